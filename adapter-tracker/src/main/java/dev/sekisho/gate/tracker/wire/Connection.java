package dev.sekisho.gate.tracker.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * How we reach one tracker: at its configured address and nowhere else. Redirects are not followed,
 * bodies are read up to a limit and never logged, and nothing is sent twice. Thread-safe.
 */
public final class Connection implements AutoCloseable {

  /** The longest that one request takes, where nobody says otherwise. */
  public static final Duration REQUEST_MAX = Duration.ofSeconds(4);

  /** Bytes of an answer that are read. */
  public static final int BODY_BYTES_MAX = 5_000_000;

  /** Objects and lists within one another, at most. */
  public static final int DEPTH_MAX = 60;

  /** Answers that say something of what was asked, beside good ones. */
  private static final Set<Integer> SPOKEN = Set.of(400, 404, 409, 422);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final String tracker;
  private final HttpUrl base;
  private final OkHttpClient client;

  /**
   * A connection.
   *
   * @param tracker what it is called, for messages
   * @param base where it is
   * @param requestMax the longest that one request takes
   */
  public Connection(String tracker, URI base, Credentials credentials, Duration requestMax) {
    this.tracker = tracker;
    this.base = HttpUrl.get(base.toString());
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(requestMax)
            .readTimeout(requestMax)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain
                            .request()
                            .newBuilder()
                            .headers(
                                Headers.of(
                                    credentials.header(),
                                    credentials.value(),
                                    "Accept",
                                    "application/json"))
                            .build()))
            .build();
  }

  /** What the tracker is called. */
  public String tracker() {
    return tracker;
  }

  /**
   * Reads.
   *
   * @param path the parts of the path, each encoded here
   * @return the answer: a good one, or one of status 404
   */
  public Reply get(List<String> path, Map<String, String> query) {
    return call(new Request.Builder().url(url(path, query)).get().build());
  }

  /**
   * Writes.
   *
   * @param method {@code POST} or {@code PUT}
   * @return the answer: a good one, or a refusal of status 400, 404, 409 or 422
   */
  public Reply write(String method, List<String> path, Map<String, ?> body) {
    return call(
        new Request.Builder()
            .url(url(path, Map.of()))
            .method(method, RequestBody.create(bytes(body), JSON))
            .build());
  }

  private HttpUrl url(List<String> path, Map<String, String> query) {
    HttpUrl.Builder url = base.newBuilder();
    for (String part : path) {
      url.addPathSegment(part);
    }
    query.forEach(url::addQueryParameter);
    return url.build();
  }

  private Reply call(Request request) {
    try (Response response = client.newCall(request).execute()) {
      int status = response.code();
      if (!response.isSuccessful() && !SPOKEN.contains(status)) {
        throw refusal(status, response.header("Retry-After"));
      }
      byte[] body = response.body().source().inputStream().readNBytes(BODY_BYTES_MAX + 1);
      if (body.length > BODY_BYTES_MAX) {
        throw TrackerErrors.unreadable(
            tracker, "The answer has more than " + BODY_BYTES_MAX + " bytes");
      }
      return new Reply(status, read(status, body));
    } catch (IOException e) {
      throw TrackerErrors.of(
          TrackerErrors.NO_ANSWER,
          tracker,
          "did not answer, or not to the end: " + e.getClass().getSimpleName());
    }
  }

  private JsonNode read(int status, byte[] body) {
    if (body.length == 0 && status != 200) {
      return MissingNode.getInstance();
    }
    try {
      JsonNode read = MAPPER.readTree(body);
      if (read.isObject() || read.isArray()) {
        return read;
      }
    } catch (JsonProcessingException notJson) {
      if (status >= 400) {
        return MissingNode.getInstance();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw TrackerErrors.unreadable(
        tracker, "answered " + status + " with something that is no JSON");
  }

  private RuntimeException refusal(int status, @Nullable String wait) {
    return switch (status) {
      case 401 ->
          TrackerErrors.of(
              TrackerErrors.NOT_SIGNED_IN, tracker, "answered 401: it does not let us sign in");
      case 403 ->
          TrackerErrors.of(TrackerErrors.FORBIDDEN, tracker, "answered 403: we may not do that");
      case 429 ->
          TrackerErrors.of(
              TrackerErrors.TOO_FAST,
              tracker,
              "answered 429: too many requests"
                  + (wait != null && wait.matches("[0-9]{1,6}") ? ", wait " + wait + " s" : ""));
      default ->
          status >= 300 && status < 400
              ? TrackerErrors.unreadable(tracker, "answered " + status + ", which leads elsewhere")
              : TrackerErrors.of(TrackerErrors.FAILING, tracker, "answered " + status);
    };
  }

  private static byte[] bytes(Map<String, ?> body) {
    try {
      return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps, lists and texts can be written", e);
    }
  }

  /** Lets go of all connections. */
  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
