package dev.sekisho.gate.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Bodies that GitHub really sent, as the Octokit project collects them. */
public final class Examples {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<Example> ALL = read();

  private Examples() {}

  /**
   * One body.
   *
   * @param event what GitHub calls the event
   * @param action the body's action; no text when it has none
   * @param body the body as a tree, a copy for each caller
   */
  public record Example(String event, String action, ObjectNode body) {

    Example copy() {
      return new Example(event, action, body.deepCopy());
    }

    /** The bytes to send. */
    public byte[] bytes() {
      return write(body);
    }

    @Override
    public String toString() {
      return event + " " + action;
    }
  }

  /** All of them. */
  public static List<Example> all() {
    return ALL.stream().map(Example::copy).toList();
  }

  /** Those of one event. */
  public static List<Example> of(String event) {
    return ALL.stream()
        .filter(example -> example.event().equals(event))
        .map(Example::copy)
        .toList();
  }

  /** The last one of an event and an action, which is the one with the most members. */
  public static Example one(String event, String action) {
    return ALL.stream()
        .filter(example -> example.event().equals(event) && example.action().equals(action))
        .reduce((one, next) -> next)
        .orElseThrow()
        .copy();
  }

  /** A tree as bytes. */
  public static byte[] write(JsonNode body) {
    try {
      return MAPPER.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text as a tree. */
  public static ObjectNode object(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Example> read() {
    try (InputStream in =
        Objects.requireNonNull(
            Examples.class.getResourceAsStream("/webhooks-examples/api.github.com.json"))) {
      List<Example> examples = new ArrayList<>();
      for (JsonNode event : MAPPER.readTree(in)) {
        for (JsonNode body : event.get("examples")) {
          examples.add(
              new Example(
                  event.get("name").asText(), body.path("action").asText(), (ObjectNode) body));
        }
      }
      return List.copyOf(examples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
