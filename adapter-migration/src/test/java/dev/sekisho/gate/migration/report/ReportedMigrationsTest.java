package dev.sekisho.gate.migration.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.migration.AtHead;
import dev.sekisho.gate.migration.Paths;
import dev.sekisho.gate.migration.Sha256;
import dev.sekisho.gate.spi.MigrationReport;
import dev.sekisho.gate.spi.MigrationReport.Run;
import dev.sekisho.gate.testkit.Sheets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportedMigrationsTest {
  private static final String FILE = "db/migration/V7__refunds.sql";
  private static final String SQL = "create table refunds (id int);";
  private static final Instant RECEIVED = Sheets.ago(Duration.ofMinutes(30));

  private final AtHead head = new AtHead().with(FILE, SQL);
  private final MemoryReports reports = new MemoryReports();

  @Test
  void whatWasReportedNamesFileChecksumDatabaseTimeAndWho() {
    report("payments", SQL, true);

    Evidence<Listing<Migration>> evidence = ask();

    assertThat(AtHead.known(evidence))
        .containsExactly(
            new Migration(
                new FilePath(FILE),
                State.APPLIED,
                "report of pipeline at " + RECEIVED,
                Optional.of("sha256:" + sha(SQL)),
                Optional.of("payments"),
                Optional.of("carol through pipeline"),
                Optional.of(RECEIVED)));
    assertThat(evidence.<Instant>fold(known -> known.asOf(), gap -> Instant.MIN))
        .as("as old as the report")
        .isEqualTo(RECEIVED);
  }

  @Test
  void withoutAReportItIsPendingAsOfNow() {
    Evidence<Listing<Migration>> evidence = ask();

    assertThat(AtHead.known(evidence)).extracting(Migration::state).containsExactly(State.PENDING);
    assertThat(evidence.<Instant>fold(known -> known.asOf(), gap -> Instant.MIN))
        .isEqualTo(Sheets.NOW);
  }

  @Test
  void aReportAboutAnotherDatabaseIsNone() {
    report("staging", SQL, true);

    assertThat(AtHead.known(ask())).extracting(Migration::state).containsExactly(State.PENDING);
  }

  @Test
  void anotherContentThanWasReportedIsNotDone() {
    report("payments", "create table refunds ();", true);

    assertThat(AtHead.known(ask())).extracting(Migration::state).containsExactly(State.CHANGED);
  }

  @Test
  void aFileThatRunsAgainWhenItChangesIsPending() {
    report("payments", "create table refunds ();", true);
    ReportedMigrations again =
        new ReportedMigrations(
            "payments", Paths.of("**"), Optional.of(Paths.of("**/V7*")), reports, head);

    assertThat(AtHead.known(again.ask(head.sheet(), head.changed())))
        .extracting(Migration::state)
        .containsExactly(State.PENDING);
  }

  @Test
  void theLastReportCounts() {
    report("payments", SQL, false);
    assertThat(AtHead.known(ask())).extracting(Migration::state).containsExactly(State.FAILED);

    report("payments", SQL, true);
    assertThat(AtHead.known(ask())).extracting(Migration::state).containsExactly(State.APPLIED);

    report("payments", SQL, false);
    assertThat(AtHead.known(ask())).extracting(Migration::state).containsExactly(State.FAILED);
  }

  private Evidence<Listing<Migration>> ask() {
    return new ReportedMigrations("payments", Paths.of("**"), Optional.empty(), reports, head)
        .ask(head.sheet(), head.changed());
  }

  private void report(String database, String content, boolean applied) {
    reports.keep(
        new MigrationReport(
            "r" + reports.kept.size(),
            "pipeline",
            new RepositoryName("acme/payments"),
            database,
            "carol",
            List.of(new Run(new FilePath(FILE), sha(content), applied, RECEIVED)),
            RECEIVED));
  }

  private static String sha(String content) {
    return Sha256.of(content.getBytes(StandardCharsets.UTF_8));
  }
}
