package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.spi.DeliveryLog;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers deliveries for as long as it lives. Thread-safe. */
public final class MemoryDeliveryLog implements DeliveryLog {
  private final Set<DeliveryId> handled = ConcurrentHashMap.newKeySet();

  /** A log without a delivery. */
  public MemoryDeliveryLog() {}

  @Override
  public boolean isHandled(DeliveryId delivery) {
    return handled.contains(delivery);
  }

  @Override
  public void handled(DeliveryId delivery) {
    handled.add(delivery);
  }
}
