package dev.sekisho.gate.github.publish;

import java.util.regex.Pattern;

/**
 * The first line of a comment of ours, which nobody sees and by which the comment is found again.
 *
 * @param key what the comment is for: 1 to 150 letters, digits, dots, underscores and hyphens
 */
public record Marker(String key) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,149}");

  /** Of the one comment that explains the gate's answer. */
  public static final Marker WHY = new Marker("why");

  public Marker {
    if (!FORM.matcher(key).matches()) {
      throw new IllegalArgumentException(
          "a marker has letters, digits, dots, underscores and hyphens, not '" + key + "'");
    }
  }

  /** The line. */
  public String line() {
    return "<!-- sekisho:" + key + " -->";
  }

  /** Whether a comment begins with it. */
  public boolean begins(String body) {
    return body.startsWith(line());
  }
}
