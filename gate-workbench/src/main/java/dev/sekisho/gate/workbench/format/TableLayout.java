package dev.sekisho.gate.workbench.format;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Lays a table out: a row a line, no space around cells, quotes only where they are needed. */
final class TableLayout {
  private TableLayout() {}

  static String format(String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.READ)
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      return reader.stream().map(TableLayout::line).collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(CsvRecord record) {
    if (record.isComment()) {
      return "#" + record.getField(0).stripTrailing() + "\n";
    }
    List<String> cells = record.getFields().stream().map(String::strip).toList();
    String first = cells.get(0);
    boolean alone = cells.size() == 1 && first.isEmpty(); // an empty line is no row
    return (alone || first.startsWith("#") ? quoted(first) : cell(first))
        + cells.stream().skip(1).map(cell -> "," + cell(cell)).collect(Collectors.joining())
        + "\n";
  }

  private static String cell(String cell) {
    return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? quoted(cell)
        : cell;
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
