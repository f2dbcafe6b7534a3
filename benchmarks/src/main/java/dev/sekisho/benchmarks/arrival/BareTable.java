package dev.sekisho.benchmarks.arrival;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A table of ids and bodies, written to with nothing but JDBC: the floor below the inbox. Each row
 * is on the disk when its call returns. Thread-safe.
 */
final class BareTable implements AutoCloseable {
  private static final String INSERT = "insert into bare (id, body) values (?, ?)";

  private final List<Connection> connections = new ArrayList<>();
  private final BlockingQueue<PreparedStatement> free;

  private BareTable(int count) {
    free = new ArrayBlockingQueue<>(count);
  }

  /** A table with as many connections as the ledger has, and as careful as those. */
  static BareTable in(Storage.Kind kind, String url) throws SQLException {
    return switch (kind) {
      case SQLITE -> {
        BareTable table = new BareTable(1);
        Connection only = table.connect(url);
        run(only, "pragma journal_mode = wal");
        run(only, "pragma synchronous = full");
        table.prepare("blob");
        yield table;
      }
      case POSTGRESQL -> {
        BareTable table = new BareTable(10);
        while (table.connections.size() < 10) {
          table.connect(url);
        }
        table.require("fsync");
        table.require("synchronous_commit");
        table.prepare("bytea");
        yield table;
      }
    };
  }

  private Connection connect(String url) throws SQLException {
    Connection made = DriverManager.getConnection(url);
    connections.add(made);
    return made;
  }

  private void prepare(String bytes) throws SQLException {
    run(connections.get(0), "create table bare (id varchar(200) primary key, body " + bytes + ")");
    for (Connection one : connections) {
      free.add(one.prepareStatement(INSERT));
    }
  }

  private void require(String setting) throws SQLException {
    try (Statement statement = connections.get(0).createStatement();
        ResultSet shown = statement.executeQuery("show " + setting)) {
      if (!shown.next() || !shown.getString(1).equals("on")) {
        throw new IllegalStateException(setting + " is off, so this would measure nothing");
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Keeps a body. */
  int keep(String id, byte[] body) throws SQLException, InterruptedException {
    PreparedStatement insert = free.take();
    try {
      insert.setString(1, id);
      insert.setBytes(2, body);
      return insert.executeUpdate();
    } finally {
      free.add(insert);
    }
  }

  @Override
  public void close() throws SQLException {
    for (Connection one : connections) {
      one.close();
    }
  }
}
