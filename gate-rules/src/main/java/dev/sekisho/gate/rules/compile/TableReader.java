package dev.sekisho.gate.rules.compile;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.vocabulary.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads a table: the first line names the columns, {@code #} begins a comment. */
final class TableReader {

  /** Rows of one table. */
  static final int ROWS_MAX = 10_000;

  /** Columns of one table. */
  static final int COLUMNS_MAX = 30;

  /** Characters of one cell. */
  static final int CELL_CHARS_MAX = 1_000;

  private TableReader() {}

  static Optional<Table> read(SourceText source, Problems problems) {
    if (!Characters.arePlain(source, problems)) {
      return Optional.empty();
    }
    String name = source.file().substring(0, source.file().length() - ".csv".length());
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader = open(source)) {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      add(problems, source.at(0), "this is not CSV: " + e.getMessage());
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (records.isEmpty()) {
      add(
          problems,
          Place.of(source.file()),
          "the table is empty, it does not even name its columns");
      return Optional.empty();
    }
    if (records.size() > ROWS_MAX + 1) {
      add(problems, Place.of(source.file()), "the table has more than " + ROWS_MAX + " rows");
      return Optional.empty();
    }
    List<String> columns = cells(records.get(0));
    Place first = place(source, records.get(0));
    if (columns.size() > COLUMNS_MAX) {
      add(problems, first, "the table has more than " + COLUMNS_MAX + " columns");
      return Optional.empty();
    }
    boolean sound = areDistinct(columns);
    if (!sound) {
      add(problems, first, "two columns have one name, or one has none");
    }
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      List<String> cells = cells(record);
      if (cells.stream().anyMatch(cell -> cell.length() > CELL_CHARS_MAX)) {
        sound = false;
        add(
            problems,
            place(source, record),
            "a cell has more than " + CELL_CHARS_MAX + " characters");
      } else if (cells.size() == columns.size()) {
        rows.add(cells);
      } else {
        sound = false;
        add(
            problems,
            place(source, record),
            "this row has "
                + cells.size()
                + " cells, and the table has "
                + columns.size()
                + " columns: "
                + String.join(", ", columns));
      }
    }
    return sound ? Optional.of(new Table(name, columns, rows)) : Optional.empty();
  }

  /** Where the rows of a table that was read stand, in order. */
  static List<Place> places(SourceText source) {
    try (CsvReader<CsvRecord> reader = open(source)) {
      return reader.stream().skip(1).map(record -> place(source, record)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvReader<CsvRecord> open(SourceText source) {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .skipEmptyLines(true)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(source.text());
  }

  private static List<String> cells(CsvRecord record) {
    return record.getFields().stream().map(String::strip).toList();
  }

  private static boolean areDistinct(List<String> columns) {
    return new HashSet<>(columns).size() == columns.size() && !columns.contains("");
  }

  private static Place place(SourceText source, CsvRecord record) {
    return source.at(source.offset((int) record.getStartingLineNumber(), 0));
  }

  private static void add(Problems problems, Place where, String what) {
    problems.add(
        Problem.of(
            RuleErrors.TABLE,
            where,
            what,
            "Write one row a line, a comma between cells, and quotes around a cell with a comma"));
  }
}
