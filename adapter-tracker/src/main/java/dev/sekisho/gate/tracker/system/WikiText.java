package dev.sekisho.gate.tracker.system;

import java.net.URI;
import java.util.List;

/**
 * Text for trackers that read markup out of what they are given. Lines come without markup, see
 * {@link PlainText}.
 */
final class WikiText {
  private WikiText() {}

  /** The lines, with the link before the last. */
  static String of(List<String> lines, String title, URI link) {
    int last = lines.size() - 1;
    return String.join("\n", lines.subList(0, last))
        + "\n"
        + title
        + ": "
        + link
        + "\n"
        + lines.get(last);
  }
}
