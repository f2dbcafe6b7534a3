package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.spi.Request;
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
   * @param request what to ask
   * @param at when
   */
  public record Order(Request request, Instant at) {}

  private final Set<Order> orders = new LinkedHashSet<>();

  /** Timers without an order. */
  public FakeTimers() {}

  /** The orders that are not due yet, oldest first. */
  public List<Order> orders() {
    return List.copyOf(orders);
  }

  /** Takes out the requests that are due at {@code now}. */
  public List<Request> due(Instant now) {
    List<Request> due = new ArrayList<>();
    for (Order order : List.copyOf(orders)) {
      if (!order.at().isAfter(now)) {
        orders.remove(order);
        due.add(order.request());
      }
    }
    return due;
  }

  @Override
  public void askAgain(Request request, Instant at) {
    orders.add(new Order(request, at));
  }
}
