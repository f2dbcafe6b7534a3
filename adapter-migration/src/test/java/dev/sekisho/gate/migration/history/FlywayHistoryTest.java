package dev.sekisho.gate.migration.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import dev.sekisho.gate.migration.AtHead;
import dev.sekisho.gate.migration.Paths;
import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flyway really writes into a real PostgreSQL, and what we make of it. */
class FlywayHistoryTest {
  private static final String FOLDER = "src/main/resources/db/migration/";
  private static final String REFUNDS = "create table refunds (id int);\n";

  private static Postgres postgres;

  @TempDir Path files;
  private DataSource database;
  private final AtHead head = new AtHead();

  @BeforeAll
  static void start() {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @BeforeEach
  void create() {
    database = postgres.database();
  }

  @Test
  void whatWasAppliedNamesFileChecksumDatabaseTimeAndUser() {
    put("V7__add_refunds.sql", REFUNDS);
    migrate();

    Migration migration = standing("V7__add_refunds.sql");

    assertThat(migration.state()).isEqualTo(State.APPLIED);
    assertThat(migration.file()).isEqualTo(new FilePath(FOLDER + "V7__add_refunds.sql"));
    assertThat(migration.checksum()).contains(resolved("V7__add_refunds.sql"));
    assertThat(migration.database()).contains("payments");
    assertThat(migration.appliedBy()).contains("postgres");
    assertThat(migration.appliedAt().orElseThrow())
        .isCloseTo(Clock.systemUTC().instant(), within(10, ChronoUnit.MINUTES));
    assertThat(migration.evidence()).isEqualTo("row 1 of flyway_schema_history of payments");
  }

  @Test
  void lineEndsAndAByteOrderMarkDoNotMatter() {
    put("V1__a.sql", "create table a (id int);\r\n-- two\r\n");
    migrate();
    head.with(FOLDER + "V1__a.sql", "\uFEFFcreate table a (id int);\n-- two");

    assertThat(standing("V1__a.sql").state()).isEqualTo(State.APPLIED);
  }

  @Test
  void aFileThatWasChangedAfterItWasAppliedIsNotDone() {
    put("V7__refunds.sql", REFUNDS);
    migrate();
    head.with(FOLDER + "V7__refunds.sql", REFUNDS + "-- and more\n");

    Migration migration = standing("V7__refunds.sql");

    assertThat(migration.state()).isEqualTo(State.CHANGED);
    assertThat(migration.evidence())
        .contains("row 1 of flyway_schema_history of payments has the checksum", "the file has");
  }

  @Test
  void aFileThatFlywayHasNotSeenIsPending() {
    put("V1__a.sql", "create table a (id int);");
    migrate();
    head.with(FOLDER + "V2__b.sql", "create table b (id int);");

    Migration migration = standing("V2__b.sql");

    assertThat(migration.state()).isEqualTo(State.PENDING);
    assertThat(migration.evidence()).isEqualTo("payments has no row for version 2");
  }

  @Test
  void aFileBehindTheOthersIsPendingUntilItIsRunOutOfOrder() {
    put("V1__a.sql", "create table a (id int);");
    put("V3__c.sql", "create table c (id int);");
    migrate();
    put("V2__b.sql", "create table b (id int);");

    assertThat(standing("V2__b.sql").evidence())
        .isEqualTo(
            "payments has no row for version 2 and is at 3 already, so Flyway runs it only out of"
                + " order");

    flyway(all -> all.outOfOrder(true)).migrate();
    assertThat(standing("V2__b.sql").state()).isEqualTo(State.APPLIED);
  }

  /** PostgreSQL takes the row back with the statements; other databases keep it. */
  @Test
  void aFileThatFailedIsPendingHere() {
    put("V1__a.sql", "create table a (id int);\nselect no_such_column from a;\n");
    put("V1__a.sql.conf", "executeInTransaction=false");
    assertThatThrownBy(this::migrate).isInstanceOf(FlywayException.class);

    assertThat(standing("V1__a.sql").state()).isEqualTo(State.PENDING);
  }

  @Test
  void aFailedRowIsToldAsFailedUntilItIsRepaired() {
    put("V1__a.sql", "create table a (id int);");
    migrate();
    Postgres.run(database, "update flyway_schema_history set success = false");

    assertThat(standing("V1__a.sql").state()).isEqualTo(State.FAILED);
    assertThat(standing("V1__a.sql").evidence())
        .isEqualTo("row 1 of flyway_schema_history of payments says that version 1 failed");

    flyway(all -> all).repair();
    assertThat(standing("V1__a.sql").state()).isEqualTo(State.PENDING);
  }

  @Test
  void whatLiesBelowTheBaselineWasNeverRun() {
    Postgres.run(database, "create table old (id int)");
    put("V3__c.sql", "create table c (id int);");
    put("V5__e.sql", "create table e (id int);");
    put("V6__f.sql", "create table f (id int);");
    flyway(all -> all.baselineOnMigrate(true).baselineVersion("5")).migrate();

    assertThat(standing("V3__c.sql").state()).isEqualTo(State.PENDING);
    assertThat(standing("V3__c.sql").evidence())
        .isEqualTo(
            "payments has no row for version 3 and begins at 5, so Flyway never runs it there");
    assertThat(standing("V5__e.sql").state()).isEqualTo(State.PENDING);
    assertThat(standing("V5__e.sql").evidence()).contains("is the baseline");
    assertThat(standing("V6__f.sql").state()).isEqualTo(State.APPLIED);
  }

  @Test
  void aRenamedFileIsNotTheOneThatWasRun() {
    put("V7__refunds.sql", REFUNDS);
    migrate();
    head.with(FOLDER + "V7__repayments.sql", REFUNDS).with(FOLDER + "V8__refunds.sql", REFUNDS);

    assertThat(standing("V7__repayments.sql").state()).isEqualTo(State.CHANGED);
    assertThat(standing("V7__repayments.sql").evidence())
        .contains("was run as 'refunds', and the file was renamed");
    assertThat(standing("V8__refunds.sql").state()).isEqualTo(State.PENDING);
  }

  @Test
  void aFileThatMovedToAnotherFolderIsTheSame() {
    put("V7__refunds.sql", REFUNDS);
    migrate();
    head.with(FOLDER + "2026/V7__refunds.sql", REFUNDS);

    assertThat(standing("2026/V7__refunds.sql").state()).isEqualTo(State.APPLIED);
  }

  @Test
  void aVersionMayBeSpeltInSeveralWays() {
    put("V1_02__a.sql", "create table a (id int);");
    migrate();
    head.with(FOLDER + "V01.2.0__a.sql", "create table a (id int);");

    assertThat(standing("V01.2.0__a.sql").state()).isEqualTo(State.APPLIED);
  }

  @Test
  void aRepeatableFileIsDoneWhenItsPresentContentWasRun() {
    put("R__views.sql", "create or replace view one as select 1;");
    migrate();
    assertThat(standing("R__views.sql").state()).isEqualTo(State.APPLIED);

    head.with(FOLDER + "R__views.sql", "create or replace view one as select 1 as x;");
    assertThat(standing("R__views.sql").state())
        .as("it will be run again")
        .isEqualTo(State.PENDING);

    put("R__views.sql", "create or replace view two as select 2;");
    migrate();
    assertThat(standing("R__views.sql").state()).isEqualTo(State.APPLIED);
    assertThat(standing("R__views.sql").evidence()).startsWith("row 2 of");
  }

  @Test
  void aRepeatableFileWithPlaceholdersCanNotBeCompared() {
    put("R__views.sql", "create or replace view one as select '${word}';");
    flyway(all -> all.placeholders(java.util.Map.of("word", "x"))).migrate();

    assertThat(standing("R__views.sql").state()).isEqualTo(State.PENDING);
    assertThat(standing("R__views.sql").evidence()).contains("placeholders");
  }

  @Test
  void aRowWithoutAChecksumProvesNothing() {
    put("V1__a.sql", "create table a (id int);");
    migrate();
    Postgres.run(database, "update flyway_schema_history set checksum = null");

    assertThat(standing("V1__a.sql").state()).isEqualTo(State.PENDING);
  }

  @Test
  void aMigrationThatWasDeletedIsPending() throws IOException {
    put("V1__a.sql", "create table a (id int);");
    put("V2__b.sql", "create table b (id int);");
    migrate();
    Files.delete(files.resolve("V1__a.sql"));
    flyway(all -> all).repair();

    assertThat(standing("V1__a.sql").state()).isEqualTo(State.PENDING);
    assertThat(standing("V1__a.sql").evidence()).contains("was taken back");
  }

  @Test
  void aNameThatFlywayDoesNotRunIsPending() {
    put("V1__a.sql", "create table a (id int);");
    migrate();
    head.with(FOLDER + "refunds.sql", REFUNDS);

    assertThat(standing("refunds.sql").evidence()).contains("runs no file of this name");
  }

  @Test
  void aDatabaseWithoutAHistoryIsUnknownAndNotEmpty() {
    head.with(FOLDER + "V1__a.sql", "create table a (id int);");

    assertThatThrownBy(() -> standing("V1__a.sql"))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-9401")
        .hasMessageContaining("flyway_schema_history of payments can not be read");
  }

  @Test
  void onlyANameMayStandForATable() {
    assertThatThrownBy(
            () ->
                new FlywayHistory(
                    Postgres.payments(database),
                    Optional.empty(),
                    "history; drop table x",
                    Paths.of("**"),
                    head))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void put(String name, String content) {
    try {
      Files.writeString(files.resolve(name), content);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    if (name.endsWith(".sql")) {
      head.with(FOLDER + name, content);
    }
  }

  private void migrate() {
    flyway(all -> all).migrate();
  }

  private Flyway flyway(UnaryOperator<FluentConfiguration> settings) {
    return settings
        .apply(Flyway.configure().dataSource(database).locations("filesystem:" + files))
        .load();
  }

  private String resolved(String script) {
    return Arrays.stream(flyway(all -> all).info().all())
        .filter(info -> info.getScript().equals(script))
        .map(info -> String.valueOf(info.getChecksum()))
        .findFirst()
        .orElseThrow();
  }

  private Migration standing(String name) {
    FlywayHistory history =
        new FlywayHistory(
            Postgres.payments(database),
            Optional.empty(),
            FlywayHistory.TABLE,
            Paths.of("**/db/migration/**"),
            head);
    return AtHead.known(history.ask(head.sheet(), head.changed())).stream()
        .filter(migration -> migration.file().value().equals(FOLDER + name))
        .findFirst()
        .orElseThrow();
  }
}
