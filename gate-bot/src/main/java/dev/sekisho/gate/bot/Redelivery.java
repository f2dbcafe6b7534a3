package dev.sekisho.gate.bot;

/** Has the code host send again what did not arrive. */
@FunctionalInterface
public interface Redelivery {

  /** Asks for it; throws when it can not. */
  void ask();
}
