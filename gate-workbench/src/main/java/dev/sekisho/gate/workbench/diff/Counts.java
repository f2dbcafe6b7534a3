package dev.sekisho.gate.workbench.diff;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts flips by a name, for at most {@link #NAMES_MAX} names; whatever comes after those is
 * counted together. Not thread-safe.
 */
final class Counts {

  /** Names that are counted apart. */
  static final int NAMES_MAX = 10_000;

  /** What those beyond the limit are called. */
  static final String OTHERS = "(others)";

  private static final Comparator<Report.Count> MOST_FIRST =
      Comparator.comparingLong(Report.Count::total).reversed().thenComparing(Report.Count::name);

  private final Map<String, Report.Count> byName = new LinkedHashMap<>();

  void add(String name, Flip.Kind kind) {
    String counted = byName.containsKey(name) || byName.size() < NAMES_MAX ? name : OTHERS;
    Report.Count none = new Report.Count(counted, 0, 0, 0);
    byName.put(counted, byName.getOrDefault(counted, none).and(kind));
  }

  /** The most first. */
  List<Report.Count> sorted() {
    return byName.values().stream().sorted(MOST_FIRST).toList();
  }
}
