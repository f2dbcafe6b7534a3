package dev.sekisho.gate.executor.ansible;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a playbook told of itself, so far.
 *
 * @param task the task that it began last; empty when it began none
 * @param failure the last failure that counts
 * @param recap its final statistics; empty when it did not come to its end, or could not say so
 */
record Events(Optional<String> task, Optional<Failure> failure, Optional<Recap> recap) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static final Events NONE = new Events(Optional.empty(), Optional.empty(), Optional.empty());

  /** One host's failure in one task, and what the task said about it. */
  record Failure(String host, String task, String message) {}

  /** The final statistics: hosts by what became of them, and how many tasks changed something. */
  record Recap(Set<String> processed, Set<String> failed, Set<String> unreachable, int changed) {}

  /** These events and one more, from its line. A line that can not be read tells nothing. */
  Events and(String line) {
    try {
      JsonNode event = MAPPER.readTree(line);
      return switch (event.path("event").asText()) {
        case "task" -> new Events(Optional.of(event.path("task").asText()), failure, recap);
        case "failed" -> event.path("ignored").asBoolean() ? this : with(failure(event));
        case "unreachable" -> with(failure(event));
        case "stats" -> new Events(task, failure, Optional.of(recap(event)));
        default -> this;
      };
    } catch (JsonProcessingException e) {
      return this;
    }
  }

  private Events with(Failure last) {
    return new Events(task, Optional.of(last), recap);
  }

  private static Failure failure(JsonNode event) {
    return new Failure(
        event.path("host").asText(), event.path("task").asText(), event.path("msg").asText());
  }

  private static Recap recap(JsonNode event) {
    return new Recap(
        hosts(event.path("processed")),
        hosts(event.path("failed")),
        hosts(event.path("unreachable")),
        event.path("changed").asInt());
  }

  private static Set<String> hosts(JsonNode names) {
    Set<String> hosts = new TreeSet<>();
    names.forEach(name -> hosts.add(name.asText()));
    return hosts;
  }
}
