package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.vocabulary.Table;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the tables {@code control/ages}. A row that says nothing to anybody, for example of a kind
 * that no rule of the control reads, would be an age that nobody keeps; so it is told when the
 * rules are loaded.
 */
final class AgesReader {
  private static final String TABLE = "/ages";
  private static final String EVIDENCE = "evidence";
  private static final String OLDEST = "oldest";

  private final SortedMap<String, String> texts;
  private final Problems problems;
  private final SortedMap<String, Set<FactKind>> reads = new TreeMap<>();

  AgesReader(List<CompiledRule> rules, SortedMap<String, String> texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
    for (CompiledRule rule : rules) {
      reads
          .computeIfAbsent(rule.rule().control().value(), c -> EnumSet.noneOf(FactKind.class))
          .addAll(rule.uses().kinds());
    }
  }

  Ages read(Map<String, Table> tables) {
    Map<ControlName, Map<FactKind, Age>> byControl = new HashMap<>();
    for (Table table : tables.values()) {
      if (table.name().endsWith(TABLE)) {
        String control = table.name().substring(0, table.name().length() - TABLE.length());
        if (isSound(table, control)) {
          byControl.put(
              new ControlName(control), ages(table, reads.getOrDefault(control, Set.of())));
        }
      }
    }
    return new Ages(byControl);
  }

  private boolean isSound(Table table, String control) {
    Place file = Place.of(table.name() + ".csv");
    if (!reads.containsKey(control)) {
      add(
          file,
          "the table says how old evidence may be for '" + control + "', which is no control here",
          List.copyOf(reads.keySet()),
          "Put the table into the folder of a control");
      return false;
    }
    if (!table.columns().containsAll(List.of(EVIDENCE, OLDEST))) {
      add(
          file,
          "the table has the columns " + String.join(", ", table.columns()),
          List.of(EVIDENCE, OLDEST),
          "Name these two columns in the first line");
      return false;
    }
    return true;
  }

  private Map<FactKind, Age> ages(Table table, Set<FactKind> kinds) {
    Map<FactKind, Age> ages = new EnumMap<>(FactKind.class);
    RowPlaces places = new RowPlaces(table, texts);
    for (int i = 0; i < table.rows().size(); i++) {
      Table.Row row = table.rows().get(i);
      Place place = places.of(i);
      Optional<FactKind> kind = kind(row.cell(EVIDENCE), kinds, place);
      Optional<Age> age = age(row.cell(OLDEST), place);
      if (kind.isPresent() && age.isPresent() && ages.put(kind.get(), age.get()) != null) {
        add(
            place,
            "the table has two ages for '" + kind.get().word() + "'",
            List.of(),
            "Remove one of the two rows");
      }
    }
    return ages;
  }

  private Optional<FactKind> kind(String word, Set<FactKind> kinds, Place place) {
    Optional<FactKind> kind = kinds.stream().filter(known -> known.word().equals(word)).findFirst();
    if (kind.isEmpty()) {
      add(
          place,
          "no rule of this control reads evidence called '" + word + "'",
          kinds.stream().map(FactKind::word).toList(),
          "Name evidence that the rules of the control read");
    }
    return kind;
  }

  private Optional<Age> age(String text, Place place) {
    try {
      return Optional.of(Age.of(text));
    } catch (IllegalArgumentException e) {
      add(
          place,
          "'" + text + "' is no age",
          List.of("90s", "15m", "24h", "14d"),
          "Write a number and s, m, h or d behind it");
      return Optional.empty();
    }
  }

  private void add(Place place, String what, List<String> known, String fix) {
    problems.add(new Problem(RuleErrors.TABLE, place, what, known, fix));
  }
}
