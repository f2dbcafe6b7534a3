package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Answers;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of an App's installations, one for each account that installed it. A token is renewed
 * before it ends, so that no call is made with one that ends on the way.
 */
final class Installations {

  /** How long before its end a token is renewed. */
  static final Duration EARLY = Duration.ofMinutes(5);

  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERRORS = 500;

  private final GitHubAccess access;
  private final AppTokens app;
  private final OkHttpClient http;
  private final InstantSource clock;
  private final Map<String, Installation> byOwner = new ConcurrentHashMap<>();

  /** A token and its end. */
  private record Token(String secret, Instant end) {}

  private static final class Installation {
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Token token;
  }

  Installations(GitHubAccess access, AppTokens app, OkHttpClient http, InstantSource clock) {
    this.access = access;
    this.app = app;
    this.http = http;
    this.clock = clock;
  }

  /** The token for the repositories of {@code repository}'s owner. */
  String token(RepositoryName repository) throws IOException {
    Installation installation =
        byOwner.computeIfAbsent(owner(repository), owner -> new Installation());
    installation.lock.lock();
    try {
      Token kept = installation.token;
      if (kept == null || !clock.instant().isBefore(kept.end().minus(EARLY))) {
        kept = fresh(repository);
        installation.token = kept;
      }
      return kept.secret();
    } finally {
      installation.lock.unlock();
    }
  }

  /** Forgets a token that GitHub no longer takes. */
  void forget(RepositoryName repository, String refused) {
    Installation installation = byOwner.get(owner(repository));
    if (installation == null) {
      return;
    }
    installation.lock.lock();
    try {
      Token kept = installation.token;
      if (kept != null && kept.secret().equals(refused)) {
        installation.token = null;
      }
    } finally {
      installation.lock.unlock();
    }
  }

  private Token fresh(RepositoryName repository) throws IOException {
    Json installation =
        call(request("/repos/" + repository + "/installation").get().build(), "installation");
    return fresh(installation.at("id").wholeNumber());
  }

  /** A new token of that installation. */
  String token(long installation) throws IOException {
    return fresh(installation).secret();
  }

  private Token fresh(long id) throws IOException {
    Json token =
        call(
            request("/app/installations/" + id + "/access_tokens")
                .tag(Limits.Reading.class, Limits.Reading.YES)
                .post(RequestBody.create(new byte[0]))
                .build(),
            "access token");
    return new Token(token.at("token").text(), token.at("expires_at").instant());
  }

  private Request.Builder request(String path) {
    return new Request.Builder()
        .url(access.api() + path)
        .header("Authorization", "Bearer " + app.next());
  }

  private Json call(Request request, String what) throws IOException {
    try (Response response = http.newCall(request).execute()) {
      String call = request.method() + " " + request.url().encodedPath();
      if (!response.isSuccessful()) {
        throw refusal(call, response.code(), what);
      }
      return Answers.read(Bodies.read(response), call);
    }
  }

  private static GateException refusal(String call, int status, String what) {
    if (status == NOT_FOUND) {
      return WireErrors.notSignedIn(call, "The App is not installed here");
    }
    String said = "GitHub answers " + status + " when the App asks for its " + what;
    return status >= SERVER_ERRORS
        ? WireErrors.unreachable(call, said)
        : WireErrors.notSignedIn(call, said);
  }

  private static String owner(RepositoryName repository) {
    return repository
        .value()
        .substring(0, repository.value().indexOf('/'))
        .toLowerCase(Locale.ROOT);
  }
}
