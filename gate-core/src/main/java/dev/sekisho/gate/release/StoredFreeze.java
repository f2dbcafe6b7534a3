package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * A freeze that somebody declared here, and not in a calendar. It is evidence for the rules, which
 * say what it binds.
 *
 * @param id its number
 * @param target what it covers; empty for everything
 * @param by who declared it
 * @param freeze the freeze itself
 * @param liftedBy who lifted it; empty while nobody has
 * @param liftedAt when
 */
public record StoredFreeze(
    long id,
    Optional<Target> target,
    Person by,
    Freeze freeze,
    Optional<Person> liftedBy,
    Optional<Instant> liftedAt) {

  /** Whether it covers a target, at whatever time. */
  public boolean isFor(Target other) {
    return target.map(other::equals).orElse(true);
  }
}
