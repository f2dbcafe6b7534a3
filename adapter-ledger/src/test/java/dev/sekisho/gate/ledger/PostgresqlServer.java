package dev.sekisho.gate.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A PostgreSQL that the tests of one run share, and that is stopped after the last of them. Each
 * test gets a database of its own, copied from one that has the gate's tables.
 */
final class PostgresqlServer implements BeforeAllCallback {
  private static final String TEMPLATE = "gate_template";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  @SuppressWarnings("NullAway.Init") // because it is set before all tests
  private Running running;

  private record Running(EmbeddedPostgres server) implements AutoCloseable {
    static Running start() {
      try {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        execute(server, "create database " + TEMPLATE);
        Database.open(server.getJdbcUrl("postgres", TEMPLATE)).close();
        return new Running(server);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(Namespace.create(PostgresqlServer.class))
            .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
  }

  /** The address of a database that nobody else has. */
  String freshDatabase() {
    String name = "gate" + DATABASES.incrementAndGet();
    execute(running.server(), "create database " + name + " template " + TEMPLATE);
    return running.server().getJdbcUrl("postgres", name);
  }

  private static void execute(EmbeddedPostgres server, String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      connection.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
