package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.fact.PullRequestRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Keeps the {@link #KEPT_MAX} most telling flips, one for a pull request. Which those are does not
 * depend on the order in which they come. Not thread-safe.
 */
final class Examples {

  /** Examples of one kind. */
  static final int KEPT_MAX = 20;

  private final TreeSet<Flip> best = new TreeSet<>(Flip.MOST_TELLING);
  private final Map<PullRequestRef, Flip> bySubject = new HashMap<>();

  void add(Flip flip) {
    Flip known = bySubject.get(flip.subject());
    if (known != null) {
      if (Flip.MOST_TELLING.compare(flip, known) >= 0) {
        return;
      }
      best.remove(known);
    }
    best.add(flip);
    bySubject.put(flip.subject(), flip);
    if (best.size() > KEPT_MAX) {
      Flip least = best.pollLast();
      bySubject.remove(least.subject());
    }
  }

  List<Flip> list() {
    return List.copyOf(best);
  }
}
