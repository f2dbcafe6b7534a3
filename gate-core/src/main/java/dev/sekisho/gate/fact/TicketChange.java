package dev.sekisho.gate.fact;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a ticket's history that bears on its approval.
 *
 * @param kind what happened
 * @param actor the tracker's own name for who did it, which nobody can choose for themselves, for
 *     example {@code jira:5b10a2844c20165700ede21g}
 * @param login the actor's account on the code host, where the mapping is known
 * @param at when
 */
public record TicketChange(Kind kind, String actor, Optional<Login> login, Instant at) {
  /** What can happen to an approval. The last three void the approvals before them. */
  public enum Kind {
    APPROVED,
    APPROVAL_WITHDRAWN,
    REOPENED,
    SCOPE_EDITED
  }
}
