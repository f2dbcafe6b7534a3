package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rich text of Jira Cloud: paragraphs of text that is only text, and one link. */
final class AtlassianDocument {
  private AtlassianDocument() {}

  /** A paragraph for each line, with the link before the last. */
  static Map<String, ?> of(List<String> lines, String title, URI link) {
    List<Map<String, ?>> paragraphs = new ArrayList<>();
    for (String line : lines.subList(0, lines.size() - 1)) {
      paragraphs.add(paragraph(Map.of("type", "text", "text", line)));
    }
    paragraphs.add(
        paragraph(
            Map.of(
                "type",
                "text",
                "text",
                title,
                "marks",
                List.of(Map.of("type", "link", "attrs", Map.of("href", link.toString()))))));
    paragraphs.add(paragraph(Map.of("type", "text", "text", lines.get(lines.size() - 1))));
    return Map.of("type", "doc", "version", 1, "content", paragraphs);
  }

  /** All text in a document, a line for each paragraph. */
  static String plain(JsonNode document) {
    StringBuilder text = new StringBuilder();
    collect(document, text);
    return text.toString();
  }

  private static void collect(JsonNode node, StringBuilder text) {
    text.append(node.path("text").asText());
    node.path("content").forEach(child -> collect(child, text));
    if (node.path("type").asText().equals("paragraph")) {
      text.append('\n');
    }
  }

  private static Map<String, ?> paragraph(Map<String, ?> content) {
    return Map.of("type", "paragraph", "content", List.of(content));
  }
}
