package dev.sekisho.gate.bot.host;

import dev.sekisho.gate.bot.Redelivery;
import dev.sekisho.gate.bot.door.WebhookRoute;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.github.fact.Installed;
import dev.sekisho.gate.github.heal.MissedDeliveries;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks GitHub again for what is not in the inbox. Thread-safe. */
final class FailedDeliveries implements Redelivery {
  private static final Logger LOG = LoggerFactory.getLogger(FailedDeliveries.class);

  private final Foundation foundation;
  private final MissedDeliveries missed;

  FailedDeliveries(Foundation foundation, Installed installed) {
    this.foundation = foundation;
    this.missed =
        new MissedDeliveries(
            foundation.connection(),
            installed::repositories,
            URI.create(foundation.config().url() + WebhookRoute.PATH));
  }

  @Override
  public void ask() {
    Instant since = foundation.clock().instant().minus(MissedDeliveries.KEPT);
    List<DeliveryId> asked = missed.redeliver(since, foundation.books().inbox()::isStored);
    if (!asked.isEmpty()) {
      LOG.warn("{} deliveries had not arrived and were asked for again", asked.size());
    }
  }
}
