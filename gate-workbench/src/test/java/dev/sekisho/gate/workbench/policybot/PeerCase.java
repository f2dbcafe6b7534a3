package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One case of policy-bot's own tests, as facts.
 *
 * @param id its name in the file
 * @param kind what it is a case of: a rule, a predicate, a combination
 * @param operator how results are combined, where it combines any
 * @param rule what is asked, as a policy has it
 * @param given what is known of the pull request
 * @param expected the result there
 * @param detail the outcome where there is more to it than a result
 */
record PeerCase(
    String id,
    String kind,
    String operator,
    JsonNode rule,
    JsonNode given,
    String expected,
    JsonNode detail) {

  private static final Path BESIDE = Path.of("../../shared/conformance");

  /** The cases that {@link Asked} has a list of. */
  static final Path SAMPLE = BESIDE.resolve("policy-bot.json");

  static List<PeerCase> all(JsonNode file) {
    return StreamSupport.stream(file.path("cases").spliterator(), false)
        .map(
            node ->
                new PeerCase(
                    node.path("id").textValue(),
                    node.path("kind").textValue(),
                    node.path("rule").path("operator").asText(),
                    node.path("rule"),
                    node.path("given"),
                    node.path("expected").textValue(),
                    node.path("expected_detail")))
        .toList();
  }

  /** The files of cases: those of a folder that a system property names, or the one beside. */
  static List<Path> files() throws IOException {
    Path folder = Path.of(System.getProperty("conformance.dir", BESIDE.toString()));
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /** The same with every name in lower case. */
  PeerCase inLowerCase() {
    return new PeerCase(id, kind, operator, lower(rule), lower(given), expected, detail);
  }

  private static JsonNode lower(JsonNode node) {
    try {
      return new JsonMapper().readTree(node.toString().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the case is about an answer of the gate, and not about something else. */
  boolean isAnswer() {
    return List.of("approved", "pending", "disapproved", "skipped", "error").contains(expected);
  }

  /** What policy-bot answers, in our terms. */
  Answer theirs() {
    if (detail.path("load_error").asBoolean()) {
      return Answer.REFUSED;
    }
    if (kind.equals("pattern-load") || detail.has("op")) {
      return Answer.LOADED;
    }
    if (kind.equals("candidates")) {
      return Answer.of(!detail.path("voters_oldest_first").isEmpty());
    }
    return Answer.of(
        switch (expected) {
          case "approved", "disapproved" -> true;
          case "pending", "skipped" -> false;
          default -> detail.path("holds").booleanValue();
        });
  }

  /** The verdict that means here what the result means there. */
  String theirVerdict() {
    return switch (expected) {
      case "approved" -> "ALLOW";
      case "disapproved" -> "BLOCK";
      case "error" -> "UNDECIDED";
      default -> "HOLD";
    };
  }

  /** The results that it combines. */
  List<String> results() {
    JsonNode list = given.path("child_results");
    return list.isMissingNode()
        ? List.of(
            given.path("approval_result").textValue(), given.path("disapproval_result").textValue())
        : StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue).toList();
  }
}
