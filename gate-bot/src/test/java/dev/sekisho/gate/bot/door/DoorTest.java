package dev.sekisho.gate.bot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.bot.page.DecisionPage;
import dev.sekisho.gate.github.webhook.Webhook;
import dev.sekisho.gate.github.webhook.WebhookSecret;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.testkit.Sheets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {
  private static final String SECRET = "It's a Secret to Everybody";
  private static final byte[] BODY = "{\"zen\":\"x\"}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final InstantSource clock = InstantSource.fixed(Sheets.NOW);
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger woken = new AtomicInteger();
  private boolean working = true;
  private Database database;
  private Inbox inbox;
  private Door door;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("gate.db"));
    inbox = new Inbox(database, clock, new Backoff(() -> 1));
    WorkQueue queue = new WorkQueue(database, clock, new Backoff(() -> 1));
    Meters meters = new Meters(clock);
    Webhook webhook = new Webhook(List.of(new WebhookSecret(SECRET), new WebhookSecret("old")));
    door =
        new Door(
            "127.0.0.1",
            0,
            new WebhookRoute(webhook, inbox, meters, woken::incrementAndGet),
            new HealthRoutes(database, inbox, queue, meters, needs()),
            new DecisionRoute(
                new JdbcLedger(database, clock),
                new DecisionPage(URI.create("https://github.com"), clock)),
            List.of(new Echo()));
    door.open();
  }

  private Map<String, BooleanSupplier> needs() {
    Map<String, BooleanSupplier> needs = new LinkedHashMap<>();
    needs.put("rules", () -> true);
    needs.put("workers", () -> working);
    return needs;
  }

  @AfterEach
  void close() {
    door.close();
    database.close();
  }

  @Test
  void aDeliveryIsStoredBeforeItIsAcknowledgedAndOnce() throws Exception {
    assertThat(deliver("1", BODY, sign(SECRET, BODY)).statusCode()).isEqualTo(202);
    assertThat(deliver("1", BODY, sign(SECRET, BODY)).body()).isEqualTo("known\n");
    assertThat(deliver("2", BODY, sign("old", BODY)).statusCode()).isEqualTo(202);

    assertThat(inbox.backlog().waiting()).isEqualTo(2);
    assertThat(woken).hasValue(2);
    assertThat(metrics())
        .contains("gate_deliveries_total{event=\"ping\",outcome=\"stored\"} 2.0")
        .contains("gate_deliveries_total{event=\"ping\",outcome=\"known\"} 1.0")
        .contains("gate_queue_depth{queue=\"deliveries\"} 2.0");
  }

  @Test
  void whatNobodySignedIsRefused() throws Exception {
    assertThat(deliver("1", BODY, sign("wrong", BODY)).statusCode()).isEqualTo(401);
    assertThat(deliver("1", BODY, Optional.empty()).body()).contains("GATE-3002");

    assertThat(inbox.backlog().waiting()).isZero();
    assertThat(metrics())
        .contains("gate_refusals_total{error=\"GATE-3003\"} 1.0")
        .contains("gate_refusals_total{error=\"GATE-3002\"} 1.0");
  }

  @Test
  void anotherBodyUnderAKnownIdIsRefused() throws Exception {
    byte[] other = "{\"zen\":\"y\"}".getBytes(StandardCharsets.UTF_8);
    deliver("1", BODY, sign(SECRET, BODY));

    HttpResponse<String> answer = deliver("1", other, sign(SECRET, other));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("GATE-6002");
    assertThat(metrics()).contains("gate_refusals_total{error=\"GATE-6002\"} 1.0");
  }

  @Test
  void aBodyAtTheLimitIsTakenAndOneBeyondItIsNot() throws Exception {
    byte[] largest = new byte[Webhook.BODY_BYTES_MAX];
    byte[] larger = new byte[Webhook.BODY_BYTES_MAX + 1];

    assertThat(deliver("1", largest, sign(SECRET, largest)).statusCode()).isEqualTo(202);
    HttpResponse<String> answer = deliver("2", larger, sign(SECRET, larger));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("GATE-3001");
    assertThat(inbox.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void aDeliveryWithoutItsHeadersIsRefused() throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(at("/webhooks/github"))
                .POST(BodyPublishers.ofByteArray(BODY))
                .header("X-Hub-Signature-256", sign(SECRET, BODY).orElseThrow())
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("GATE-3004");
  }

  @Test
  void whatCanNotBeStoredIsNotAcknowledged() throws Exception {
    database.close();

    assertThat(deliver("1", BODY, sign(SECRET, BODY)).statusCode()).isEqualTo(503);
    HttpResponse<String> ready = get("/readyz");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("\"database\":false");
  }

  @Test
  void itSaysHowItIs() throws Exception {
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
    assertThat(get("/readyz").body())
        .isEqualTo("{\"database\":true,\"rules\":true,\"workers\":true}\n");
    working = false;
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
  }

  @Test
  void whatIsNotThereIsAPageAndNoPageMayRunAnything() throws Exception {
    for (String id : List.of("x", "a".repeat(64), "%3Cscript%3E")) {
      HttpResponse<String> answer = get("/decisions/" + id);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("No such decision").doesNotContain(id);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'");
      assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }
    assertThat(get("/decisions.css").headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/css");
  }

  private String metrics() throws IOException, InterruptedException {
    return get("/metrics").body();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> deliver(String id, byte[] body, Optional<String> signature)
      throws IOException, InterruptedException {
    BodyPublisher bytes = BodyPublishers.ofByteArray(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at("/webhooks/github"))
            .POST(bytes)
            .header("X-GitHub-Event", "ping")
            .header("X-GitHub-Delivery", id);
    signature.ifPresent(value -> request.header("X-Hub-Signature-256", value));
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + door.port() + path);
  }

  /** Signed here by hand, so that the test does not trust our own code. */
  private static Optional<String> sign(String secret, byte[] body) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return Optional.of("sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
  }

  @Test
  void anotherEntranceIsLedToAndItsBodiesAreBounded() throws Exception {
    URI echo = URI.create("http://127.0.0.1:" + door.port() + "/echo");

    HttpResponse<String> answer = post(echo, "x".repeat(8));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("told 8 bytes\n");
    assertThat(post(echo, "x".repeat(9)).statusCode()).isEqualTo(413);
  }

  private HttpResponse<String> post(URI uri, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri)
            .header("x-word", "told")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static final class Echo implements Entrance {
    @Override
    public String path() {
      return "/echo";
    }

    @Override
    public int bodyBytesMax() {
      return 8;
    }

    @Override
    public Response receive(Function<String, Optional<String>> header, byte[] body) {
      return Response.text(200, header.apply("X-Word").orElse("") + " " + body.length + " bytes");
    }
  }
}
