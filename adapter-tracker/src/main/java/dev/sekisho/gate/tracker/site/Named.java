package dev.sekisho.gate.tracker.site;

import dev.sekisho.gate.fact.TicketKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tickets that a pull request names.
 *
 * @param keys the tickets of our trackers, in the order of their first mention
 * @param elsewhere links to tickets on other hosts, each as its host and path
 * @param complete whether these are all, and not more than are looked at
 */
public record Named(Set<TicketKey> keys, List<String> elsewhere, boolean complete) {
  public Named {
    keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
    elsewhere = List.copyOf(elsewhere);
  }
}
