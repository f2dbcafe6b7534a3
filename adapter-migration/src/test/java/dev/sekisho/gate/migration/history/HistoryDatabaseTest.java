package dev.sekisho.gate.migration.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class HistoryDatabaseTest {

  @Test
  void asManyRowsAsAreReadAndOneMore() throws IOException {
    try (Postgres postgres = Postgres.start()) {
      DataSource database = postgres.database();
      Postgres.run(database, "create table flyway_schema_history (n int)");
      Postgres.run(
          database,
          "insert into flyway_schema_history select generate_series(1, "
              + HistoryDatabase.ROWS_MAX
              + ")");
      assertThat(rows(database)).hasSize(HistoryDatabase.ROWS_MAX);

      Postgres.run(database, "insert into flyway_schema_history values (0)");
      assertPageShows(HistoryErrors.TOO_LONG, refusal(database));
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() throws IOException {
    PGSimpleDataSource closed = new PGSimpleDataSource();
    closed.setUrl("jdbc:postgresql://localhost:1/payments?user=gate&password=secret");

    assertPageShows(HistoryErrors.NOT_READ, refusal(closed));
  }

  @Test
  void timesAreThoseOfTheZoneThatTheToolWritesIn() {
    HistoryDatabase tokyo =
        new HistoryDatabase("payments", new PGSimpleDataSource(), ZoneId.of("Asia/Tokyo"));

    assertThat(tokyo.instant(Timestamp.valueOf("2026-03-04 18:00:00")))
        .isEqualTo(Instant.parse("2026-03-04T09:00:00Z"));
  }

  private static List<Integer> rows(DataSource database) {
    return Postgres.payments(database)
        .read(Optional.of("public"), FlywayHistory.TABLE, true, "n", "n", row -> row.getInt("n"));
  }

  private static Problem refusal(DataSource database) {
    return catchThrowableOfType(GateException.class, () -> rows(database)).problems().get(0);
  }

  private static void assertPageShows(ErrorId id, Problem problem) throws IOException {
    assertThat(problem.id()).isEqualTo(id);
    assertThat(Files.readString(Path.of("..", "docs", "errors", id + ".md")))
        .startsWith("# " + id + ": ")
        .contains("What to do: ", "```text\n" + problem + "\n```");
  }
}
