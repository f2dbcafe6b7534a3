package dev.sekisho.gate.bot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.bot.page.DecisionPage;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.webhook.Webhook;
import dev.sekisho.gate.github.webhook.WebhookSecret;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.JdbcMigrationReports;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.migration.report.ReportDesk;
import dev.sekisho.gate.migration.report.ReportSecret;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.testkit.Sheets;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a sender's request to the database, over HTTP. */
class MigrationEntranceTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String BODY =
      """
      { "repository": "acme/payments", "database": "payments", "by": "carol", "migrations": [
        { "file": "db/migration/V7__refunds.sql", "sha256": "%s", "state": "applied",
          "at": "2026-03-04T09:59:00Z" } ] }
      """
          .formatted("a".repeat(64));

  @TempDir Path folder;

  private final InstantSource clock = InstantSource.fixed(Sheets.NOW);
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<MigrationReport> told = new ArrayList<>();
  private Database database;
  private JdbcMigrationReports reports;
  private Door door;

  @BeforeEach
  void open() {
    database = Database.open("jdbc:sqlite:" + folder.resolve("gate.db"));
    reports = new JdbcMigrationReports(database);
    Inbox inbox = new Inbox(database, clock, new Backoff(() -> 1));
    WorkQueue queue = new WorkQueue(database, clock, new Backoff(() -> 1));
    Meters meters = new Meters(clock);
    ReportDesk desk = new ReportDesk(List.of(new ReportSecret("pipeline", SECRET)), reports, clock);
    door =
        new Door(
            "127.0.0.1",
            0,
            new WebhookRoute(new Webhook(List.of(new WebhookSecret("x"))), inbox, meters, () -> {}),
            new HealthRoutes(database, inbox, queue, meters, Map.of()),
            new DecisionRoute(
                new JdbcLedger(database, clock),
                new DecisionPage(URI.create("https://github.com"), clock)),
            List.of(new MigrationEntrance(desk, this::tell)));
    door.open();
  }

  @AfterEach
  void close() {
    door.close();
    database.close();
  }

  private void tell(MigrationReport report) {
    told.add(report);
    throw new IllegalStateException("nobody can be woken");
  }

  @Test
  void aReportIsKeptOnceAndToldOfEvenIfNobodyCanBeWoken() throws Exception {
    HttpResponse<String> first = post(BODY, sign(BODY));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertThat(first.body()).isEqualTo("kept\n");
    assertThat(told).hasSize(1);
    assertThat(
            reports.of(
                new RepositoryName("acme/payments"),
                "payments",
                new FilePath("db/migration/V7__refunds.sql")))
        .isEqualTo(told);

    HttpResponse<String> again = post(BODY, sign(BODY));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).startsWith("GATE-9414");
    assertThat(told).hasSize(1);
  }

  @Test
  void whatIsNotSignedOrNotAReportIsRefused() throws Exception {
    assertThat(post(BODY, sign(BODY + " ")).statusCode()).isEqualTo(401);
    assertThat(post("[]", sign("[]")).statusCode()).isEqualTo(400);
    String large = " ".repeat(ReportDesk.BODY_BYTES_MAX + 1);
    assertThat(post(large, sign(large)).statusCode()).isEqualTo(413);
    assertThat(told).isEmpty();
  }

  private HttpResponse<String> post(String body, String signature) throws Exception {
    return http.send(
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + door.port() + "/evidence/migrations"))
            .header("x-sekisho-sender", "pipeline")
            .header("x-sekisho-timestamp", timestamp())
            .header("x-sekisho-signature", "v1=" + signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String timestamp() {
    return String.valueOf(Sheets.NOW.getEpochSecond());
  }

  private static String sign(String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signed = "v1:pipeline:" + timestamp() + ":" + body;
    return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }
}
