package dev.sekisho.gate.github.publish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Markdown of whole lines within a limit. The first line that does not fit is left out with all
 * after it, and a note says so; so no line and no markup is ever cut. Not thread-safe.
 */
final class BoundedMarkdown {

  /** Bytes in UTF-8 of the longest text that GitHub takes in a field, a review or a comment. */
  static final int FIELD_BYTES_MAX = 65_535;

  /** Bytes of the note, its link without the address. */
  private static final int NOTE_BYTES = 120;

  private final StringBuilder text = new StringBuilder();
  private final Optional<URI> page;
  private final int room;
  private int bytes;
  private int leftOut;

  /**
   * Nothing yet.
   *
   * @param bytesMax bytes of the whole, the note included
   * @param page where everything can be read
   */
  BoundedMarkdown(int bytesMax, Optional<URI> page) {
    this.page = page;
    this.room = bytesMax - NOTE_BYTES - page.map(uri -> bytes(uri.toString())).orElse(0);
  }

  /** Adds a line, which may be a blank one. */
  BoundedMarkdown line(String line) {
    int more = bytes(line) + 1;
    if (leftOut > 0 || bytes + more > room) {
      leftOut += line.isEmpty() ? 0 : 1;
    } else {
      text.append(line).append('\n');
      bytes += more;
    }
    return this;
  }

  /** Adds lines. */
  BoundedMarkdown lines(Iterable<String> lines) {
    lines.forEach(this::line);
    return this;
  }

  @Override
  public String toString() {
    if (leftOut == 0) {
      return text.toString();
    }
    String where = page.map(uri -> " Read [the whole decision](" + uri + ").").orElse("");
    return text + "\n_" + leftOut + " more lines did not fit here._" + where + "\n";
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
