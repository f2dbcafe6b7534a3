package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.spi.TicketRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers who names which tickets, until the test is over. Thread-safe. */
public final class MemoryTicketRecord implements TicketRecord {
  private final Map<PullRequestRef, Set<TicketKey>> named = new LinkedHashMap<>();

  /** A record that holds nothing yet. */
  public MemoryTicketRecord() {}

  @Override
  public synchronized void names(PullRequestRef subject, Set<TicketKey> keys) {
    named.put(subject, Set.copyOf(keys));
  }

  @Override
  public synchronized List<PullRequestRef> naming(TicketKey key) {
    return named.entrySet().stream()
        .filter(noted -> noted.getValue().contains(key))
        .map(Map.Entry::getKey)
        .limit(PULL_REQUESTS_MAX)
        .toList();
  }
}
