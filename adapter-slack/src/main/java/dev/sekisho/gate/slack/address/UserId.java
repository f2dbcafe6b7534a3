package dev.sekisho.gate.slack.address;

import java.util.regex.Pattern;

/**
 * The id of an account in Slack. A display name is never one: everybody can change theirs.
 *
 * @param value the id, for example {@code U0123ABCD}
 */
public record UserId(String value) {
  private static final Pattern FORM = Pattern.compile("[UW][A-Z0-9]{1,30}");

  public UserId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a user's id is U or W with capitals and digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
