package dev.sekisho.gate.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects all problems of one piece of work, so that nobody has to mend them one run at a time.
 * Not thread-safe; use one per piece of work.
 */
public final class Problems {

  /** Problems kept; a source that has more is told so by {@link GateException}. */
  public static final int KEPT_MAX = 200;

  private final List<Problem> found = new ArrayList<>();
  private int total;

  /** Nothing is wrong yet. */
  public Problems() {}

  /** Notes one problem. */
  public void add(Problem problem) {
    total++;
    if (found.size() < KEPT_MAX) {
      found.add(problem);
    }
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** What is wrong so far, in the order in which it was found. */
  public List<Problem> list() {
    return List.copyOf(found);
  }

  /**
   * Ends the work if anything is wrong.
   *
   * @throws GateException with every problem
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new GateException(found, total);
    }
  }
}
