package dev.sekisho.gate.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The limits of messages that Slack is known to check, as far as they matter here. */
final class BlockRules {
  static final int BLOCKS_MAX = 50;
  static final int BLOCKS_CHARS_MAX = 13_200;
  static final int SECTION_CHARS_MAX = 3_000;
  static final int HEADER_CHARS_MAX = 150;
  static final int LABEL_CHARS_MAX = 75;
  static final int VALUE_CHARS_MAX = 2_000;
  static final int ACTION_ID_CHARS_MAX = 255;
  static final int BUTTONS_MAX = 25;
  static final int CONTEXT_ELEMENTS_MAX = 10;

  private BlockRules() {}

  /** The word with which Slack refuses blocks; empty when it takes them. */
  static Optional<String> refusal(JsonNode blocks) {
    if (!blocks.isArray()) {
      return Optional.of("invalid_blocks_format");
    }
    if (blocks.toString().length() > BLOCKS_CHARS_MAX) {
      return Optional.of("msg_blocks_too_long");
    }
    if (blocks.size() > BLOCKS_MAX) {
      return Optional.of("invalid_blocks");
    }
    for (JsonNode block : blocks) {
      if (!isFit(block)) {
        return Optional.of("invalid_blocks");
      }
    }
    return Optional.empty();
  }

  private static boolean isFit(JsonNode block) {
    return switch (block.path("type").asText()) {
      case "divider" -> true;
      case "header" -> isText(block.path("text"), HEADER_CHARS_MAX, Set.of("plain_text"));
      case "section" -> isText(block.path("text"), SECTION_CHARS_MAX, anyText());
      case "context" -> isContext(block.path("elements"));
      case "actions" -> isButtons(block.path("elements"));
      default -> false;
    };
  }

  private static boolean isContext(JsonNode elements) {
    for (JsonNode element : elements) {
      if (!isText(element, SECTION_CHARS_MAX, anyText())) {
        return false;
      }
    }
    return !elements.isEmpty() && elements.size() <= CONTEXT_ELEMENTS_MAX;
  }

  private static boolean isButtons(JsonNode elements) {
    Set<String> ids = new HashSet<>();
    for (JsonNode element : elements) {
      String id = element.path("action_id").asText();
      String value = element.path("value").asText();
      if (!element.path("type").asText().equals("button")
          || !isText(element.path("text"), LABEL_CHARS_MAX, Set.of("plain_text"))
          || value.length() > VALUE_CHARS_MAX
          || id.length() > ACTION_ID_CHARS_MAX
          || !ids.add(id)) {
        return false;
      }
    }
    return !elements.isEmpty() && elements.size() <= BUTTONS_MAX;
  }

  private static boolean isText(JsonNode text, int max, Set<String> types) {
    int length = text.path("text").asText().length();
    return types.contains(text.path("type").asText()) && length > 0 && length <= max;
  }

  private static Set<String> anyText() {
    return Set.of("plain_text", "mrkdwn");
  }
}
