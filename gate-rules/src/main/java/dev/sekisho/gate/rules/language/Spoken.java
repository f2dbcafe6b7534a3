package dev.sekisho.gate.rules.language;

/**
 * The type of words that can be said and not compared: they tell as far as is known and leave no
 * gap, so nothing may be decided by them. There are no values of it.
 */
final class Spoken {
  private Spoken() {}
}
