package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelChange.Kind;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Login;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the labels that the gate itself put on from those of people, by the history of them. That
 * it took one off is told: what it took off may have been somebody's.
 */
final class OwnLabels {
  private final Login own;
  private final Set<LabelName> standing = new HashSet<>();

  OwnLabels(Login own, List<LabelChange> history) {
    this.own = own;
    for (LabelChange change : history) {
      if (isOwn(change)) {
        standing.add(change.label());
      } else {
        standing.remove(change.label());
      }
    }
  }

  private boolean isOwn(LabelChange change) {
    return change.kind() == Kind.ADDED && change.actor().is(own);
  }

  Optional<LabelName> left(LabelName label) {
    return standing.contains(label) ? Optional.empty() : Optional.of(label);
  }

  Optional<LabelChange> left(LabelChange change) {
    return isOwn(change) ? Optional.empty() : Optional.of(change);
  }
}
