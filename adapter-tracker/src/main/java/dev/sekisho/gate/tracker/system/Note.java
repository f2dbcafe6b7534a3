package dev.sekisho.gate.tracker.system;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is said at a ticket.
 *
 * @param marker by which the note is found again: a word that stands in its last line
 * @param lines what it says, each a line without markup
 * @param link where more is to be seen
 * @param title what the link is called
 * @param relationship how the ticket stands to what is linked, for example {@code deployed by}
 * @param settled whether what is linked came to its end
 * @param status the status that the ticket gets, by its name; empty to leave it as it is
 */
public record Note(
    String marker,
    List<String> lines,
    URI link,
    String title,
    String relationship,
    boolean settled,
    Optional<String> status) {
  public Note {
    lines = List.copyOf(lines);
  }

  /** The last line. */
  String lastLine() {
    return "(" + marker + ")";
  }

  /** Whether a text holds the marker of this note, and not only the beginning of it. */
  boolean isIn(String text) {
    return text.contains(lastLine());
  }
}
