package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody or something that keeps others from a target.
 *
 * @param target which target
 * @param release the release that runs there; empty when a person locked it
 * @param by who asked for that release, or who locked it
 * @param why why, in a sentence
 * @param since since when
 * @param until when it ends by itself; empty for a release, which ends when its run has, and for a
 *     lock until somebody takes it away
 * @param fence the right by which it is held; a later holder has a higher one
 */
public record Lock(
    Target target,
    Optional<ReleaseId> release,
    Person by,
    String why,
    Instant since,
    Optional<Instant> until,
    long fence) {

  /** Who holds it, for people. */
  public String holder() {
    return release.map(id -> "the release " + id + " of " + by).orElseGet(by::toString);
  }
}
