package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A record that somebody broke the glass: asked to pass although controls say no.
 *
 * @param openedBy who asked
 * @param reason why, in their words
 * @param openedAt when
 * @param confirmedBy the second person, once there is one
 * @param confirmedAt when the second person agreed
 * @param expiresAt when it stops to count
 * @param reviewDueAt when the debt that it leaves must be settled
 * @param head the only head that it counts for
 * @param lifts the names of the controls that it asks to lift
 */
public record BreakGlass(
    Person openedBy,
    String reason,
    Instant openedAt,
    Optional<Person> confirmedBy,
    Optional<Instant> confirmedAt,
    Instant expiresAt,
    Instant reviewDueAt,
    HeadSha head,
    Set<String> lifts) {
  public BreakGlass {
    lifts = Set.copyOf(lifts);
  }
}
