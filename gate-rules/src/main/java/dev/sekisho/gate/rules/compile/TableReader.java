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
import java.util.SortedMap;

/** Reads a table: the first line names the columns, {@code #} begins a comment. */
final class TableReader {

  /** Rows of one table. */
  static final int ROWS_MAX = 10_000;

  private TableReader() {}

  static Optional<Table> read(SourceText source, Problems problems) {
    String name = source.file().substring(0, source.file().length() - ".csv".length());
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(source.text())) {
      reader.forEach(records::add);
    } catch (CsvParseException e) {
      add(problems, Place.of(source.file()), "this is not CSV: " + e.getMessage());
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
    List<String> columns = records.get(0).getFields().stream().map(String::strip).toList();
    boolean sound = areDistinct(columns);
    if (!sound) {
      add(problems, place(source, records.get(0)), "two columns have one name, or one has none");
    }
    List<List<String>> rows = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      if (record.getFieldCount() == columns.size()) {
        rows.add(record.getFields().stream().map(String::strip).toList());
      } else {
        sound = false;
        add(
            problems,
            place(source, record),
            "this row has "
                + record.getFieldCount()
                + " cells, and the table has "
                + columns.size()
                + " columns: "
                + String.join(", ", columns));
      }
    }
    return sound ? Optional.of(new Table(name, columns, rows)) : Optional.empty();
  }

  /** Where the row of a table that was read stands, counted from 0. */
  static Place place(SourceText source, int row) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .skipEmptyLines(true)
            .ofCsvRecord(source.text())) {
      return reader.stream()
          .skip(row + 1L)
          .findFirst()
          .map(record -> place(source, record))
          .orElseGet(() -> Place.of(source.file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a cell of a table stands; the file alone when its text is not at hand. */
  static Place place(Table table, int row, String column, SortedMap<String, String> texts) {
    Place place = place(table, row, texts);
    String text = texts.get(table.name() + ".csv");
    int cell = table.columns().indexOf(column);
    if (text == null || cell < 0 || place.line().isEmpty()) {
      return place;
    }
    SourceText source = new SourceText(table.name() + ".csv", text);
    int start = source.offset(place.line().getAsInt(), 0);
    return source.at(start + CellPosition.of(text.substring(start), cell));
  }

  /** Where the row of a table stands; the file alone when its text is not at hand. */
  static Place place(Table table, int row, SortedMap<String, String> texts) {
    String file = table.name() + ".csv";
    String text = texts.get(file);
    return text == null ? Place.of(file) : place(new SourceText(file, text), row);
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
