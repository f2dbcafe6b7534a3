package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.pipeline.Ports;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Everything outside a gate at once: build one, lay a sheet out in its {@link #source()}, take a
 * {@link #gate} and hand it events.
 *
 * @param index finds what a test opened
 * @param source gathers what a test laid out
 * @param publisher publishes into a list
 * @param notifier tells a list
 * @param timers keeps orders
 * @param ledger writes into a list
 * @param deliveries remembers
 * @param clock stands still
 */
public record FakeOutside(
    FakePullRequestIndex index,
    FakeFactSource source,
    RecordingPublisher publisher,
    RecordingNotifier notifier,
    FakeTimers timers,
    RecordingLedger ledger,
    MemoryDeliveryLog deliveries,
    MutableClock clock) {

  /** Everything new, and the clock at {@code now}. */
  public FakeOutside(Instant now) {
    this(
        new FakePullRequestIndex(),
        new FakeFactSource(),
        new RecordingPublisher(),
        new RecordingNotifier(),
        new FakeTimers(),
        new RecordingLedger(),
        new MemoryDeliveryLog(),
        new MutableClock(now));
  }

  /** All of it as ports. */
  public Ports ports() {
    return new Ports(
        index, source, publisher, notifier, timers, ledger, deliveries, FakeOutside::id);
  }

  /** A gate in the middle of it, which judges by {@code engine}. */
  public Gate gate(GateEngine engine) {
    return gate(engine, PublishSettings.DEFAULT);
  }

  /** A gate in the middle of it, which judges by {@code engine}. */
  public Gate gate(GateEngine engine, PublishSettings settings) {
    return new Gate(() -> engine, ports(), settings, clock);
  }

  /** An id from the text of both; a gate in earnest takes it from their JSON form. */
  private static DecisionId id(FactSheet sheet, Evaluation evaluation) {
    try {
      byte[] text = (sheet + "\n" + evaluation).getBytes(StandardCharsets.UTF_8);
      return new DecisionId(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java has SHA-256", e);
    }
  }
}
