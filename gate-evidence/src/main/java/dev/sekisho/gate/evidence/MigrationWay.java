package dev.sekisho.gate.evidence;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.migration.Paths;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** One way in which it is told whether migrations were applied. */
public sealed interface MigrationWay {

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super History, ? extends R> history,
      Function<? super Reports, ? extends R> reports,
      Function<? super Job, ? extends R> job);

  /** The tool that ran them. */
  enum Tool {
    FLYWAY,
    LIQUIBASE
  }

  /**
   * The tool's own table in a database.
   *
   * @param database what the database is called
   * @param url its address for JDBC
   * @param user who may read the table
   * @param password of that user; not shown
   * @param zone in which the tool runs
   * @param schema of the table; empty for the one that a session begins in
   * @param table empty for the tool's own name of it
   * @param paths the files that it runs there
   */
  record History(
      String database,
      Tool tool,
      String url,
      String user,
      Password password,
      ZoneId zone,
      Optional<String> schema,
      Optional<String> table,
      Paths paths)
      implements MigrationWay {
    @Override
    public <R> R fold(
        Function<? super History, ? extends R> history,
        Function<? super Reports, ? extends R> reports,
        Function<? super Job, ? extends R> job) {
      return history.apply(this);
    }
  }

  /**
   * Signed reports of whoever ran them.
   *
   * @param repeatable the files that may run more than once
   */
  record Reports(String database, Paths paths, Optional<Paths> repeatable) implements MigrationWay {
    @Override
    public <R> R fold(
        Function<? super History, ? extends R> history,
        Function<? super Reports, ? extends R> reports,
        Function<? super Job, ? extends R> job) {
      return reports.apply(this);
    }
  }

  /**
   * A check of the head.
   *
   * @param app who sets it; empty lets everybody set it who may set a status
   */
  record Job(String database, CheckName check, Optional<AppSlug> app, Paths paths)
      implements MigrationWay {
    @Override
    public <R> R fold(
        Function<? super History, ? extends R> history,
        Function<? super Reports, ? extends R> reports,
        Function<? super Job, ? extends R> job) {
      return job.apply(this);
    }
  }

  /** A password, which is not shown. */
  record Password(String value) {
    @Override
    public String toString() {
      return "Password[hidden]";
    }
  }
}
