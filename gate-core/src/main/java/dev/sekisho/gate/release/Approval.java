package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.Person;
import java.time.Instant;

/**
 * Somebody's yes to a release. It counts for the {@link ApprovalDigest} of the release and for
 * nothing else.
 *
 * @param by whose
 * @param role in which role
 * @param at when
 */
public record Approval(Person by, Role role, Instant at) {

  /** The roles in which people say yes. */
  public enum Role {
    /** Asked for the release. */
    REQUESTER,
    /** Agreed to it. */
    APPROVER,
    /** Said that it is to start now. */
    STARTER
  }
}
