package dev.sekisho.benchmarks.arrival;

import dev.sekisho.benchmarks.DeliveryBenchmark;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.ledger.Backoff;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Inbox;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Deliveries of 26 KB that are stored, beside the bare insert of the same bytes. In a second, over
 * all threads: {@code -t 8} for eight.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(jvmArgsAppend = "-Dlogback.configurationFile=benchmarks-logback.xml")
@SuppressWarnings("NullAway.Init") // because JMH sets up before it measures
public class InboxBenchmark {

  /** Which database. */
  @Param({"sqlite", "postgresql"})
  String database;

  private final AtomicLong count = new AtomicLong();
  private byte[] body;
  private Storage storage;
  private Database opened;
  private Inbox inbox;
  private BareTable bare;

  /** Opens the database. */
  @Setup
  public void prepare() throws IOException, SQLException {
    try (InputStream in =
        Objects.requireNonNull(DeliveryBenchmark.class.getResourceAsStream("pull_request.json"))) {
      body = in.readAllBytes();
    }
    Storage.Kind kind = Storage.Kind.valueOf(database.toUpperCase(Locale.ROOT));
    storage = Storage.open(kind);
    opened = Database.open(storage.url());
    inbox = new Inbox(opened, Clock.systemUTC(), new Backoff(() -> 1));
    bare = BareTable.in(kind, storage.url());
  }

  /** Removes it. */
  @TearDown
  public void close() throws IOException, SQLException {
    bare.close();
    opened.close();
    storage.close();
  }

  /** Stores a delivery that is new. */
  @Benchmark
  public Inbox.Receipt receive() {
    return inbox.receive(new DeliveryId(id()), "pull_request", body);
  }

  /** Inserts the same bytes, and nothing else. */
  @Benchmark
  public int floor() throws SQLException, InterruptedException {
    return bare.keep(id(), body);
  }

  private String id() {
    return "72d3162e-cc78-11e3-81ab-" + count.incrementAndGet();
  }
}
