package dev.sekisho.gate.slack.address;

import java.util.regex.Pattern;

/**
 * The name of a message within its channel, which Slack calls its timestamp.
 *
 * @param value seconds and a counter, for example {@code 1767225600.000100}
 */
public record MessageTs(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,12}\\.[0-9]{6}");

  public MessageTs {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a message's ts is seconds, a dot and six digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
