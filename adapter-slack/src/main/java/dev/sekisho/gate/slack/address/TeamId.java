package dev.sekisho.gate.slack.address;

import java.util.regex.Pattern;

/**
 * The id of a workspace, or of the organisation where an app is installed for a whole one.
 *
 * @param value the id, for example {@code T0123ABCD}
 */
public record TeamId(String value) {
  private static final Pattern FORM = Pattern.compile("[TE][A-Z0-9]{1,30}");

  public TeamId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a workspace's id is T or E with capitals and digits");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
