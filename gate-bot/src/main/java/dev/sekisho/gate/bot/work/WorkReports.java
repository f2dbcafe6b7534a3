package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.event.Timer;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.Work;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.spi.Ledger;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts how work ended, and says in the log and in the ledger what was given up. Thread-safe. */
public final class WorkReports implements Workers.Reports {
  private static final Logger LOG = LoggerFactory.getLogger(WorkReports.class);

  private final Meters meters;
  private final Ledger ledger;
  private final InstantSource clock;

  /** Reports to all three. */
  public WorkReports(Meters meters, Ledger ledger, InstantSource clock) {
    this.meters = meters;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void handled(StoredDelivery delivery) {
    meters.delivery(delivery.event(), "handled");
  }

  @Override
  public void failed(StoredDelivery delivery, String reason, boolean parked) {
    if (parked) {
      LOG.error("delivery {} is parked: {}", delivery.id(), reason);
      ledger.unanswered(
          new Ignored(delivery.event(), "parked"),
          "delivery " + delivery.id() + " is parked: " + reason,
          clock.instant());
    } else {
      LOG.warn("delivery {} is tried again later: {}", delivery.id(), reason);
    }
    meters.delivery(delivery.event(), parked ? "parked" : "failed");
  }

  @Override
  public void answered(Work work) {
    meters.question("answered");
  }

  @Override
  public void failed(Work work, String reason, boolean parked) {
    String subject = work.request().subject().toString();
    if (parked) {
      LOG.error("{} is parked: {}", subject, reason);
      ledger.unanswered(
          new Timer(List.of(work.request().subject()), clock.instant()),
          subject + " is parked: " + reason,
          clock.instant());
    } else {
      LOG.warn("{} is tried again later: {}", subject, reason);
    }
    meters.question(parked ? "parked" : "failed");
  }
}
