package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.LabelName;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is used: the evidence, labels, tables and patterns that are named. Filled by typing. */
public final class Uses {
  private final Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
  private final Set<LabelName> labels = new LinkedHashSet<>();
  private final Set<CheckName> checks = new LinkedHashSet<>();
  private final Set<String> tables = new LinkedHashSet<>();
  private final Map<String, Set<Vocabulary.Cells>> cells = new LinkedHashMap<>();
  private final Map<String, Set<String>> columns = new LinkedHashMap<>();
  private final Set<Integer> patterns = new TreeSet<>();
  private boolean variables;

  /** The kinds of evidence. */
  public Set<FactKind> kinds() {
    return kinds;
  }

  /** The labels. */
  public Set<LabelName> labels() {
    return labels;
  }

  /** The checks that are named by themselves and not in a table. */
  public Set<CheckName> checks() {
    return checks;
  }

  /** The tables. */
  public Set<String> tables() {
    return tables;
  }

  /** What the words that name a table expect of its cells, by the name of the table. */
  public Map<String, Set<Vocabulary.Cells>> cells() {
    return cells;
  }

  /** The columns that the words that name a table read, by the name of the table. */
  public Map<String, Set<String>> columns() {
    return columns;
  }

  /** The indices of the patterns whose facts are named, the pattern at hand left out. */
  public Set<Integer> patterns() {
    return patterns;
  }

  /** Whether a variable is named, so that the text alone does not say what it means. */
  public boolean variables() {
    return variables;
  }

  void variable() {
    variables = true;
  }

  /** Takes over what {@code other} holds, but for the patterns and variables. */
  public void addAll(Uses other) {
    kinds.addAll(other.kinds);
    labels.addAll(other.labels);
    checks.addAll(other.checks);
    tables.addAll(other.tables);
    other.cells.forEach(
        (table, expected) ->
            cells.computeIfAbsent(table, t -> new LinkedHashSet<>()).addAll(expected));
    other.columns.forEach(
        (table, read) -> columns.computeIfAbsent(table, t -> new TreeSet<>()).addAll(read));
  }
}
