package dev.sekisho.gate.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A list that the owner of a control keeps beside its rules: named columns, and rows whose cells
 * are text. Where a row is looked for, the first that fits counts.
 */
public final class Table {
  private final String name;
  private final List<String> columns;
  private final List<Row> rows;

  /**
   * A table.
   *
   * @param name {@code control/table} or, for one that all controls share, {@code table}
   * @param columns the columns' names, each once
   * @param rows as many cells a row as there are columns
   */
  public Table(String name, List<String> columns, List<List<String>> rows) {
    this.name = name;
    this.columns = List.copyOf(columns);
    List<Row> read = new ArrayList<>(rows.size());
    for (List<String> cells : rows) {
      read.add(new Row(cells));
    }
    this.rows = List.copyOf(read);
  }

  /** {@code control/table} or {@code table}. */
  public String name() {
    return name;
  }

  /** The names of the columns, in order. */
  public List<String> columns() {
    return columns;
  }

  /** The rows, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** The first row whose pattern in {@code column} fits {@code text}. */
  Optional<Row> firstMatch(String column, String text) {
    int index = columns.indexOf(column);
    if (index >= 0) {
      for (Row row : rows) {
        if (row.patterns.get(index).matches(text)) {
          return Optional.of(row);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a row's pattern in {@code column} fits {@code text}. */
  boolean lists(String column, String text) {
    return firstMatch(column, text).isPresent();
  }

  /** The cells of {@code column} in the rows that have {@code key} in the first column. */
  List<String> values(String key, String column) {
    List<String> values = new ArrayList<>();
    for (Row row : rows) {
      if (row.cell(columns.get(0)).equals(key)) {
        values.add(row.cell(column));
      }
    }
    return values;
  }

  /** One row. */
  public final class Row {
    private final List<String> cells;
    private final List<PathPattern> patterns;
    private final List<PathPattern> folded;

    private Row(List<String> cells) {
      if (cells.size() != columns.size()) {
        throw new IllegalArgumentException(
            "table " + name + " has " + columns.size() + " columns, a row has " + cells.size());
      }
      this.cells = List.copyOf(cells);
      this.patterns = cells.stream().map(PathPattern::new).toList();
      this.folded =
          cells.stream().map(cell -> new PathPattern(cell.toLowerCase(Locale.ROOT))).toList();
    }

    /** The text in {@code column}; empty where the table has no such column. */
    public String cell(String column) {
      int index = columns.indexOf(column);
      return index < 0 ? "" : cells.get(index);
    }

    boolean matches(String column, String text) {
      int index = columns.indexOf(column);
      return index >= 0 && patterns.get(index).matches(text);
    }

    /** As {@link #matches}, for {@code text} that was folded to lower case. */
    boolean matchesFolded(String column, String text) {
      int index = columns.indexOf(column);
      return index >= 0 && folded.get(index).matches(text);
    }
  }
}
