package dev.sekisho.gate.github.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.ApiListener.Answered;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubConnectionTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final RepositoryName PAYMENTS = new RepositoryName("acme/payments");
  private static final String PATH = "/repos/acme/payments";
  private static final String CALL = "GET " + PATH;
  private static final Patience QUICK =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofMillis(1),
          Duration.ofSeconds(2),
          2);
  private static final KeyPair KEYS = keys();

  private final MutableClock clock = new MutableClock(NOW);
  private final List<Answered> watched = new CopyOnWriteArrayList<>();
  private final FakeApi api = new FakeApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aTokenSignsEveryCall() {
    api.on(CALL, 200, "{\"id\":7}");

    assertThat(byToken().get(PAYMENTS, PATH).body().at("id").integer()).isEqualTo(7);
    assertThat(api.seen().get(0).authorization()).isEqualTo("Bearer t0ken");
  }

  @Test
  void anAppSignsInForTheAccountAndKeepsItsTokenUntilShortlyBeforeItsEnd() {
    installed("first", NOW.plus(Duration.ofHours(1)));
    installed("second", NOW.plus(Duration.ofHours(2)));
    api.on(CALL, 200, "{\"id\":7}");
    GitHubConnection app = asApp();

    app.get(PAYMENTS, PATH);
    app.get(new RepositoryName("acme/till"), PATH);
    clock.set(NOW.plus(Duration.ofMinutes(56)));
    app.get(PAYMENTS, PATH);

    assertThat(api.seen().stream().filter(s -> s.call().equals(CALL)))
        .extracting(FakeApi.Seen::authorization)
        .containsExactly("Bearer first", "Bearer first", "Bearer second");
  }

  @Test
  void anAppProvesThatItIsItself() throws GeneralSecurityException {
    installed("first", NOW.plus(Duration.ofHours(1)));
    api.on(CALL, 200, "{}");

    asApp().get(PAYMENTS, PATH);

    String[] token =
        api.seen().get(0).authorization().substring("Bearer ".length()).split("\\.", -1);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(KEYS.getPublic());
    signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.UTF_8));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"iat\":%d,\"exp\":%d,\"iss\":\"4711\"}"
                .formatted(NOW.getEpochSecond() - 60, NOW.getEpochSecond() + 540));
  }

  @Test
  void aTokenOfAnAppThatIsNoLongerTakenIsRenewedOnce() {
    installed("first", NOW.plus(Duration.ofHours(1)));
    installed("second", NOW.plus(Duration.ofHours(1)));
    api.on(CALL, 401, "{\"message\":\"Bad credentials\"}").on(CALL, 200, "{\"id\":7}");

    assertThat(asApp().get(PAYMENTS, PATH).body().at("id").integer()).isEqualTo(7);
  }

  @Test
  void aRevokedTokenIsSaidAndNotRepeated() {
    api.on(CALL, 401, "{\"message\":\"Bad credentials\"}");

    assertProblem(() -> byToken().get(PAYMENTS, PATH), WireErrors.NOT_SIGNED_IN);
    assertThat(api.calls()).hasSize(1);
  }

  @Test
  void anAppThatIsNotInstalledIsSaid() {
    assertProblem(() -> asApp().get(PAYMENTS, PATH), WireErrors.NOT_SIGNED_IN);
  }

  @Test
  void whatHasNotChangedIsNotCounted() {
    api.on(CALL, 200, Map.of("ETag", "\"a\""), "{\"id\":7}").on(CALL, 304, "");
    GitHubConnection connection = byToken();

    connection.get(PAYMENTS, PATH);
    Json again = connection.get(PAYMENTS, PATH).body();

    assertThat(again.at("id").integer()).isEqualTo(7);
    assertThat(api.seen().get(1).ifNoneMatch()).isEqualTo("\"a\"");
    assertThat(watched).extracting(Answered::counted).containsExactly(true, false);
  }

  @Test
  void aShortPauseIsWaitedAndTheCallRepeated() {
    api.on(CALL, 429, Map.of("Retry-After", "0"), "{}").on(CALL, 200, "{\"id\":7}");

    assertThat(byToken().get(PAYMENTS, PATH).body().at("id").integer()).isEqualTo(7);
    assertThat(api.calls()).hasSize(2);
  }

  @Test
  void aLongPauseIsToldAndNotWaited() {
    api.on(CALL, 403, Map.of("Retry-After", "3600"), "{}");

    assertProblem(() -> byToken().get(PAYMENTS, PATH), WireErrors.RATE_LIMITED);
    assertThat(api.calls()).hasSize(1);
  }

  @Test
  void aBudgetThatIsUsedUpIsToldWithItsEnd() {
    long reset = NOW.plus(Duration.ofHours(1)).getEpochSecond();
    api.on(
        CALL,
        403,
        Map.of("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", Long.toString(reset)),
        "{}");

    assertThatThrownBy(() -> byToken().get(PAYMENTS, PATH))
        .hasMessageContaining("2026-03-04T11:00:00Z");
  }

  @Test
  void aSecondaryLimitIsKnownByItsWords() {
    api.on(CALL, 403, "{\"message\":\"You have exceeded a secondary rate limit\"}");

    assertProblem(() -> byToken().get(PAYMENTS, PATH), WireErrors.RATE_LIMITED);
  }

  @Test
  void aMissingPermissionIsNoLimit() {
    api.on(CALL, 403, "{\"message\":\"Resource not accessible by integration\"}");

    assertThatThrownBy(() -> byToken().get(PAYMENTS, PATH))
        .hasMessageContaining("Resource not accessible by integration")
        .satisfies(e -> assertId(e, WireErrors.REFUSED));
  }

  @Test
  void readingIsTriedAgainAfterAnErrorOfGitHub() {
    api.on(CALL, 502, "").on(CALL, 200, "{\"id\":7}");

    assertThat(byToken().get(PAYMENTS, PATH).body().at("id").integer()).isEqualTo(7);
  }

  @Test
  void writingIsNotTriedAgainAfterAnErrorOfGitHub() {
    api.on("POST " + PATH, 502, "");

    assertProblem(
        () -> byToken().send(PAYMENTS, "POST", PATH, Map.of("a", 1)), WireErrors.UNREACHABLE);
    assertThat(api.calls()).hasSize(1);
    assertThat(api.seen().get(0).body()).isEqualTo("{\"a\":1}");
  }

  @Test
  void anUnreachableGitHubIsSaid() {
    api.close();

    assertProblem(() -> byToken().get(PAYMENTS, PATH), WireErrors.UNREACHABLE);
  }

  @Test
  void somethingElseInThePlaceOfGitHubIsSaid() {
    api.on(CALL, 200, "<html>Sign in to the proxy</html>");

    assertThatThrownBy(() -> byToken().get(PAYMENTS, PATH)).isInstanceOf(GateException.class);
  }

  @Test
  void aPageLeadsToTheNext() {
    String next = api.url() + PATH + "?page=2";
    api.on(CALL, 200, Map.of("Link", "<" + next + ">; rel=\"next\""), "[{}]")
        .on(CALL + "?page=2", 200, "[{},{}]");
    GitHubConnection connection = byToken();

    var first = connection.get(PAYMENTS, PATH);
    var second = connection.get(PAYMENTS, first.next().orElseThrow());

    assertThat(second.body().items()).hasSize(2);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void aSecretGoesToGitHubAlone() {
    assertThatThrownBy(() -> byToken().get(PAYMENTS, "https://example.com/repos"))
        .satisfies(e -> assertId(e, WireErrors.REFUSED));
    assertThat(byToken().owns(URI.create(api.url() + "/x"))).isTrue();
    assertThat(byToken().owns(URI.create("http://127.0.0.1.example.com/x"))).isFalse();
  }

  @Test
  void aQueryTellsWhatFailedBesideWhatItBrought() {
    api.on(
        "POST /graphql",
        200,
        """
        {"data":{"a":{"id":1},"b":null},
         "errors":[{"path":["b",0],"type":"FORBIDDEN","message":"no"}]}
        """);

    GraphQlAnswer answer = byToken().graphql(PAYMENTS, "query { a { id } }", Map.of("n", 1));

    assertThat(answer.data().at("a").at("id").integer()).isEqualTo(1);
    assertThat(answer.errors())
        .containsExactly(new GraphQlAnswer.Failure("b.0", "FORBIDDEN", "no"));
    assertThat(api.seen().get(0).body())
        .contains("\"query\":\"query { a { id } }\"", "\"variables\":{\"n\":1}");
  }

  @Test
  void aQueryIsTriedAgainAfterAnErrorOfGitHub() {
    api.on("POST /graphql", 502, "").on("POST /graphql", 200, "{\"data\":{}}");

    assertThat(byToken().graphql(PAYMENTS, "query { a }", Map.of()).errors()).isEmpty();
  }

  @Test
  void noSecretIsShown() {
    assertThat(new GitHubAccess(api.url(), Credentials.token("t0ken")).toString())
        .doesNotContain("t0ken");
    assertThat(Credentials.app("4711", pem()).toString()).isEqualTo("App 4711");
  }

  @Test
  void keysOfBothFormsAreRead() {
    byte[] pkcs8 = KEYS.getPrivate().getEncoded();
    byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);
    String old = pem("RSA PRIVATE KEY", pkcs1);

    assertThat(PrivateKeys.read(old)).isEqualTo(PrivateKeys.read(pem()));
    assertProblem(() -> PrivateKeys.read("a key"), WireErrors.NO_PRIVATE_KEY);
    assertProblem(
        () -> PrivateKeys.read(pem("PRIVATE KEY", new byte[] {1, 2})), WireErrors.NO_PRIVATE_KEY);
  }

  @Test
  void theAddressOfGraphQlFollowsFromThatOfTheApi() {
    Credentials token = Credentials.token("t");
    assertThat(new GitHubAccess(GitHubAccess.GITHUB_COM, token).graphql())
        .isEqualTo(URI.create("https://api.github.com/graphql"));
    assertThat(new GitHubAccess(URI.create("https://git.acme.io/api/v3/"), token).graphql())
        .isEqualTo(URI.create("https://git.acme.io/api/graphql"));
  }

  private void installed(String token, Instant end) {
    api.on("GET /repos/acme/payments/installation", 200, "{\"id\":42}")
        .on(
            "POST /app/installations/42/access_tokens",
            201,
            "{\"token\":\"" + token + "\",\"expires_at\":\"" + end + "\"}");
  }

  private GitHubConnection byToken() {
    return connect(Credentials.token("t0ken"));
  }

  private GitHubConnection asApp() {
    return connect(Credentials.app("4711", pem()));
  }

  private GitHubConnection connect(Credentials credentials) {
    return new GitHubConnection(
        new GitHubAccess(api.url(), credentials), clock, QUICK, watched::add);
  }

  private static void assertProblem(ThrowingCallable call, ErrorId id) {
    assertThatThrownBy(call).satisfies(e -> assertId(e, id));
  }

  private static void assertId(Throwable e, ErrorId id) {
    assertThat(((GateException) e).problems().get(0).id()).isEqualTo(id);
  }

  private static String pem() {
    return pem("PRIVATE KEY", KEYS.getPrivate().getEncoded());
  }

  private static String pem(String name, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(name, Base64.getMimeEncoder().encodeToString(der), name);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
