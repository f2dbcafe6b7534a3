package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/**
 * Looks for characters that show a reader something else than what is read: those that are not
 * seen, that turn the direction of a line, and letters that pass for Latin ones.
 */
final class Characters {

  /** Such places of one file that are told. */
  static final int TOLD_MAX = 5;

  /** Scripts with letters that look like Latin ones. */
  private static final Set<UnicodeScript> LOOK_ALIKES =
      Set.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);

  private final SourceText source;
  private final Problems problems;
  private int told;

  private Characters(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Whether a text holds none; otherwise {@code problems} says which. */
  static boolean arePlain(SourceText source, Problems problems) {
    return new Characters(source, problems).arePlain();
  }

  /** Whether a character is not seen; tabs and the ends of lines are. */
  static boolean isHidden(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> codePoint != '\t' && codePoint != '\n';
      case Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private boolean arePlain() {
    String text = source.text();
    boolean latin = false;
    int other = -1;
    for (int at = 0; at < text.length() && told < TOLD_MAX; ) {
      int c = text.codePointAt(at);
      if (isHidden(c) && !text.startsWith("\r\n", at)) {
        add(at, name(c) + " stands here, and no reader sees it", "Take it out");
      }
      if (!Character.isLetter(c)) {
        latin = false;
        other = -1;
      } else {
        UnicodeScript script = UnicodeScript.of(c);
        latin |= script == UnicodeScript.LATIN;
        other = LOOK_ALIKES.contains(script) ? at : other;
        if (latin && other >= 0) {
          add(
              other,
              name(text.codePointAt(other)) + " stands in a word of Latin letters and looks alike",
              "Write the word in letters of one script");
          latin = false;
          other = -1;
        }
      }
      at += Character.charCount(c);
    }
    return told == 0;
  }

  private static String name(int codePoint) {
    String name = Character.getName(codePoint);
    return "U+"
        + String.format(Locale.ROOT, "%04X", codePoint)
        + (name == null ? "" : " (" + name + ")");
  }

  private void add(int at, String what, String fix) {
    told++;
    problems.add(Problem.of(RuleErrors.CHARACTER, source.at(at), what, fix));
  }
}
