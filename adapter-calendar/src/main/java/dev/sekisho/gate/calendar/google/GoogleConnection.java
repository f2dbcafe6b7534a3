package dev.sekisho.gate.calendar.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A service account that is signed in to Google Calendar. Nothing is tried twice but a call whose
 * token was refused: whoever asks decides. Thread-safe.
 */
public final class GoogleConnection {

  /** Where Google Calendar is. */
  public static final URI GOOGLE = URI.create("https://www.googleapis.com/calendar/v3/");

  /** How long a connection may take to come about. */
  static final Duration CONNECT_MAX = Duration.ofSeconds(3);

  /** How long a call may take as a whole. */
  static final Duration CALL_MAX = Duration.ofSeconds(10);

  /** How long before its end a token is not used any more. */
  private static final Duration SPARE = Duration.ofMinutes(1);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final ServiceAccount account;
  private final HttpUrl base;
  private final InstantSource clock;
  private final Exchange http;
  private @Nullable Token token;

  private record Token(String value, Instant until) {}

  /**
   * A connection.
   *
   * @param base where the API is, {@link #GOOGLE} outside of tests
   */
  public GoogleConnection(ServiceAccount account, URI base, InstantSource clock) {
    this(account, base, clock, CALL_MAX);
  }

  /** The same with another patience. */
  GoogleConnection(ServiceAccount account, URI base, InstantSource clock, Duration patience) {
    this.account = account;
    this.base = HttpUrl.get(base.toString());
    this.clock = clock;
    this.http =
        new Exchange(
            new OkHttpClient.Builder()
                .connectTimeout(CONNECT_MAX)
                .callTimeout(patience)
                .followRedirects(false)
                .build());
  }

  InstantSource clock() {
    return clock;
  }

  /** The entries of a calendar that fit {@code query}, one page of them. */
  Answer list(String calendar, Map<String, String> query) {
    HttpUrl.Builder url = events(calendar);
    query.forEach(url::addQueryParameter);
    return authorized("events.list", new Request.Builder().url(url.build()));
  }

  /** One entry. */
  Answer get(String calendar, String id) {
    return authorized(
        "events.get", new Request.Builder().url(events(calendar).addPathSegment(id).build()));
  }

  /** Puts an entry in. */
  Answer insert(String calendar, ObjectNode entry) {
    return authorized(
        "events.insert",
        new Request.Builder()
            .url(events(calendar).addQueryParameter("sendUpdates", "none").build())
            .post(RequestBody.create(entry.toString(), JSON)));
  }

  /** Changes an entry, unless it is no longer at {@code etag}. */
  Answer patch(String calendar, String id, String etag, ObjectNode changes) {
    return authorized(
        "events.patch",
        new Request.Builder()
            .url(
                events(calendar)
                    .addPathSegment(id)
                    .addQueryParameter("sendUpdates", "none")
                    .build())
            .header("If-Match", etag)
            .patch(RequestBody.create(changes.toString(), JSON)));
  }

  private HttpUrl.Builder events(String calendar) {
    return base.newBuilder()
        .addPathSegment("calendars")
        .addPathSegment(calendar)
        .addPathSegment("events");
  }

  private Answer authorized(String call, Request.Builder request) {
    Answer answer = http.ask(call, request.header("Authorization", "Bearer " + token()).build());
    if (answer.status() != 401) {
      return answer;
    }
    forget();
    return http.ask(call, request.header("Authorization", "Bearer " + token()).build());
  }

  private synchronized void forget() {
    token = null;
  }

  private synchronized String token() {
    Instant now = clock.instant();
    Token known = token;
    if (known != null && now.isBefore(known.until().minus(SPARE))) {
      return known.value();
    }
    Token fetched = fetched(now);
    token = fetched;
    return fetched.value();
  }

  private Token fetched(Instant now) {
    String call = "token";
    FormBody form =
        new FormBody.Builder()
            .add("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
            .add("assertion", Assertion.of(account, now))
            .build();
    Answer answer =
        http.ask(call, new Request.Builder().url(account.tokens().toString()).post(form).build());
    if (answer.status() == 400 || answer.status() == 401) {
      throw GoogleErrors.refused(
          call,
          "Google gives " + account + " no token: " + answer.body().path("error").asText("?"));
    }
    JsonNode body = answer.orThrow();
    return Optional.of(body.path("access_token").asText(""))
        .filter(value -> !value.isEmpty())
        .map(value -> new Token(value, now.plusSeconds(body.path("expires_in").asLong(0))))
        .orElseThrow(() -> GoogleErrors.noAnswer(call, "There is no token in the answer"));
  }
}
