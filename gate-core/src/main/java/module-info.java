/** The gate in plain Java: nouns, the combining law and the ports that adapters implement. */
module dev.sekisho.gate.core {
  requires static transitive org.jspecify;
}
