package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.rollout.Property;
import dev.sekisho.gate.rules.rollout.Rollout;
import dev.sekisho.gate.rules.rollout.RolloutRow;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.Mode;
import dev.sekisho.gate.vocabulary.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the table {@code rollout}. A row that means something else than its author thought can let
 * a control go, so everything that is not understood is told when the rules are loaded.
 */
final class RolloutReader {

  /** The table's name. */
  static final String TABLE = "rollout";

  private static final List<String> COLUMNS =
      List.of("control", "mode", "repository", "base", "path", "property", "why");
  private static final List<String> REQUIRED = List.of("control", "mode", "why");

  private final Set<String> controls;
  private final SortedMap<String, String> texts;
  private final Problems problems;

  RolloutReader(List<CompiledRule> rules, SortedMap<String, String> texts, Problems problems) {
    this.controls =
        rules.stream()
            .map(rule -> rule.rule().control().value())
            .collect(Collectors.toCollection(TreeSet::new));
    this.texts = texts;
    this.problems = problems;
  }

  Rollout read(Map<String, Table> tables) {
    Table table = tables.get(TABLE);
    if (table == null || !hasColumns(table)) {
      return Rollout.NONE;
    }
    List<RolloutRow> rows = new ArrayList<>();
    Map<ControlName, List<RolloutRow>> earlier = new TreeMap<>();
    RowPlaces places = new RowPlaces(table, texts);
    for (int i = 0; i < table.rows().size(); i++) {
      Cells cells = new Cells(table, places, i);
      row(cells, i + 1)
          .ifPresent(
              row -> {
                List<RolloutRow> before =
                    earlier.computeIfAbsent(row.control(), control -> new ArrayList<>());
                refuseDead(row, before, cells);
                before.add(row);
                rows.add(row);
              });
    }
    return new Rollout(rows);
  }

  private boolean hasColumns(Table table) {
    Set<String> wrong = new TreeSet<>(table.columns());
    COLUMNS.forEach(wrong::remove);
    boolean sound = wrong.isEmpty() && table.columns().containsAll(REQUIRED);
    if (!sound) {
      problems.add(
          new Problem(
              RuleErrors.ROLLOUT,
              Place.of(TABLE + ".csv"),
              "the table has the columns " + String.join(", ", table.columns()),
              COLUMNS,
              "Use these columns only; control, mode and why must be there"));
    }
    return sound;
  }

  private Optional<RolloutRow> row(Cells cells, int number) {
    String control = cells.of("control");
    boolean known = controls.contains(control);
    if (!known) {
      cells.add(
          "control",
          "there is no control '" + control + "'",
          List.copyOf(controls),
          "Name a control of these rules");
    }
    Optional<Mode> mode = Mode.of(cells.of("mode"));
    if (mode.isEmpty()) {
      cells.add(
          "mode",
          "there is no mode '" + cells.of("mode") + "'",
          Mode.words(),
          "Use one of the known modes");
    }
    String property = cells.of("property");
    Optional<Property> wanted = Property.read(property);
    boolean readable = property.isEmpty() || wanted.isPresent();
    if (!readable) {
      cells.add(
          "property",
          "'" + property + "' is no property",
          List.of(),
          "Write a name, an equals sign and the value, for example tier=1");
    }
    boolean reasoned = !cells.of("why").isEmpty();
    if (!reasoned) {
      cells.add("why", "the row gives no reason", List.of(), "Say why, and until when");
    }
    return known && mode.isPresent() && readable && reasoned
        ? Optional.of(
            new RolloutRow(
                number,
                new ControlName(control),
                mode.get(),
                cells.of("repository"),
                cells.of("base"),
                cells.of("path"),
                wanted,
                cells.of("why")))
        : Optional.empty();
  }

  private static void refuseDead(RolloutRow row, List<RolloutRow> before, Cells cells) {
    before.stream()
        .filter(earlier -> earlier.covers(row))
        .findFirst()
        .ifPresent(
            earlier ->
                cells.add(
                    "control",
                    "row "
                        + earlier.number()
                        + " of the table is about all that this row is about, so this one never"
                        + " counts",
                    List.of(),
                    "Move the narrower row up, or remove one of the two"));
  }

  /** The cells of one row, and where they stand. */
  private final class Cells {
    private final Table table;
    private final RowPlaces places;
    private final int row;

    Cells(Table table, RowPlaces places, int row) {
      this.table = table;
      this.places = places;
      this.row = row;
    }

    String of(String column) {
      return table.rows().get(row).cell(column);
    }

    void add(String column, String what, List<String> known, String fix) {
      Place place = places.of(row, column);
      problems.add(new Problem(RuleErrors.ROLLOUT, place, what, known, fix));
    }
  }
}
