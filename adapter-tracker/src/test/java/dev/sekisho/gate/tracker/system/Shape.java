package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The members of a document and what they hold.
 *
 * @param members the sorts of value that were seen, by the way to the member, for example {@code
 *     issue.journals[].id}; all custom fields of Jira are {@code customfield}
 */
record Shape(Map<String, Set<String>> members) {

  static Shape of(JsonNode document) {
    Map<String, Set<String>> members = new TreeMap<>();
    collect("", document, members);
    members.remove("");
    return new Shape(members);
  }

  private static void collect(String way, JsonNode node, Map<String, Set<String>> members) {
    members.computeIfAbsent(way, unseen -> new TreeSet<>()).add(sort(node));
    if (node.isArray()) {
      node.forEach(item -> collect(way + "[]", item, members));
    }
    node.properties()
        .forEach(
            member ->
                collect(
                    (way.isEmpty() ? "" : way + ".")
                        + member.getKey().replaceFirst("^customfield_[0-9]+$", "customfield"),
                    member.getValue(),
                    members));
  }

  private static String sort(JsonNode node) {
    String text = node.asText();
    if (text.matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}[+-][0-9]{4}")) {
      return "time with an offset";
    }
    return text.matches("[0-9-]{10}T[0-9:]{8}Z") ? "time in UTC" : node.getNodeType().name();
  }
}
