package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.language.Vocabulary;
import dev.sekisho.gate.vocabulary.Table;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Looks for cells that no word understands, and for cells that are not there and must be. Either
 * would say nothing, quietly, so it is told when the rules are loaded.
 */
final class CellCheck {
  private final Map<String, Table> tables;
  private final SortedMap<String, String> texts;
  private final Problems problems;

  CellCheck(Map<String, Table> tables, SortedMap<String, String> texts, Problems problems) {
    this.tables = tables;
    this.texts = texts;
    this.problems = problems;
  }

  /** Checks the tables that rules name by what the words expect of them. */
  void check(List<CompiledRule> rules) {
    Map<String, Set<Vocabulary.Cells>> expected = new LinkedHashMap<>();
    for (CompiledRule rule : rules) {
      rule.uses()
          .cells()
          .forEach(
              (name, cells) ->
                  expected.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(cells));
    }
    expected.forEach(
        (name, all) ->
            Optional.ofNullable(tables.get(name))
                .ifPresent(table -> all.forEach(cells -> check(table, cells))));
  }

  private static Problem problem(Vocabulary.Cells cells, String cell, Place where) {
    boolean anything = cells.known().isEmpty();
    return new Problem(
        RuleErrors.TABLE,
        where,
        anything
            ? "the cell of the column '" + cells.column() + "' is empty"
            : "the column '" + cells.column() + "' does not know '" + cell + "'",
        cells.known(),
        anything ? "Fill it, or remove the row" : "Write one of these into the cell");
  }

  private void check(Table table, Vocabulary.Cells cells) {
    if (cells.required() && table.rows().isEmpty()) {
      problems.add(
          Problem.of(
              RuleErrors.TABLE,
              Place.of(table.name() + ".csv", 1, 1),
              "the table has no row, so the word that names it would open for everything",
              "Write at least one row into it"));
    }
    RowPlaces places = new RowPlaces(table, texts);
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      String cell = row.cell(cells.column());
      if (cells.isAbout(table, row) && !cells.knows(cell)) {
        problems.add(problem(cells, cell, places.of(i, cells.column())));
      }
    }
  }
}
