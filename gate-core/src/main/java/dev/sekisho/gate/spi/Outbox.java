package dev.sekisho.gate.spi;

import dev.sekisho.gate.release.ReleaseNews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * News of releases that is still to be told, for each audience. {@link ReleaseStore} puts it in
 * together with what it is about. Throws when it can not write or read. Called by many threads and
 * processes at once.
 */
public interface Outbox {

  /**
   * Takes news for an audience, oldest first, so that no other process does before {@code until}.
   * News of a release comes only when no older news of that release waits for this audience.
   */
  List<ReleaseNews> take(String audience, Instant now, Instant until, int limit);

  /** News was told. */
  void told(String audience, ReleaseNews news, ActionOutcome.Done how, Instant at);

  /** News could not be told; it comes again later. */
  void failed(String audience, ReleaseNews news, String reason, Instant at);

  /** When the next news is due; empty when none waits. */
  Optional<Instant> nextDue();
}
