package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import dev.sekisho.gate.problem.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the values and names of one text begin. They are only noted by a reading that was asked to,
 * because a document without a problem needs none of them.
 */
final class Spots implements Places {

  /** Characters of a line that are shown below a problem; a longer line helps nobody. */
  private static final int SHOWN_LINE_MAX = 120;

  private final String file;
  private final String text;
  private final boolean noting;
  private final Map<String, JsonLocation> values = new HashMap<>();
  private final Map<String, JsonLocation> names = new HashMap<>();
  private volatile @Nullable List<String> lines;

  Spots(String file, String text, boolean noting) {
    this.file = file;
    this.text = text;
    this.noting = noting;
  }

  /** Notes that a value begins where the parser stands. */
  void value(Path path, JsonParser parser) {
    if (noting) {
      values.putIfAbsent(path.toString(), parser.currentTokenLocation());
    }
  }

  /** Notes that the name of a field begins where the parser stands. */
  void name(Path path, JsonParser parser) {
    if (noting) {
      names.putIfAbsent(path.toString(), parser.currentTokenLocation());
    }
  }

  @Override
  public Place ofValue(String path) {
    return place(values.get(path)).in(path);
  }

  @Override
  public Place ofName(String path) {
    return place(names.getOrDefault(path, values.get(path))).in(path);
  }

  /** The place of a location that a parser told. */
  Place place(@Nullable JsonLocation at) {
    if (at == null || at.getLineNr() < 1 || at.getColumnNr() < 1) {
      return Place.of(file);
    }
    Place place = Place.of(file, at.getLineNr(), at.getColumnNr());
    String line = at.getLineNr() <= lines().size() ? lines().get(at.getLineNr() - 1) : "";
    return line.isBlank() || line.length() > SHOWN_LINE_MAX
        ? place
        : place.showing(Shown.text(line, SHOWN_LINE_MAX));
  }

  private List<String> lines() {
    List<String> known = lines;
    if (known == null) {
      known = text.lines().toList();
      lines = known;
    }
    return known;
  }
}
