package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.slack.payload.Payload;
import java.util.Map;
import java.util.Optional;

/**
 * Where requests come in that Slack sends over a connection that we opened. They carry no
 * signature: whoever holds the connection is Slack. Thread-safe.
 */
public final class EnvelopeDoor {
  private final SlackInbox inbox;

  /** Has what comes kept in {@code inbox}. */
  public EnvelopeDoor(SlackInbox inbox) {
    this.inbox = inbox;
  }

  /**
   * Receives the content of one envelope, and has it kept.
   *
   * @param type what kind of envelope; one that is not known is no error
   * @return what to put into the acknowledgement; empty for nothing
   * @throws GateException when the content is not what Slack sends
   */
  public Optional<Map<String, String>> receive(String type, Payload payload) {
    switch (type) {
      case "slash_commands" -> {
        Arrival arrival = ArrivalReader.command(payload::text);
        Receipts.keep(inbox, arrival);
        return Optional.of(Receipts.SHOWN_AT_ONCE);
      }
      case "interactive" ->
          ArrivalReader.interaction(payload).ifPresent(arrival -> Receipts.keep(inbox, arrival));
      case "events_api" ->
          ArrivalReader.event(payload).ifPresent(arrival -> Receipts.keep(inbox, arrival));
      default -> {
        // Slack adds kinds at any time; what is not known is acknowledged, so that it is not sent
        // again.
      }
    }
    return Optional.empty();
  }
}
