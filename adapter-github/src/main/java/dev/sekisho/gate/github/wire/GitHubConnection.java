package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Answers;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubAbuseLimitHandler;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.GitHubRateLimitHandler;
import org.kohsuke.github.extras.okhttp3.OkHttpGitHubConnector;

/**
 * A connection to GitHub's API: signed in, within its limits, and never asking for the same again
 * without need. Every call is about a repository, because an App signs in for each account that
 * installed it.
 *
 * <p>A call that fails throws {@link GateException} with one of {@link WireErrors}. Thread-safe.
 */
public final class GitHubConnection implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final String ACCEPT = "application/vnd.github+json";
  private static final String VERSION = "2022-11-28";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");

  /** Pages of an installation's repositories that are read, at most. */
  private static final int INSTALLATION_PAGES_MAX = 100;

  private final GitHubAccess access;
  private final ApiListener listener;
  private final OkHttpClient plain;
  private final OkHttpClient asApp;
  private final Optional<Installations> installations;
  private final Map<String, OkHttpClient> byOwner = new ConcurrentHashMap<>();
  private final Map<String, GitHub> restByOwner = new ConcurrentHashMap<>();
  private final Etags etags = new Etags();

  /**
   * A page of an answer.
   *
   * @param body what it holds
   * @param next where it goes on; empty on the last page
   */
  public record Page(Json body, Optional<String> next) {}

  /** A connection with the defaults and nobody watching. */
  public GitHubConnection(GitHubAccess access, InstantSource clock) {
    this(access, clock, Patience.DEFAULT, ApiListener.NONE);
  }

  /**
   * A connection.
   *
   * @param access where and as whom
   * @param clock for the ends of tokens and limits
   * @param patience how long a call may take
   * @param listener who watches
   */
  public GitHubConnection(
      GitHubAccess access, InstantSource clock, Patience patience, ApiListener listener) {
    this.access = access;
    this.listener = listener;
    this.plain =
        new OkHttpClient.Builder()
            .connectTimeout(patience.connect())
            .readTimeout(patience.answer())
            .writeTimeout(patience.answer())
            .followRedirects(false)
            .retryOnConnectionFailure(false) // it would send again what GitHub may have done
            .addInterceptor(new Limits(patience, clock))
            .addNetworkInterceptor(new Watching(listener))
            .build();
    Optional<AppTokens> app =
        access
            .credentials()
            .fold(token -> Optional.empty(), a -> Optional.of(new AppTokens(a, clock)));
    this.installations = app.map(tokens -> new Installations(access, tokens, plain, clock));
    this.asApp =
        app.map(tokens -> signed(SignIn.with(tokens)))
            .orElseGet(() -> signed(SignIn.with(secret(access.credentials()))));
  }

  private static String secret(Credentials credentials) {
    return credentials.fold(Credentials.Token::secret, app -> "");
  }

  /** Where GitHub is and how the gate signs in. */
  public GitHubAccess access() {
    return access;
  }

  /** Whether the gate is an App here; only Apps write check runs. */
  public boolean isApp() {
    return installations.isPresent();
  }

  /**
   * Asks a GraphQL query.
   *
   * @param variables plain values, lists and maps
   */
  public GraphQlAnswer graphql(RepositoryName repository, String query, Map<String, ?> variables) {
    Request request =
        new Request.Builder()
            .url(access.graphql().toString())
            .tag(Limits.Reading.class, Limits.Reading.YES)
            .post(body(Map.of("query", query, "variables", variables)))
            .build();
    return telling(() -> whole(ask(client(repository), request).body()));
  }

  private static GraphQlAnswer whole(Json answer) {
    List<GraphQlAnswer.Failure> errors =
        answer.at("errors").items().stream().map(GitHubConnection::failure).toList();
    errors.stream()
        .filter(failure -> failure.type().equals("RATE_LIMITED"))
        .findFirst()
        .ifPresent(
            failure -> {
              throw WireErrors.rateLimited("POST /graphql", "GitHub says: " + failure.message());
            });
    if (answer.at("data").isAbsent()) {
      throw WireErrors.refused(
          "POST /graphql",
          errors.isEmpty()
              ? "GitHub answers nothing"
              : "GitHub answers: " + errors.get(0).message());
    }
    return new GraphQlAnswer(answer.at("data"), errors);
  }

  private static GraphQlAnswer.Failure failure(Json error) {
    return new GraphQlAnswer.Failure(
        error.at("path").items().stream().map(Json::said).collect(Collectors.joining(".")),
        error.at("type").present().map(Json::text).orElse(""),
        error.at("message").present().map(Json::text).orElse("no reason given"));
  }

  /**
   * Gets a page.
   *
   * @param path from the root of the API, with its query, or the {@link Page#next} of a page before
   */
  public Page get(RepositoryName repository, String path) {
    return answer(client(repository), request(path).get().build());
  }

  /** Gets a page as the App itself, or as the owner of the token. */
  public Page getAsApp(String path) {
    return answer(asApp, request(path).get().build());
  }

  /**
   * Sends something that changes GitHub; sent once, unless GitHub says that it did not do it.
   *
   * @param method {@code POST}, {@code PATCH}, {@code PUT} or {@code DELETE}
   * @param content plain values, lists and maps; empty when there is nothing to say
   */
  public Json send(RepositoryName repository, String method, String path, Map<String, ?> content) {
    return answer(client(repository), request(path).method(method, body(content)).build()).body();
  }

  /** Sends something as the App itself, or as the owner of the token. */
  public Json sendAsApp(String method, String path, Map<String, ?> content) {
    return answer(asApp, request(path).method(method, body(content)).build()).body();
  }

  /** The repositories of one installation of the App, signed in for that installation. */
  public List<Json> ofInstallation(long installation) {
    OkHttpClient client =
        installations
            .map(all -> signed(SignIn.with(all, installation)))
            .orElseThrow(() -> WireErrors.notSignedIn("installation", "The gate is no App"));
    List<Json> repositories = new ArrayList<>();
    Optional<String> next = Optional.of("/installation/repositories?per_page=100");
    for (int page = 0; next.isPresent() && page < INSTALLATION_PAGES_MAX; page++) {
      Page read = answer(client, request(next.get()).get().build());
      repositories.addAll(read.body().at("repositories").items());
      next = read.next();
    }
    return repositories;
  }

  /** Whether an address lies in this API, so that it may be sent to. */
  public boolean owns(URI address) {
    return access.owns(address);
  }

  /** The client library, signed in for a repository, with limits and retries of this connection. */
  GitHub rest(RepositoryName repository) {
    return restByOwner.computeIfAbsent(owner(repository), owner -> library(client(repository)));
  }

  private GitHub library(OkHttpClient client) {
    try {
      return new GitHubBuilder()
          .withEndpoint(access.api().toString())
          .withConnector(new OkHttpGitHubConnector(client))
          .withRateLimitHandler(GitHubRateLimitHandler.FAIL)
          .withAbuseLimitHandler(GitHubAbuseLimitHandler.FAIL)
          .build();
    } catch (IOException e) {
      throw WireErrors.unreachable("client library", "It can not be set up: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    plain.dispatcher().executorService().shutdown();
    plain.connectionPool().evictAll();
  }

  private OkHttpClient client(RepositoryName repository) {
    return installations
        .map(
            all ->
                byOwner.computeIfAbsent(
                    owner(repository), owner -> signed(SignIn.with(all, repository))))
        .orElse(asApp);
  }

  private OkHttpClient signed(SignIn.Signer signer) {
    return plain.newBuilder().addInterceptor(new SignIn(signer)).addInterceptor(etags).build();
  }

  private static String owner(RepositoryName repository) {
    return repository.value().substring(0, repository.value().indexOf('/'));
  }

  private Request.Builder request(String path) {
    String url = path.startsWith("/") ? access.api() + path : path;
    if (!access.owns(URI.create(url))) {
      throw WireErrors.refused(path, "This address does not lie in the API of " + access.api());
    }
    return new Request.Builder().url(url);
  }

  private static RequestBody body(Map<String, ?> content) {
    return RequestBody.create(Answers.write(content), JSON);
  }

  private Page answer(OkHttpClient client, Request request) {
    return telling(() -> ask(client, request));
  }

  /** Does it, and tells whoever watches when it failed. */
  <T> T telling(Supplier<T> work) {
    try {
      return work.get();
    } catch (GateException e) {
      listener.failed(e.problems().get(0).id());
      throw e;
    }
  }

  private static Page ask(OkHttpClient client, Request request) {
    String call = request.method() + " " + request.url().encodedPath();
    Request asked =
        request
            .newBuilder()
            .header("Accept", ACCEPT)
            .header("X-GitHub-Api-Version", VERSION)
            .header("User-Agent", "sekisho")
            .build();
    try (Response response = client.newCall(asked).execute()) {
      byte[] body = Bodies.read(response);
      if (!response.isSuccessful()) {
        throw refusal(call, response.code(), body);
      }
      Json read = body.length == 0 ? Answers.nothing() : Answers.read(body, call);
      return new Page(read, next(response.header("Link")));
    } catch (IOException e) {
      throw WireErrors.unreachable(call, "GitHub can not be reached: " + reason(e));
    }
  }

  private static GateException refusal(String call, int status, byte[] body) {
    String said = "GitHub answers " + status + Answers.message(body).map(m -> ": " + m).orElse("");
    if (status == 401) {
      return WireErrors.notSignedIn(call, said);
    }
    return status >= 500 ? WireErrors.unreachable(call, said) : WireErrors.refused(call, said);
  }

  private static Optional<String> next(@Nullable String link) {
    if (link == null) {
      return Optional.empty();
    }
    Matcher matcher = NEXT.matcher(link);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
