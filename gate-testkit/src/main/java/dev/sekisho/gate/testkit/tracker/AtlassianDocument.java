package dev.sekisho.gate.testkit.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rich text as Jira Cloud has it. Only paragraphs of text and links are known here. */
final class AtlassianDocument {
  private static final Set<String> MARKS = Set.of("link", "strong", "em", "code");

  private AtlassianDocument() {}

  static ObjectNode of(String text) {
    ObjectNode document = Api.object().put("type", "doc").put("version", 1);
    ArrayNode content = document.putArray("content");
    for (String line : text.split("\n", -1)) {
      ArrayNode paragraph = content.addObject().put("type", "paragraph").putArray("content");
      if (!line.isEmpty()) {
        paragraph.addObject().put("type", "text").put("text", line);
      }
    }
    return document;
  }

  /** Its text, a line for each paragraph; empty when it is no document as Jira takes it. */
  static Optional<String> text(JsonNode document) {
    if (!document.path("type").asText().equals("doc")
        || document.path("version").asInt() != 1
        || !document.path("content").isArray()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    for (JsonNode paragraph : document.path("content")) {
      StringBuilder line = new StringBuilder();
      if (!paragraph.path("type").asText().equals("paragraph")) {
        return Optional.empty();
      }
      for (JsonNode part : paragraph.path("content")) {
        if (!isText(part)) {
          return Optional.empty();
        }
        line.append(part.path("text").asText());
      }
      lines.add(line.toString());
    }
    return Optional.of(String.join("\n", lines));
  }

  private static boolean isText(JsonNode part) {
    for (JsonNode mark : part.path("marks")) {
      if (!MARKS.contains(mark.path("type").asText())) {
        return false;
      }
    }
    return part.path("type").asText().equals("text") && !part.path("text").asText().isEmpty();
  }
}
