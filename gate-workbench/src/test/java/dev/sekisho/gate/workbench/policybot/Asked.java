package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * How a case of the peer is asked here, or why it is not.
 *
 * @param id the case
 * @param part the part of the file that names it: asked, combined or not-asked
 * @param when the patterns of the rule
 * @param votes whose votes count, where that is asked too
 * @param ours our answer, where it is another one than theirs
 * @param why why it is another one, or why it is not asked
 */
record Asked(
    String id,
    String part,
    List<String> when,
    Optional<String> votes,
    Optional<String> ours,
    Optional<String> why) {
  private static final Path FILE = Path.of("src/test/resources/conformance/policy-bot.yaml");

  static List<Asked> all() {
    try {
      JsonNode file = new YAMLMapper().readTree(FILE.toFile());
      return Stream.of("asked", "combined", "not-asked")
          .flatMap(part -> list(file.path(part)).flatMap(entry -> entry(part, entry)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Asked> entry(String part, JsonNode entry) {
    return list(entry.path("cases"))
        .map(
            id ->
                new Asked(
                    id.textValue(),
                    part,
                    list(entry.path("when")).map(JsonNode::textValue).toList(),
                    text(entry, "votes"),
                    text(entry, "ours"),
                    text(entry, "differs").or(() -> text(entry, "why"))));
  }

  private static Optional<String> text(JsonNode entry, String field) {
    return Optional.ofNullable(entry.path(field).textValue());
  }

  private static Stream<JsonNode> list(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
