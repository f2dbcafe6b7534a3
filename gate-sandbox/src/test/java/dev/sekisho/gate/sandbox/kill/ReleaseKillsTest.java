package dev.sekisho.gate.sandbox.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sekisho.gate.sandbox.deploy.Site;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The deploy bot, its playbooks and its connections to the database are killed again and again
 * while releases go out. Never do two run at once at one target, never does one succeed or fail
 * that did not, and everybody is told once.
 */
class ReleaseKillsTest {
  /** How often is looked before something is killed, at most. */
  private static final int GLANCES_MAX = 10;

  @TempDir Path folder;

  @BeforeEach
  void needAnsible() {
    assumeTrue(Site.hasAnsible(), "there is no Ansible on this machine");
  }

  @Test
  void whatIsKilledIsNeverGuessed() {
    String url = "jdbc:sqlite:" + folder.resolve("gate.db");
    run(url, new Size(6, 2, 3, Duration.ofMinutes(2)), () -> {});
  }

  @Test
  @Tag("soak")
  void whatIsKilledIsNeverGuessedOverTwoHundredReleases() throws IOException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      run(
          url + "&ApplicationName=bot",
          new Size(200, 5, 60, Duration.ofMinutes(8)),
          () -> cutConnections(server));
    }
  }

  /**
   * How much.
   *
   * @param releases how many are asked for
   * @param services how many there are
   * @param kills how often something is killed
   * @param patience how long nothing may happen
   */
  record Size(int releases, int services, int kills, Duration patience) {}

  private void run(String url, Size size, Runnable cutConnections) {
    Random random = new Random(20_171);
    try (Wharf wharf = new Wharf(folder, url, size)) {
      Set<Integer> killAt = new HashSet<>();
      while (killAt.size() < size.kills()) {
        killAt.add(random.nextInt(size.releases()));
      }
      for (int i = 0; i < size.releases(); i++) {
        wharf.plan(i);
        if (killAt.contains(i)) {
          wharf.goOnFor(random.nextInt(GLANCES_MAX));
          switch (wharf.killed() % 3) {
            case 0 -> wharf.killBot();
            case 1 -> wharf.killPlaybook();
            default -> wharf.cut(cutConnections);
          }
        }
        wharf.goOn();
      }
      wharf.finish();
      wharf.say();

      assertThat(wharf.killed()).isEqualTo(size.kills());

      assertThat(wharf.twoAtOnce()).as("runs that met another one").isEmpty();
      assertThat(wharf.wrongEnds()).as("releases that ended otherwise").isEmpty();
      assertThat(wharf.releases()).hasSize(size.releases());
      assertThat(wharf.saidTwice()).as("messages that are there twice").isEmpty();
      assertThat(wharf.faults()).as("faults of the ledger").isEmpty();
    }
  }

  private static void cutConnections(EmbeddedPostgres server) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'bot'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
