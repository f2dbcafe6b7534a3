/** The gate's nouns, its law and its ports, in pure Java. */
module dev.sekisho.gate.core {
  requires static transitive org.jspecify;

  exports dev.sekisho.gate.action;
  exports dev.sekisho.gate.engine;
  exports dev.sekisho.gate.event;
  exports dev.sekisho.gate.fact;
  exports dev.sekisho.gate.pipeline;
  exports dev.sekisho.gate.problem;
  exports dev.sekisho.gate.release;
  exports dev.sekisho.gate.spi;
  exports dev.sekisho.gate.verdict;
  exports dev.sekisho.gate.vocabulary;
}
