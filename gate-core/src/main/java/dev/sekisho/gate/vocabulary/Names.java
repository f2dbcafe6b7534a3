package dev.sekisho.gate.vocabulary;

import java.util.List;

/** Some names, said in a sentence: {@code a, b and 3 more}. */
final class Names {

  /** Names said in full; the rest is counted. */
  static final int SAID_MAX = 5;

  private Names() {}

  static String say(List<?> names) {
    if (names.isEmpty()) {
      return "none";
    }
    List<String> said = names.stream().limit(SAID_MAX).map(Object::toString).toList();
    if (names.size() > SAID_MAX) {
      return String.join(", ", said) + " and " + (names.size() - SAID_MAX) + " more";
    }
    if (said.size() == 1) {
      return said.get(0);
    }
    return String.join(", ", said.subList(0, said.size() - 1))
        + " and "
        + said.get(said.size() - 1);
  }
}
