package dev.sekisho.gate.migration.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A database in which a migration tool keeps its history. It is only read. Thread-safe as far as
 * the source of its connections is.
 *
 * @param name what people call it, for example {@code payments in production}
 * @param connections gives connections; a user that may do no more than read the history is best
 * @param zone the zone in which the tool writes its times, which have none of their own: that of
 *     the session in which it runs
 */
public record HistoryDatabase(String name, DataSource connections, ZoneId zone) {

  /** How long the database may take to answer a query. */
  public static final Duration ANSWER_MAX = Duration.ofSeconds(4);

  /** Rows of a history that are read. */
  public static final int ROWS_MAX = 20_000;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$]{0,127}");

  public HistoryDatabase {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a database without a name can not be told of");
    }
  }

  /** Makes something of a row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The name of a table or schema, as it may stand in a query; nothing else may. */
  static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of a table or a schema");
    }
    return name;
  }

  /**
   * Reads a history in the order in which it was written.
   *
   * @param table its name, for messages
   * @param columns what is read, and how it is put in order
   * @param quoted whether the tool wrote the name of the table in quotes
   */
  <T> List<T> read(
      Optional<String> schema,
      String table,
      boolean quoted,
      String columns,
      String order,
      RowReader<T> reader) {
    try (Connection connection = connections.getConnection()) {
      connection.setReadOnly(true);
      String quote = quoted ? connection.getMetaData().getIdentifierQuoteString().strip() : "";
      String place =
          schema.map(name -> quote + name + quote + ".").orElse("") + quote + table + quote;
      try (Statement statement = connection.createStatement()) {
        statement.setQueryTimeout((int) ANSWER_MAX.toSeconds());
        statement.setMaxRows(ROWS_MAX + 1);
        try (ResultSet rows =
            statement.executeQuery("select " + columns + " from " + place + " order by " + order)) {
          return all(rows, table, reader);
        }
      }
    } catch (SQLException e) {
      throw HistoryErrors.notRead(table, name, say(e));
    }
  }

  private <T> List<T> all(ResultSet rows, String table, RowReader<T> reader) throws SQLException {
    List<T> read = new ArrayList<>();
    while (rows.next()) {
      if (read.size() == ROWS_MAX) {
        throw HistoryErrors.tooLong(table, name, ROWS_MAX);
      }
      read.add(reader.read(rows));
    }
    return read;
  }

  /** When something was written. */
  Instant instant(Timestamp written) {
    return written.toLocalDateTime().atZone(zone).toInstant();
  }

  private static String say(SQLException e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
  }
}
