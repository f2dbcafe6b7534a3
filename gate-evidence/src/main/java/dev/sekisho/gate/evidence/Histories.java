package dev.sekisho.gate.evidence;

import com.zaxxer.hikari.HikariDataSource;
import dev.sekisho.gate.bot.Part;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** The connections to databases whose history of migrations is read. Thread-safe. */
final class Histories implements Part {
  private final List<HikariDataSource> open = new CopyOnWriteArrayList<>();

  DataSource open(HikariDataSource connections) {
    open.add(connections);
    return connections;
  }

  @Override
  public void start() {
    // Connections are made when somebody asks.
  }

  @Override
  public void close() {
    open.forEach(HikariDataSource::close);
  }
}
