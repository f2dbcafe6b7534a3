package dev.sekisho.gate.github.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sekisho.gate.problem.GateException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What GitHub's API answers, and what it is sent. */
public final class Answers {

  /** Characters of GitHub's own words that are repeated to a person. */
  private static final int MESSAGE_CHARS_MAX = 300;

  private static final JsonMapper WRITER = new JsonMapper();
  private static final Sieve MESSAGE = Sieve.of(List.of("message", "errors"));

  private Answers() {}

  /**
   * Reads a whole answer, an object or a list.
   *
   * @param call which answer it is, for messages
   * @throws GateException when it is not JSON
   */
  public static Json read(byte[] body, String call) {
    return Sieve.readAll(body, call);
  }

  /** The answer that has no body. */
  public static Json nothing() {
    return Json.root(Map.of());
  }

  /** What GitHub says is wrong, when it says so. */
  public static Optional<String> message(byte[] body) {
    try {
      Json said = MESSAGE.read(body);
      return said.at("message")
          .present()
          .map(message -> message.text() + errors(said.at("errors")))
          .map(
              text ->
                  text.length() <= MESSAGE_CHARS_MAX ? text : text.substring(0, MESSAGE_CHARS_MAX));
    } catch (GateException e) {
      return Optional.empty();
    }
  }

  /** What is wrong in particular; GitHub writes texts, or objects that mostly have a message. */
  private static String errors(Json errors) {
    if (!errors.isList()) {
      return "";
    }
    String all =
        errors.items().stream()
            .map(error -> error.isObject() ? error.at("message").said() : error.said())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("; "));
    return all.isEmpty() ? "" : " (" + all + ")";
  }

  /** Writes plain values, lists and maps. */
  public static byte[] write(Map<String, ?> content) {
    try {
      return WRITER.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this can not be written as JSON", e);
    }
  }
}
