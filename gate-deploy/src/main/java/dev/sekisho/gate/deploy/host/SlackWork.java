package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.bot.log.LogContext;
import dev.sekisho.gate.deploy.Counter;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.slack.inbound.SlackRequests;
import java.util.List;
import java.util.Optional;

/** Carries out what was stored of Slack. Thread-safe. */
final class SlackWork implements Workers.Handler<StoredDelivery> {

  /** The events under which Slack's requests are stored. */
  static final List<String> EVENTS = List.of("slack_command", "slack_button");

  private final Counter counter;

  SlackWork(Counter counter) {
    this.counter = counter;
  }

  @Override
  public Optional<String> handle(StoredDelivery stored) {
    return LogContext.DELIVERY.during(
        stored.id(),
        () -> {
          counter.handle(stored.id(), SlackRequests.read(stored.body()));
          return Optional.empty();
        });
  }
}
