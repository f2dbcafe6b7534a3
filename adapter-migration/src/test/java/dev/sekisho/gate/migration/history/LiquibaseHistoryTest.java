package dev.sekisho.gate.migration.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import dev.sekisho.gate.migration.AtHead;
import dev.sekisho.gate.migration.Paths;
import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Liquibase really writes into a real PostgreSQL, and what we make of it. */
class LiquibaseHistoryTest {
  private static final String ROOT = "src/main/resources/";
  private static final String FILE = "db/changelog/refunds.sql";
  private static final String FIRST =
      """
      --liquibase formatted sql

      --changeset alice:1 labels:refunds
      --comment a table
      create table refunds (id int);
      --rollback drop table refunds;
      """;
  private static final String SECOND =
      """

      --changeset "alice b":"refunds 2" runOnChange:true
      create index refunds_id on refunds (id);
      """;

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
  void whatWasAppliedNamesFileChecksumDatabaseTimeAndDeployment() {
    put(FILE, FIRST + SECOND);
    update(FILE);

    List<Migration> migrations = standings();

    assertThat(migrations)
        .hasSize(2)
        .allSatisfy(
            migration -> {
              assertThat(migration.state()).isEqualTo(State.APPLIED);
              assertThat(migration.file().value()).isEqualTo(ROOT + FILE);
              assertThat(migration.checksum().orElseThrow()).matches("9:[0-9a-f]{32}");
              assertThat(migration.database()).contains("payments");
              assertThat(migration.appliedBy().orElseThrow())
                  .matches("deployment \\d+ of Liquibase");
              assertThat(migration.appliedAt().orElseThrow())
                  .isCloseTo(Clock.systemUTC().instant(), within(10, ChronoUnit.MINUTES));
            });
    assertThat(migrations.get(0).evidence())
        .isEqualTo("change set alice:1 of DATABASECHANGELOG of payments");
  }

  @Test
  void aChangeSetThatWasChangedAfterItWasAppliedIsNotDone() {
    put(FILE, FIRST);
    update(FILE);
    head.with(ROOT + FILE, FIRST.replace("id int", "id bigint"));

    assertThat(standings()).extracting(Migration::state).containsExactly(State.CHANGED);
  }

  @Test
  void aChangeSetThatRunsAgainWhenItIsChangedIsPending() {
    put(FILE, FIRST + SECOND);
    update(FILE);
    head.with(ROOT + FILE, FIRST + SECOND.replace("refunds_id", "refunds_by_id"));

    assertThat(standings())
        .extracting(Migration::state)
        .containsExactly(State.APPLIED, State.PENDING);
  }

  @Test
  void layoutAndRollbacksAndCommentsOfLiquibaseDoNotMatter() {
    put(FILE, FIRST);
    update(FILE);
    head.with(
        ROOT + FILE,
        FIRST
            .replace("create table refunds", "create  table\r\n\trefunds")
            .replace("--comment a table\n", "")
            .replace("--rollback drop", "--rollback\tdrop"));

    assertThat(standings()).extracting(Migration::state).contains(State.CHANGED);
    head.with(
        ROOT + FILE,
        FIRST
            .replace("create table refunds", "create  table\r\n\trefunds")
            .replace("--comment a table\n", "")
            .replace("--rollback drop table refunds;", "--rollback drop table if exists refunds;"));
    assertThat(standings()).extracting(Migration::state).containsExactly(State.APPLIED);
  }

  @Test
  void oneMoreChangeSetIsPending() {
    put(FILE, FIRST);
    update(FILE);
    head.with(ROOT + FILE, FIRST + SECOND);

    assertThat(standings())
        .extracting(Migration::state)
        .containsExactly(State.APPLIED, State.PENDING);
    assertThat(standings().get(1).evidence())
        .isEqualTo("payments has no row for change set alice b:refunds 2");
  }

  @Test
  void aRenamedFileIsAnotherOneToLiquibase() {
    put(FILE, FIRST);
    update(FILE);
    head.without(ROOT + FILE).with(ROOT + "db/changelog/repayments.sql", FIRST);

    assertThat(standings()).extracting(Migration::state).containsExactly(State.PENDING);
    assertThat(standings().get(0).evidence()).endsWith("of this file, only of " + FILE);
  }

  @Test
  void aRenamedFileWithAPathOfItsOwnIsTheSame() {
    String logical = FIRST.replace("formatted sql", "formatted sql logicalFilePath:refunds");
    put(FILE, logical);
    update(FILE);
    head.without(ROOT + FILE).with(ROOT + "db/changelog/repayments.sql", logical);

    assertThat(standings()).extracting(Migration::state).containsExactly(State.APPLIED);
  }

  @Test
  void whatWasOnlyMarkedAsRunIsPending() {
    put(
        FILE,
        FIRST.replace(
            "--comment a table",
            "--preconditions onFail:MARK_RAN\n--precondition-sql-check expectedResult:1 select 0"));
    update(FILE);

    assertThat(standings()).extracting(Migration::state).containsExactly(State.PENDING);
    assertThat(standings().get(0).evidence()).contains("is marked MARK_RAN, and was not run");
  }

  @Test
  void aFailedRowIsToldAsFailed() {
    put(FILE, FIRST);
    update(FILE);
    Postgres.run(database, "update databasechangelog set exectype = 'FAILED'");

    assertThat(standings()).extracting(Migration::state).containsExactly(State.FAILED);
  }

  @Test
  void whatFailedIsNotInTheHistoryAndPending() {
    put(FILE, FIRST + "\n--changeset alice:3\nselect nothing from nowhere;\n");
    assertThatThrownBy(() -> update(FILE)).hasMessageContaining("nowhere");

    assertThat(standings())
        .extracting(Migration::state)
        .containsExactly(State.APPLIED, State.PENDING);
  }

  @Test
  void checksumsOfEarlierVersionsCanNotBeCompared() {
    put(FILE, FIRST);
    update(FILE);
    Postgres.run(database, "update databasechangelog set md5sum = '8:0123'");
    assertThat(standings()).extracting(Migration::state).containsExactly(State.PENDING);

    Postgres.run(database, "update databasechangelog set md5sum = null");
    assertThat(standings()).extracting(Migration::state).containsExactly(State.PENDING);
  }

  @Test
  void otherFormsAndParametersCanNotBeCompared() {
    put(FILE, FIRST);
    update(FILE);

    for (String content :
        List.of(
            "databaseChangeLog: []",
            FIRST.replace("refunds (", "${table} ("),
            FIRST + "--ignoreLines:1\nx\n",
            FIRST + "/* liquibase rollback\ndrop table refunds;\n*/\n")) {
      head.with(ROOT + FILE, content);
      assertThat(standings()).extracting(Migration::state).containsExactly(State.PENDING);
      assertThat(standings().get(0).evidence()).contains("only plain formatted SQL");
    }
  }

  @Test
  void aDatabaseWithoutAHistoryIsUnknown() {
    put(FILE, FIRST);

    assertThatThrownBy(this::standings)
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-9401");
  }

  private void put(String path, String content) {
    try {
      Path file = files.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    head.with(ROOT + path, content);
  }

  private void update(String changelog) {
    try (Connection connection = database.getConnection()) {
      new Liquibase(
              changelog,
              new DirectoryResourceAccessor(files),
              DatabaseFactory.getInstance()
                  .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
          .update("");
    } catch (SQLException | LiquibaseException | IOException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private List<Migration> standings() {
    LiquibaseHistory history =
        new LiquibaseHistory(
            Postgres.payments(database),
            Optional.empty(),
            LiquibaseHistory.TABLE,
            Paths.of("**/db/changelog/**"),
            head);
    return AtHead.known(history.ask(head.sheet(), head.changed()));
  }
}
