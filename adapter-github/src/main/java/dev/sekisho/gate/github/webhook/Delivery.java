package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.github.fact.DeliveryFacts;
import dev.sekisho.gate.github.payload.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * One delivery that was read.
 *
 * @param id under which GitHub sent it, and will send it again
 * @param name what GitHub calls the event, for example {@code pull_request}
 * @param event what happened
 * @param payload what was kept of the body
 */
public record Delivery(DeliveryId id, String name, GateEvent event, Json payload) {

  /**
   * What this delivery alone says for the question whether its pull request may be merged; empty
   * when it does not tell of one pull request's head.
   *
   * @param asOf when it arrived
   */
  public Optional<FactSheet> facts(Instant asOf) {
    return DeliveryFacts.of(payload, asOf);
  }
}
