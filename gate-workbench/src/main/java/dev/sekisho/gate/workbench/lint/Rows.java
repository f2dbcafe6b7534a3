package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RowPlaces;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.vocabulary.Table;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for rows that say nothing: those that stand in their table twice, and those that another
 * row makes idle. Only the columns that a word reads are compared, for whatever else stands in a
 * row is for people.
 */
final class Rows {

  /** The column of which the first row that fits counts. */
  private static final String FIRST_FIT = "in-scope";

  /** Rows of a table in which idle ones are looked for: each is compared with each. */
  private static final int COMPARED_MAX = 1_000;

  /** The columns that hold patterns. */
  private static final List<String> PATTERNS = List.of("path", "repository", "name");

  private final Table table;
  private final List<String> keys;
  private final boolean isRead;
  private final RowPlaces places;
  private final PatternCover cover;
  private final Problems problems;

  private Rows(
      Table table, Set<String> read, RuleSources sources, PatternCover cover, Problems problems) {
    this.table = table;
    this.keys = table.columns().stream().filter(c -> read.isEmpty() || read.contains(c)).toList();
    this.isRead = !read.isEmpty();
    this.places = new RowPlaces(table, sources.texts());
    this.cover = cover;
    this.problems = problems;
  }

  static void check(CompiledRules rules, RuleSources sources, Problems problems) {
    Map<String, Set<String>> read = new HashMap<>();
    rules
        .rules()
        .forEach(
            rule ->
                rule.uses()
                    .columns()
                    .forEach(
                        (table, columns) ->
                            read.computeIfAbsent(table, t -> new LinkedHashSet<>())
                                .addAll(columns)));
    PatternCover cover = new PatternCover();
    for (Table table : rules.tables().byName().values()) {
      Set<String> columns = read.getOrDefault(table.name(), Set.of());
      new Rows(table, columns, sources, cover, problems).check();
    }
  }

  private void check() {
    Map<List<String>, Integer> seen = new HashMap<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Integer twin = seen.putIfAbsent(cells(i, keys), i);
      if (twin != null) {
        add(LintErrors.DUPLICATE_ROW, i, "this row says the same as " + line(twin), "Take it out");
      }
    }
    Optional<String> pattern = PATTERNS.stream().filter(keys::contains).findFirst();
    boolean few = seen.size() == table.rows().size() && seen.size() <= COMPARED_MAX;
    if (isRead && few && pattern.isPresent()) {
      for (int i = 0; i < table.rows().size(); i++) {
        checkIdle(i, pattern.get());
      }
    }
  }

  private void checkIdle(int row, String pattern) {
    boolean firstFits = keys.contains(FIRST_FIT);
    List<String> others =
        keys.stream().filter(key -> !key.equals(pattern) && !key.equals(FIRST_FIT)).toList();
    int end = firstFits ? row : table.rows().size();
    for (int other = 0; other < end; other++) {
      if (other != row
          && cells(other, others).equals(cells(row, others))
          && cover.covers(cell(other, pattern), cell(row, pattern))) {
        add(
            LintErrors.DEAD_ROW,
            row,
            "this row never counts: '"
                + cell(other, pattern)
                + "' at "
                + line(other)
                + (firstFits ? " fits first wherever it fits" : " fits wherever it fits"),
            firstFits ? "Put it before that row, or take it out" : "Take one of the two out");
        return;
      }
    }
  }

  private List<String> cells(int row, List<String> columns) {
    return columns.stream().map(column -> cell(row, column)).toList();
  }

  private String cell(int row, String column) {
    return table.rows().get(row).cell(column);
  }

  private String line(int row) {
    Place place = places.of(row);
    return "line " + place.line().orElse(row + 2);
  }

  private void add(ErrorId id, int row, String what, String fix) {
    problems.add(Problem.of(id, places.of(row), what, fix));
  }
}
