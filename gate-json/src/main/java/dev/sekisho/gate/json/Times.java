package dev.sekisho.gate.json;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads points in time. A sheet holds dozens of them, nearly all in one form, and the general
 * reader takes longer over them than over all else in the sheet.
 */
final class Times {
  private static final String FORM = "0000-00-00T00:00:00Z";

  private Times() {}

  /**
   * Reads a time as {@link Instant#parse} does.
   *
   * @throws java.time.DateTimeException when it is none
   */
  static Instant parse(String text) {
    return hasForm(text) ? plain(text) : Instant.parse(text);
  }

  private static Instant plain(String text) {
    int hour = number(text, 11);
    int minute = number(text, 14);
    int second = number(text, 17);
    if (hour > 23 || minute > 59 || second > 59) {
      return Instant.parse(text);
    }
    LocalDate day =
        LocalDate.of(number(text, 0) * 100 + number(text, 2), number(text, 5), number(text, 8));
    return Instant.ofEpochSecond(
        day.toEpochDay() * 86_400L + hour * 3_600L + minute * 60L + second);
  }

  private static boolean hasForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      char form = FORM.charAt(i);
      if (form == '0' ? c < '0' || c > '9' : c != form) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }
}
