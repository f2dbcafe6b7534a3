package dev.sekisho.gate.slack.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a message, one below the other. What is too long for Slack is cut. */
public sealed interface Block {

  /** Characters of a header. */
  int HEADER_CHARS_MAX = 150;

  /** Characters of a section, or of a small text. */
  int SECTION_CHARS_MAX = 3_000;

  /** Buttons beside one another. */
  int BUTTONS_MAX = 25;

  /** The block as Slack's interface describes it. */
  Map<String, Object> json();

  /** A line in large letters. */
  record Header(String plain) implements Block {
    @Override
    public Map<String, Object> json() {
      return block("header", plainText(plain, HEADER_CHARS_MAX));
    }
  }

  /** A paragraph. */
  record Section(Markup markup) implements Block {
    @Override
    public Map<String, Object> json() {
      return block("section", mrkdwn(markup));
    }
  }

  /** A paragraph in small letters. */
  record Small(Markup markup) implements Block {
    @Override
    public Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("type", "context");
      json.put("elements", List.of(mrkdwn(markup)));
      return json;
    }
  }

  /** Buttons beside one another. */
  record Buttons(List<Button> buttons) implements Block {
    public Buttons {
      buttons = List.copyOf(buttons);
      if (buttons.isEmpty() || buttons.size() > BUTTONS_MAX) {
        throw new IllegalArgumentException("1 to " + BUTTONS_MAX + " buttons stand together");
      }
    }

    @Override
    public Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("type", "actions");
      json.put("elements", buttons.stream().map(Button::json).toList());
      return json;
    }
  }

  private static Map<String, Object> block(String type, Map<String, Object> text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("text", text);
    return json;
  }

  private static Map<String, Object> mrkdwn(Markup markup) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "mrkdwn");
    json.put("text", orSpace(markup.shortened(SECTION_CHARS_MAX).text()));
    return json;
  }

  /** A text object without markup. */
  static Map<String, Object> plainText(String plain, int max) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "plain_text");
    json.put("text", orSpace(Markup.of(plain).shortened(max).text()));
    return json;
  }

  /** Slack refuses an empty text. */
  private static String orSpace(String text) {
    return text.isEmpty() ? " " : text;
  }
}
