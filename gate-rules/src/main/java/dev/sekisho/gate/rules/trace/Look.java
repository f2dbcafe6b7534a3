package dev.sekisho.gate.rules.trace;

import java.util.List;
import java.util.Optional;

/**
 * One fact that a pattern was held against.
 *
 * @param fact the pull request or the item, as the vocabulary sees it
 * @param conditions every condition of the pattern, in order
 */
public record Look(Object fact, List<ConditionTrace> conditions) {
  public Look {
    conditions = List.copyOf(conditions);
  }

  /** Whether every condition held. */
  public boolean matched() {
    return firstFailure().isEmpty();
  }

  /** The first condition that did not hold, with what its words answered. */
  public Optional<ConditionTrace> firstFailure() {
    return conditions.stream().filter(condition -> !condition.held()).findFirst();
  }

  /** How many conditions the engine asks: up to the first that does not hold. */
  public int reached() {
    int held = 0;
    while (held < conditions.size() && conditions.get(held).held()) {
      held++;
    }
    return Math.min(held + 1, conditions.size());
  }
}
