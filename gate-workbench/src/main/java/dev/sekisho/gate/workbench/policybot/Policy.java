package dev.sekisho.gate.workbench.policybot;

import java.util.List;
import java.util.Optional;

/**
 * A policy, as far as it is carried over.
 *
 * @param approval all of these must be open; none when nobody is asked
 */
record Policy(List<Tree> approval, Optional<Disapproval> disapproval) {
  Policy {
    approval = List.copyOf(approval);
  }
}
