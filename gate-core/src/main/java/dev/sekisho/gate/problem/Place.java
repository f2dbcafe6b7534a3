package dev.sekisho.gate.problem;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a problem was seen.
 *
 * @param file the file, or what stands for one, for example {@code request body}
 * @param line the line, from 1, where it is known
 * @param column the column, from 1, where it is known
 * @param within what of the file, for example a rule's name or a JSON path
 * @param text the line itself, to put a caret under
 */
public record Place(
    String file,
    OptionalInt line,
    OptionalInt column,
    Optional<String> within,
    Optional<String> text) {

  /** A whole file. */
  public static Place of(String file) {
    return new Place(
        file, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  /** A line and a column of a file. */
  public static Place of(String file, int line, int column) {
    return new Place(
        file, OptionalInt.of(line), OptionalInt.of(column), Optional.empty(), Optional.empty());
  }

  /** The same place, said to lie in {@code within}. */
  public Place in(String within) {
    return new Place(file, line, column, Optional.of(within), text);
  }

  /** The same place with the line that it is in. */
  public Place showing(String text) {
    return new Place(file, line, column, within, Optional.of(text));
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(file);
    line.ifPresent(l -> out.append(':').append(l));
    column.ifPresent(c -> out.append(':').append(c));
    within.ifPresent(w -> out.append(" (").append(w).append(')'));
    return out.toString();
  }
}
