package dev.sekisho.gate.tracker.hook;

import dev.sekisho.gate.event.TicketChanged;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.spi.TicketRecord;
import java.util.Collection;
import java.util.List;

/**
 * From tickets that changed to events about the pull requests that name them. Thread-safe.
 *
 * @param record says who names what
 */
public record TicketEvents(TicketRecord record) {

  /** An event for each ticket that somebody names. */
  public List<TicketChanged> of(Collection<TicketKey> changed) {
    return changed.stream()
        .distinct()
        .map(key -> new TicketChanged(key, record.naming(key)))
        .filter(event -> !event.subjects().isEmpty())
        .toList();
  }
}
