package dev.sekisho.gate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.spi.MigrationReport.Run;
import dev.sekisho.gate.spi.MigrationReports;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of reports of migrations in every database. */
abstract class MigrationReportsContract {
  private static final Instant TEN = Instant.parse("2026-03-04T10:00:00Z");
  private static final RepositoryName PAYMENTS = new RepositoryName("acme/payments");
  private static final FilePath FILE = new FilePath("db/V7__refunds.sql");

  private Database database;
  private JdbcMigrationReports reports;

  abstract String url();

  @BeforeEach
  void open() {
    database = Database.open(url());
    reports = new JdbcMigrationReports(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsKeptIsFoundByRepositoryDatabaseAndFile() {
    MigrationReport report = report("one", "payments", run(FILE, true), run(other(), false));
    assertThat(reports.keep(report)).isTrue();

    assertThat(reports.of(PAYMENTS, "payments", FILE))
        .containsExactly(report("one", "payments", run(FILE, true)));
    assertThat(reports.of(PAYMENTS, "payments", other()))
        .containsExactly(report("one", "payments", run(other(), false)));
    assertThat(reports.of(PAYMENTS, "staging", FILE)).isEmpty();
    assertThat(reports.of(new RepositoryName("acme/till"), "payments", FILE)).isEmpty();
  }

  @Test
  void theSameReportIsKeptOnce() {
    assertThat(reports.keep(report("one", "payments", run(FILE, true)))).isTrue();
    assertThat(reports.keep(report("one", "payments", run(FILE, false)))).isFalse();

    assertThat(reports.of(PAYMENTS, "payments", FILE))
        .containsExactly(report("one", "payments", run(FILE, true)));
  }

  @Test
  void reportsStandInTheOrderInWhichTheyCame() {
    reports.keep(report("z", "payments", run(FILE, false)));
    reports.keep(report("a", "payments", run(FILE, true)));

    assertThat(reports.of(PAYMENTS, "payments", FILE))
        .extracting(MigrationReport::id)
        .containsExactly("z", "a");
  }

  @Test
  void ofManyTheLatestAreFound() {
    IntStream.rangeClosed(1, MigrationReports.RUNS_MAX + 1)
        .forEach(i -> reports.keep(report("r" + i, "payments", run(FILE, true))));

    assertThat(reports.of(PAYMENTS, "payments", FILE))
        .hasSize(MigrationReports.RUNS_MAX)
        .extracting(MigrationReport::id)
        .startsWith("r2")
        .endsWith("r" + (MigrationReports.RUNS_MAX + 1));
  }

  @Test
  void nothingIsChangedOrRemoved() {
    reports.keep(report("one", "payments", run(FILE, false)));

    for (String statement :
        List.of(
            "update migration_run set applied = 1",
            "update migration_report set ran_by = 'mallory'",
            "delete from migration_run",
            "delete from migration_report")) {
      assertThatThrownBy(() -> database.jdbi().useHandle(handle -> handle.execute(statement)))
          .as(statement)
          .hasMessageContaining("not changed or removed");
    }
    assertThat(reports.of(PAYMENTS, "payments", FILE))
        .containsExactly(report("one", "payments", run(FILE, false)));
  }

  private static FilePath other() {
    return new FilePath("db/V8__more.sql");
  }

  private static Run run(FilePath file, boolean applied) {
    return new Run(file, "a".repeat(64), applied, TEN.minusSeconds(60));
  }

  private static MigrationReport report(String id, String target, Run... runs) {
    return new MigrationReport(id, "pipeline", PAYMENTS, target, "carol", List.of(runs), TEN);
  }
}
