package dev.sekisho.gate.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much a control counts for where it is rolled out, strictest first. */
public enum Mode {
  /** It is judged and counts. What nobody rolls out step by step is enforced. */
  ENFORCED,
  /** It is judged and recorded, and never counts. */
  SHADOW,
  /** It is not judged; that it is off is recorded. */
  OFF;

  /** The word in tables and documents, for example {@code shadow}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of that word; empty when there is none. */
  public static Optional<Mode> of(String word) {
    return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
  }

  /** The words, strictest first. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Mode::word).toList();
  }
}
