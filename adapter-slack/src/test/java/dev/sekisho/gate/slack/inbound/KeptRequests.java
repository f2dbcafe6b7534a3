package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.event.DeliveryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An inbox in memory. */
public final class KeptRequests implements SlackInbox {
  private final Map<DeliveryId, byte[]> kept = new HashMap<>();
  private final List<SlackRequest> requests = new ArrayList<>();

  @Override
  public synchronized boolean keep(DeliveryId id, String event, byte[] document) {
    byte[] before = kept.putIfAbsent(id, document);
    if (before != null) {
      if (!java.util.Arrays.equals(before, document)) {
        throw new IllegalStateException("one id, two requests");
      }
      return false;
    }
    requests.add(SlackRequests.read(document));
    return true;
  }

  /** What was kept, each once, oldest first. */
  public synchronized List<SlackRequest> requests() {
    return List.copyOf(requests);
  }
}
