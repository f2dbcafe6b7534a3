package dev.sekisho.gate.rules.reload;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** How a reload of the rules ended. */
public sealed interface Reload {

  /** The rules in force after it. */
  RuleSetRevision inForce();

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Swapped, ? extends R> swapped,
      Function<? super Unchanged, ? extends R> unchanged,
      Function<? super Kept, ? extends R> kept);

  /** Other rules are in force now. */
  record Swapped(RuleSetRevision before, RuleSetRevision inForce) implements Reload {
    @Override
    public <R> R fold(
        Function<? super Swapped, ? extends R> swapped,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Kept, ? extends R> kept) {
      return swapped.apply(this);
    }
  }

  /** The rules are those that were in force already. */
  record Unchanged(RuleSetRevision inForce) implements Reload {
    @Override
    public <R> R fold(
        Function<? super Swapped, ? extends R> swapped,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Kept, ? extends R> kept) {
      return unchanged.apply(this);
    }
  }

  /** The new rules are broken, so the old ones stay in force. */
  record Kept(RuleSetRevision inForce, List<Problem> problems) implements Reload {
    public Kept {
      problems = List.copyOf(problems);
    }

    @Override
    public <R> R fold(
        Function<? super Swapped, ? extends R> swapped,
        Function<? super Unchanged, ? extends R> unchanged,
        Function<? super Kept, ? extends R> kept) {
      return kept.apply(this);
    }
  }
}
