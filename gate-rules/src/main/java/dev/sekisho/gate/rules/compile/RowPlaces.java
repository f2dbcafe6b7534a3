package dev.sekisho.gate.rules.compile;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.vocabulary.Table;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows of a table stand in its file. The file is read once, and only when somebody asks.
 * Not thread-safe.
 */
public final class RowPlaces {

  /** Characters of a row that are looked through for a cell. */
  private static final int ROW_CHARS_MAX = 10_000;

  private final Table table;
  private final String file;
  private final @Nullable String text;
  private @Nullable SourceText source;
  private List<Place> places = List.of();

  /**
   * The rows of {@code table}.
   *
   * @param texts the texts of the rule folder, by path
   */
  public RowPlaces(Table table, SortedMap<String, String> texts) {
    this.table = table;
    this.file = table.name() + ".csv";
    this.text = texts.get(file);
  }

  /** Where a row stands, from 0; the file alone when its text is not at hand. */
  public Place of(int row) {
    read();
    return row < places.size() ? places.get(row) : Place.of(file);
  }

  /** Where a cell stands; the file alone when its text is not at hand. */
  Place of(int row, String column) {
    Place place = of(row);
    int cell = table.columns().indexOf(column);
    if (source == null || cell < 0 || place.line().isEmpty()) {
      return place;
    }
    int start = source.offset(place.line().getAsInt(), 0);
    int end = Math.min(source.text().length(), start + ROW_CHARS_MAX);
    return source.at(start + CellPosition.of(source.text().substring(start, end), cell));
  }

  private void read() {
    if (source == null && text != null) {
      source = new SourceText(file, text);
      places = TableReader.places(source);
    }
  }
}
