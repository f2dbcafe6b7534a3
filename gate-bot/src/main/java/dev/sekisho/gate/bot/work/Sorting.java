package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.Workers;
import java.util.Map;
import java.util.Optional;

/** Gives each delivery to whoever understands its event. Thread-safe as far as they are. */
public final class Sorting implements Workers.Handler<StoredDelivery> {
  private final Map<String, Workers.Handler<StoredDelivery>> known;
  private final Workers.Handler<StoredDelivery> rest;

  /**
   * A sorting.
   *
   * @param known the handlers by the name of their event
   * @param rest handles everything else
   */
  public Sorting(
      Map<String, Workers.Handler<StoredDelivery>> known, Workers.Handler<StoredDelivery> rest) {
    this.known = Map.copyOf(known);
    this.rest = rest;
  }

  @Override
  public Optional<String> handle(StoredDelivery delivery) {
    return known.getOrDefault(delivery.event(), rest).handle(delivery);
  }
}
