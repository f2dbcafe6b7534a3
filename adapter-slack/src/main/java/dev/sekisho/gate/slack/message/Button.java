package dev.sekisho.gate.slack.message;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A button.
 *
 * @param action what it does
 * @param label what is on it; cut at {@value #LABEL_CHARS_MAX} characters
 * @param value what it is bound to; comes back as it is when somebody presses it
 * @param style how it looks
 */
public record Button(ButtonAction action, String label, String value, Style style) {

  /** Characters of a label. */
  public static final int LABEL_CHARS_MAX = 75;

  /** Characters of a value. */
  public static final int VALUE_CHARS_MAX = 2_000;

  public Button {
    if (value.isEmpty() || value.length() > VALUE_CHARS_MAX) {
      throw new IllegalArgumentException(
          "the value of a button has 1 to " + VALUE_CHARS_MAX + " characters");
    }
  }

  /** How it looks. */
  public enum Style {
    PLAIN,
    /** What most people will want. */
    PRIMARY,
    /** What can not be taken back easily. */
    DANGER
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "button");
    json.put("action_id", action.id());
    json.put("text", Block.plainText(label, LABEL_CHARS_MAX));
    json.put("value", value);
    if (style != Style.PLAIN) {
      json.put("style", style == Style.PRIMARY ? "primary" : "danger");
    }
    return json;
  }
}
