package dev.sekisho.gate.fact;

import java.util.Locale;

/** The checks that every identity of this package makes of its text. */
final class Text {
  private Text() {}

  static String requireText(String value, String name) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return value;
  }

  static String fold(String value, String name) {
    return requireText(value, name).toLowerCase(Locale.ROOT);
  }
}
