package dev.sekisho.gate.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The kinds of evidence that a sheet holds. A rule set says which of them it reads, a gap is named
 * by one of them, and a rule that excuses a gap names it so.
 */
public enum FactKind {
  DETAILS,
  REPOSITORY,
  LABELS,
  LABEL_HISTORY,
  COMMITS,
  HEAD_HISTORY,
  FILES,
  REVIEWS,
  COMMENTS,
  CHECKS,
  MEMBERSHIPS,
  TICKETS,
  MIGRATIONS,
  WINDOW,
  FREEZES,
  DEPLOYMENTS,
  BREAK_GLASS;

  private static final Map<String, FactKind> BY_WORD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(FactKind::word, Function.identity()));

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in rule files and in the JSON form, for example {@code label-history}. */
  public String word() {
    return word;
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException when there is none, with the names that there are
   */
  public static FactKind of(String word) {
    FactKind kind = BY_WORD.get(word);
    if (kind == null) {
      throw new IllegalArgumentException(
          "no kind of evidence is called '" + word + "'; there are " + String.join(", ", words()));
    }
    return kind;
  }

  /** The words of every kind, in order, for messages that answer an unknown one. */
  public static List<String> words() {
    return Arrays.stream(values()).map(FactKind::word).collect(Collectors.toUnmodifiableList());
  }
}
