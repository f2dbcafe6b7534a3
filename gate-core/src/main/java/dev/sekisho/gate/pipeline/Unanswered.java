package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.spi.Ledger;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Writes down what of an event got no answer, and goes on with the rest of it. */
final class Unanswered {
  private static final ErrorId ID = new ErrorId("GATE-5001");

  private final DeliveryId delivery;
  private final GateEvent event;
  private final Ledger ledger;
  private final InstantSource clock;
  private final Problems problems = new Problems();

  Unanswered(DeliveryId delivery, GateEvent event, Ledger ledger, InstantSource clock) {
    this.delivery = delivery;
    this.event = event;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What {@code work} gives, or nothing and an entry in the ledger. */
  <T> List<T> orNone(Supplier<List<T>> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      String reason = Failures.say(e);
      problems.add(
          Problem.of(
              ID,
              Place.of("delivery " + delivery).in(event.kind().name()),
              "A question of this event got no answer: " + reason,
              "See that what failed works again; the delivery can then be handled again"));
      ledger.unanswered(event, reason, clock.instant());
      return List.of();
    }
  }

  /**
   * Ends the handling if anything got no answer.
   *
   * @throws GateException with all of it
   */
  void throwIfAny() {
    problems.throwIfAny();
  }
}
