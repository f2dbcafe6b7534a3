package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.slack.inbound.SlackInbox;

/** Keeps Slack's requests among the deliveries. Thread-safe. */
final class SlackShelf implements SlackInbox {
  private final Inbox inbox;
  private final Meters meters;

  SlackShelf(Inbox inbox, Meters meters) {
    this.inbox = inbox;
    this.meters = meters;
  }

  @Override
  public boolean keep(DeliveryId id, String event, byte[] document) {
    boolean isNew = inbox.receive(id, event, document) == Inbox.Receipt.STORED;
    meters.delivery(event, isNew ? "stored" : "known");
    return isNew;
  }
}
