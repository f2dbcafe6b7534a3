package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.HostedPullRequest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole bot that reads what Flyway applied in a real database, which is down, hangs, and is back.
 */
class MigrationDatabaseTest {
  private static final String NAME = "V1__orders.sql";
  private static final String FILE = "db/migration/" + NAME;
  private static final String SQL = "create table orders (id bigint);\n";

  @TempDir Path folder;

  private Outpost outpost;
  private int port;

  @BeforeEach
  void open() throws IOException {
    try (ServerSocket free = hanging(0)) {
      port = free.getLocalPort();
    }
    outpost = new Outpost(folder);
    Path ways =
        Files.writeString(
            folder.resolve("migrations.yaml"),
            """
            histories:
              - database: orders
                tool: flyway
                url: jdbc:postgresql://127.0.0.1:%d/postgres
                user: postgres
                passwordFrom: ORDERS_PASSWORD
                zone: UTC
                paths: [ "db/migration/**" ]
            """
                .formatted(port));
    outpost
        .set("GATE_RULES", MigrationRules.write(folder.resolve("rules")).toString())
        .set("MIGRATIONS", ways.toString())
        .set("ORDERS_PASSWORD", "postgres");
    outpost.start();
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void aDatabaseThatIsDownIsNamedHoldsUpNobodyElseAndHeals() throws IOException {
    HostedPullRequest pull = pull("Keep orders", FILE, SQL);
    HostedPullRequest other = pull("Say hello", "README.md", "Hello\n");

    assertIsNamed(pull);
    assertThat(verdict(other)).isEqualTo("ALLOW");
    assertHeals(pull);
  }

  @Test
  void aDatabaseThatHangsIsNamedHoldsUpNobodyElseAndHeals() throws IOException {
    HostedPullRequest pull;
    try (ServerSocket hangs = hanging(port)) {
      pull = pull("Keep orders", FILE, SQL);
      HostedPullRequest other = pull("Say hello", "README.md", "Hello\n");

      assertIsNamed(pull);
      assertThat(verdict(other)).isEqualTo("ALLOW");
      assertThat(hangs.isClosed()).isFalse();
    }
    assertHeals(pull);
  }

  private void assertIsNamed(HostedPullRequest pull) {
    assertThat(verdict(pull)).isEqualTo("UNDECIDED");
    assertThat(outpost.newest(pull).answer().verdict().because().toString())
        .contains("migrations of orders");
  }

  /** Flyway applies what the pull request holds, and nothing but that brings the answer. */
  private void assertHeals(HostedPullRequest pull) throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().setPort(port).start()) {
      Path scripts = Files.createDirectories(folder.resolve("scripts"));
      Files.writeString(scripts.resolve(NAME), SQL);
      Flyway.configure()
          .dataSource(server.getPostgresDatabase())
          .locations("filesystem:" + scripts)
          .load()
          .migrate();
      outpost.clock().advance(Duration.ofSeconds(30));
      outpost.await(
          "healed",
          () -> {
            outpost.recovery().probe();
            outpost.settle();
            return verdict(pull).equals("ALLOW");
          });
    }
  }

  private HostedPullRequest pull(String title, String file, String text) {
    HostedPullRequest pull = outpost.shop().open("alice", title).file(file, text).submit();
    outpost.settle();
    return pull;
  }

  private String verdict(HostedPullRequest pull) {
    return outpost.newest(pull).answer().verdict().name();
  }

  /** Takes connections and says nothing. */
  private static ServerSocket hanging(int port) throws IOException {
    return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
  }
}
