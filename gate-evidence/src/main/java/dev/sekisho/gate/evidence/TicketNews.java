package dev.sekisho.gate.evidence;

import dev.sekisho.gate.event.TicketChanged;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.tracker.hook.TicketEvents;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the pull requests judged again that name a ticket which changed. Thread-safe. */
final class TicketNews {
  private static final Logger LOG = LoggerFactory.getLogger(TicketNews.class);

  private final TicketEvents events;
  private final Gate gate;
  private final WorkQueue queue;

  TicketNews(TicketEvents events, Gate gate, WorkQueue queue) {
    this.events = events;
    this.gate = gate;
    this.queue = queue;
  }

  void of(Collection<TicketKey> changed) {
    for (TicketChanged event : events.of(changed)) {
      List<Request> requests = gate.recognise(event);
      queue.want(requests);
      requests.stream().map(Request::subject).distinct().forEach(queue::hasten);
      LOG.info("{} raises {}", event.kind(), requests.stream().map(Request::subject).toList());
    }
  }
}
