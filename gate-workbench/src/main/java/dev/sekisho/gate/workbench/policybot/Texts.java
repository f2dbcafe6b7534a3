package dev.sekisho.gate.workbench.policybot;

import java.util.Locale;

/** Texts of a policy as rules, tables and pages can hold them. */
final class Texts {

  /** Characters of a name or a description that are said. */
  static final int SAID_MAX = 200;

  private static final int SLUG_MAX = 50;

  private Texts() {}

  /** A text in quotes, as a condition has it. */
  static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t")
        + "\"";
  }

  /** A cell of a table. */
  static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain && !text.startsWith("#") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }

  /** One line that can stand in quotes without an escape: what is not seen is left out. */
  static String said(String text) {
    StringBuilder said = new StringBuilder();
    text.codePoints()
        .limit(SAID_MAX)
        .map(c -> isSeen(c) ? c : ' ')
        .map(c -> c == '"' ? '\'' : c == '\\' ? '/' : c)
        .forEach(said::appendCodePoint);
    return said.toString().strip().replaceAll(" +", " ");
  }

  /** Lower-case words with hyphens, beginning with a letter. */
  static String slug(String text) {
    String words =
        text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String lettered =
        words.isEmpty() || Character.isDigit(words.charAt(0)) ? "rule-" + words : words;
    String cut = lettered.length() > SLUG_MAX ? lettered.substring(0, SLUG_MAX) : lettered;
    return cut.replaceAll("-$", "");
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
