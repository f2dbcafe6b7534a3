package dev.sekisho.gate.slack.inbound;

import java.util.LinkedHashMap;
import java.util.Map;

/** Has arrivals kept, and says so. */
final class Receipts {

  /** What the person sees at once, and nobody else; the same when a request comes again. */
  static final Map<String, String> SHOWN_AT_ONCE = shownAtOnce();

  private Receipts() {}

  static boolean keep(SlackInbox inbox, Arrival arrival) {
    return inbox.keep(
        arrival.id(),
        SlackRequests.event(arrival.request()),
        SlackRequests.write(arrival.request()));
  }

  private static Map<String, String> shownAtOnce() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("response_type", "ephemeral");
    members.put("text", "Received. The answer follows.");
    return members;
  }
}
