package dev.sekisho.gate.slack.payload;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A JSON object of which only some members matter. Members that nobody asks for are no errors,
 * since Slack adds some at any time. Immutable and thread-safe.
 */
public final class Payload {

  /** Objects and lists within one another, at most. */
  public static final int DEPTH_MAX = 50;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final JsonNode node;

  private Payload(JsonNode node) {
    this.node = node;
  }

  /** Reads a text; empty when it is not a JSON object. */
  public static Optional<Payload> read(String json) {
    try {
      return Optional.ofNullable(MAPPER.readTree(json))
          .filter(JsonNode::isObject)
          .map(Payload::new);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** Writes maps, lists, texts, numbers and truth values, in the order of the maps. */
  public static String write(Map<String, ?> object) {
    return json(object);
  }

  /** Writes a list of the same. */
  public static String write(List<?> list) {
    return json(list);
  }

  /** The object under names separated by dots; empty when there is none. */
  public Optional<Payload> object(String path) {
    return Optional.of(at(path)).filter(JsonNode::isObject).map(Payload::new);
  }

  /** The text under names separated by dots; empty when there is none, or an empty one. */
  public Optional<String> text(String path) {
    return Optional.of(at(path))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isEmpty());
  }

  /** The objects of the list under names separated by dots; none when there is no list. */
  public List<Payload> list(String path) {
    return StreamSupport.stream(at(path).spliterator(), false)
        .filter(JsonNode::isObject)
        .map(Payload::new)
        .toList();
  }

  /** The object itself. */
  @Override
  public String toString() {
    return json(node);
  }

  private JsonNode at(String path) {
    return node.at("/" + path.replace('.', '/'));
  }

  private static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is made of more than maps, lists and texts", e);
    }
  }
}
