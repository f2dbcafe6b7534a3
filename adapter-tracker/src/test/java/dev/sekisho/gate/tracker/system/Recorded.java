package dev.sekisho.gate.tracker.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Serves what real trackers answered; {@code recorded/README.md} says where that is from. */
final class Recorded implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final MockWebServer server = new MockWebServer();
  private final Map<String, MockResponse> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  Recorded() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String what = request.getMethod() + " " + request.getUrl().encodedPath();
            asked.add(what);
            return Optional.ofNullable(answers.get(what))
                .orElseGet(() -> new MockResponse.Builder().code(404).build());
          }
        });
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode read(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream("/recorded/" + name)) {
      return MAPPER.readTree(Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page of a history of Jira Cloud, whose entries alone are recorded. */
  static JsonNode cloudHistory() {
    JsonNode values = read("jira-cloud/changelog-values.json");
    return MAPPER
        .createObjectNode()
        .put("startAt", 0)
        .put("maxResults", 100)
        .put("total", values.size())
        .put("isLast", true)
        .set("values", values);
  }

  /**
   * Serves an answer.
   *
   * @param what the method and the path, for example {@code GET /issues/1.json}
   */
  Recorded on(String what, int status, String body) {
    answers.put(what, new MockResponse.Builder().code(status).body(body).build());
    return this;
  }

  Recorded on(String what, JsonNode body) {
    return on(what, 200, body.toString());
  }

  URI base() {
    return server.url("/").uri();
  }

  /** Methods and paths, in their order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.close();
  }
}
