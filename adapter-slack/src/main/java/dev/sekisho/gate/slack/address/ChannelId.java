package dev.sekisho.gate.slack.address;

import java.util.regex.Pattern;

/**
 * The id of a channel, or of a conversation between two.
 *
 * @param value the id, for example {@code C0123ABCD}
 */
public record ChannelId(String value) {
  private static final Pattern FORM = Pattern.compile("[CDG][A-Z0-9]{1,30}");

  public ChannelId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a channel's id is C, D or G with capitals and digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
