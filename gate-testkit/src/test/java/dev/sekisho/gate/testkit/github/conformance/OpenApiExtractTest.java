package dev.sekisho.gate.testkit.github.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Cuts GitHub's description to the calls that the stand-in answers. With {@code
 * -Dopenapi.from=FILE}, where FILE is {@code generated/api.github.com.json} of the npm package
 * {@code @octokit/openapi}, it writes the part anew; without, it looks whether the part still fits.
 */
class OpenApiExtractTest {
  private static final int BYTES_MAX = 1_500_000;
  private static final Path EXTRACT = Path.of("src/main/resources" + Description.RESOURCE);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What a person reads, and what only a code generator needs. */
  private static final Set<String> PROSE =
      Set.of(
          "description",
          "summary",
          "example",
          "examples",
          "externalDocs",
          "tags",
          "headers",
          "title");

  @Test
  void describesEveryCallThatIsAnswered() throws IOException {
    String from = System.getProperty("openapi.from", "");
    if (!from.isEmpty()) {
      Files.writeString(EXTRACT, cut(MAPPER.readTree(new File(from))).toString());
    }
    JsonNode extract = MAPPER.readTree(EXTRACT.toFile());
    Set<String> shapes = new HashSet<>();
    extract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> shapes.add(shape(method, path.getKey()))));

    assertThat(shapes)
        .containsExactlyInAnyOrderElementsOf(
            calls().stream().map(OpenApiExtractTest::shape).toList());
    assertThat(Files.size(EXTRACT)).isLessThan(BYTES_MAX);
    assertThat(missing(extract)).isEmpty();
  }

  private static List<String> calls() {
    try (GitHubStandIn github = GitHubStandIn.start(InstantSource.system())) {
      return github.calls();
    }
  }

  private static String shape(String call) {
    int space = call.indexOf(' ');
    return shape(call.substring(0, space), call.substring(space + 1));
  }

  private static String shape(String method, String template) {
    return method.toLowerCase(Locale.ROOT) + " " + template.replaceAll("\\{[^}]+\\}", "{}");
  }

  private static JsonNode cut(JsonNode whole) {
    List<String> wanted = calls().stream().map(OpenApiExtractTest::shape).toList();
    ObjectNode extract = MAPPER.createObjectNode();
    extract.set("openapi", whole.path("openapi"));
    extract.set("info", whole.path("info").deepCopy());
    ObjectNode paths = extract.putObject("paths");
    whole
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          if (wanted.contains(shape(method.getKey(), path.getKey()))) {
                            paths
                                .withObjectProperty(path.getKey())
                                .set(method.getKey(), method.getValue().deepCopy());
                          }
                        }));
    corrected(extract);
    plain(extract, false);
    Deque<String> open = new ArrayDeque<>(references(extract));
    while (!open.isEmpty()) {
      String[] steps = open.removeFirst().substring(2).split("/", 3);
      ObjectNode room = extract.withObjectProperty(steps[0]).withObjectProperty(steps[1]);
      if (!room.has(steps[2])) {
        JsonNode part = whole.path(steps[0]).path(steps[1]).path(steps[2]).deepCopy();
        plain(part, false);
        room.set(steps[2], part);
        open.addAll(references(part));
      }
    }
    return extract;
  }

  /**
   * The list demands that an owner is a user and an enterprise at once; one of it alone does not.
   */
  private static void corrected(ObjectNode extract) {
    JsonNode list =
        extract.at(
            "/paths/~1app~1installations/get/responses/200/content/application~1json/schema");
    ((ObjectNode) list).putObject("items").put("$ref", "#/components/schemas/installation");
  }

  /** Takes out what a person reads; a property may be called {@code description} and stays. */
  private static void plain(JsonNode node, boolean properties) {
    if (node instanceof ObjectNode object && !properties) {
      object.remove(PROSE);
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      names.stream().filter(name -> name.startsWith("x-")).forEach(object::remove);
    }
    if (node.isObject()) {
      node.properties()
          .forEach(one -> plain(one.getValue(), !properties && one.getKey().equals("properties")));
    } else {
      node.forEach(one -> plain(one, false));
    }
  }

  private static Set<String> references(JsonNode node) {
    Set<String> found = new HashSet<>();
    node.findValues("$ref")
        .forEach(
            reference -> {
              if (reference.isTextual()) {
                found.add(reference.asText());
              }
            });
    return found;
  }

  private static List<String> missing(JsonNode extract) {
    return references(extract).stream()
        .filter(reference -> extract.at(reference.substring(1)).isMissingNode())
        .toList();
  }
}
