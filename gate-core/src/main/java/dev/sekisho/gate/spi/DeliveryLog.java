package dev.sekisho.gate.spi;

import dev.sekisho.gate.event.DeliveryId;

/**
 * Remembers which deliveries were handled to their end. A delivery whose handling failed or was cut
 * off is not remembered, so that it is handled when it is delivered again. Throws when it can not
 * tell or can not remember. Called by many threads at once.
 */
public interface DeliveryLog {

  /** Whether the delivery was handled to its end. */
  boolean isHandled(DeliveryId delivery);

  /** Remembers that it was; doing so twice does no harm. */
  void handled(DeliveryId delivery);
}
