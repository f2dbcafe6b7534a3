package dev.sekisho.gate.tracker.site;

import dev.sekisho.gate.fact.TicketKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The trackers that may be asked. No two of them share a name or the beginning of a key, so a key
 * says whose ticket it is. Immutable and thread-safe.
 *
 * @param all the trackers
 */
public record Sites(List<Site> all) {

  /**
   * Trackers.
   *
   * @throws IllegalArgumentException when two of them share a name or the beginning of a key
   */
  public Sites {
    all = List.copyOf(all);
    Set<String> taken = new HashSet<>();
    for (Site site : all) {
      if (!taken.add(site.name())) {
        throw new IllegalArgumentException("two trackers are called " + site.name());
      }
      for (String prefix : site.prefixes()) {
        if (!taken.add(prefix + "-")) {
          throw new IllegalArgumentException("keys of two trackers begin with " + prefix);
        }
      }
    }
  }

  /** Whose ticket it is. */
  public Optional<Site> of(TicketKey key) {
    return all.stream().filter(site -> site.holds(key)).findFirst();
  }

  /** The ticket of such a key, whoever's it is. */
  Optional<TicketKey> key(String prefix, String number) {
    return all.stream().flatMap(site -> site.key(prefix, number).stream()).findFirst();
  }
}
