package dev.sekisho.gate.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database with the gate's tables, which are made or brought up to date when it is opened. SQLite
 * serves one process, PostgreSQL several nodes. What was written is on the disk when a call
 * returns. Thread-safe.
 */
public final class Database implements AutoCloseable {
  private static final ErrorId NOT_OPENED = new ErrorId("GATE-6001");
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int POSTGRESQL_CONNECTIONS = 10;

  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final String passingBy;

  private Database(HikariDataSource connections, String passingBy) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    this.passingBy = passingBy;
  }

  /**
   * Opens a database.
   *
   * @param url {@code jdbc:sqlite:file} or {@code
   *     jdbc:postgresql://host/name?user=...&password=...}
   * @throws GateException when it is of another kind or can not be opened
   */
  public static Database open(String url) {
    if (url.startsWith(SQLITE)) {
      return migrated(sqlite(url), Map.of("bytes", "blob"), "sqlite", "", shown(url));
    }
    if (url.startsWith(POSTGRESQL)) {
      return migrated(
          postgresql(url),
          Map.of("bytes", "bytea"),
          "postgresql",
          "for update skip locked",
          shown(url));
    }
    throw new GateException(
        new Problem(
            NOT_OPENED,
            Place.of("database"),
            "'" + shown(url) + "' is no database that the gate knows",
            List.of("jdbc:sqlite:FILE", "jdbc:postgresql://HOST/NAME"),
            "Give the address of one of these"));
  }

  /**
   * Opens a database that is there already: a misspelt file is not made.
   *
   * @throws GateException when it is not there, is of another kind or can not be opened
   */
  public static Database openExisting(String url) {
    if (url.startsWith(SQLITE) && !Files.isRegularFile(file(url))) {
      throw new GateException(
          Problem.of(
              NOT_OPENED,
              Place.of("database"),
              "'" + shown(url) + "' is not there",
              "Give the address that the bot has as GATE_DB, from the same folder"));
    }
    return open(url);
  }

  private static Path file(String url) {
    return Path.of(shown(url).substring(SQLITE.length()));
  }

  /** SQLite has one writer at a time, so one connection is all that it is good for. */
  private static HikariConfig sqlite(String url) {
    SQLiteConfig settings = new SQLiteConfig();
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    settings.enforceForeignKeys(true);
    settings.setBusyTimeout((int) PATIENCE.toMillis());
    settings.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource file = new SQLiteDataSource(settings);
    file.setUrl(url);
    HikariConfig config = new HikariConfig();
    config.setDataSource(file);
    config.setMaximumPoolSize(1);
    config.setInitializationFailTimeout(1); // a file that can not be opened now will not be later
    return config;
  }

  private static HikariConfig postgresql(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(POSTGRESQL_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setInitializationFailTimeout(PATIENCE.toMillis());
    return config;
  }

  private static Database migrated(
      HikariConfig config,
      Map<String, String> words,
      String dialect,
      String passingBy,
      String shown) {
    config.setConnectionTimeout(PATIENCE.toMillis());
    try {
      HikariDataSource connections = new HikariDataSource(config);
      String folder = "classpath:" + Database.class.getPackageName().replace('.', '/') + "/";
      Flyway.configure()
          .dataSource(connections)
          .locations(folder + "common", folder + dialect)
          .placeholders(words)
          .load()
          .migrate();
      return new Database(connections, passingBy);
    } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      throw new GateException(
          Problem.of(
              NOT_OPENED,
              Place.of("database"),
              "'" + shown + "' can not be opened: " + e.getMessage(),
              "See that it is there, that it may be written to, and that nothing else made its"
                  + " tables"));
    }
  }

  /** What may be said of an address: a password may follow the question mark. */
  private static String shown(String url) {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  /** Whether only one process may work on it, which is so for a file of SQLite. */
  public boolean isOfOneProcess() {
    return passingBy.isEmpty();
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** What lets a query pass by the rows that another worker is just taking, at its end. */
  String passingByLockedRows() {
    return passingBy;
  }

  /** Whether it answers; asked by health checks. */
  public boolean answers() {
    return jdbi.withHandle(h -> h.createQuery("select 1").mapTo(Integer.class).one()) == 1;
  }

  @Override
  public void close() {
    connections.close();
  }
}
