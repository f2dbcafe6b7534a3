package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.event.Timer;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.spi.Timers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keeps orders until a test asks which of them are due. */
public final class FakeTimers implements Timers {

  /**
   * One order.
   *
   * @param subject about which pull request to ask
   * @param at when
   */
  public record Order(PullRequestRef subject, Instant at) {}

  private final Set<Order> orders = new LinkedHashSet<>();

  /** Timers without an order. */
  public FakeTimers() {}

  /** The orders that are not due yet, oldest first. */
  public List<Order> orders() {
    return List.copyOf(orders);
  }

  /** Takes out the orders that are due at {@code now}, as the events that they become. */
  public List<Timer> due(Instant now) {
    List<Timer> due = new ArrayList<>();
    for (Order order : List.copyOf(orders)) {
      if (!order.at().isAfter(now)) {
        orders.remove(order);
        due.add(new Timer(List.of(order.subject()), order.at()));
      }
    }
    return due;
  }

  @Override
  public void askAgain(PullRequestRef subject, Instant at) {
    orders.add(new Order(subject, at));
  }
}
