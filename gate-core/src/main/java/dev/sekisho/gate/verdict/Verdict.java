package dev.sekisho.gate.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The answer of the gate, strictest first: {@link Block}, {@link Undecided}, {@link Hold}, {@link
 * Allow}. Only a satisfied control opens the gate: {@code Allow} needs at least one control, and
 * every one of them open.
 */
public sealed interface Verdict {

  /** {@code BLOCK}, {@code UNDECIDED}, {@code HOLD} or {@code ALLOW}. */
  String name();

  /** The findings that decided; for {@code Allow} the evidence that each control stands on. */
  List<Finding> because();

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Block, ? extends R> block,
      Function<? super Undecided, ? extends R> undecided,
      Function<? super Hold, ? extends R> hold,
      Function<? super Allow, ? extends R> allow);

  /**
   * Combines how the controls stand. Their order changes nothing but the order of the findings, and
   * no controls at all are {@code Undecided}.
   */
  static Verdict of(List<ControlResult> controls) {
    if (controls.isEmpty()) {
      return new Undecided(List.of(noRules()));
    }
    ControlOutcome strictest = ControlOutcome.LIFTED;
    for (ControlResult control : controls) {
      if (control.outcome().compareTo(strictest) < 0) {
        strictest = control.outcome();
      }
    }
    return switch (strictest) {
      case FORBIDDEN -> new Block(findings(controls, Outcome.FORBID, Outcome.FORBID));
      case UNDECIDED -> new Undecided(findings(controls, Outcome.GAP, Outcome.GAP));
      case AWAITED -> new Hold(findings(controls, Outcome.AWAIT, Outcome.AWAIT));
      case SATISFIED, NOT_APPLICABLE, LIFTED ->
          new Allow(findings(controls, Outcome.SATISFIED, Outcome.EXCUSE));
    };
  }

  /** A rule forbids. */
  record Block(List<Finding> because) implements Verdict {
    public Block {
      because = List.copyOf(because);
    }

    @Override
    public String name() {
      return "BLOCK";
    }

    @Override
    public <R> R fold(
        Function<? super Block, ? extends R> block,
        Function<? super Undecided, ? extends R> undecided,
        Function<? super Hold, ? extends R> hold,
        Function<? super Allow, ? extends R> allow) {
      return block.apply(this);
    }
  }

  /** The gate could not judge: evidence is missing, a control is silent, or the gate failed. */
  record Undecided(List<Finding> because) implements Verdict {
    public Undecided {
      because = List.copyOf(because);
    }

    @Override
    public String name() {
      return "UNDECIDED";
    }

    @Override
    public <R> R fold(
        Function<? super Block, ? extends R> block,
        Function<? super Undecided, ? extends R> undecided,
        Function<? super Hold, ? extends R> hold,
        Function<? super Allow, ? extends R> allow) {
      return undecided.apply(this);
    }
  }

  /** Nothing forbids, and something is awaited. */
  record Hold(List<Finding> because) implements Verdict {
    public Hold {
      because = List.copyOf(because);
    }

    @Override
    public String name() {
      return "HOLD";
    }

    @Override
    public <R> R fold(
        Function<? super Block, ? extends R> block,
        Function<? super Undecided, ? extends R> undecided,
        Function<? super Hold, ? extends R> hold,
        Function<? super Allow, ? extends R> allow) {
      return hold.apply(this);
    }
  }

  /** Every control is satisfied, does not apply by a named rule, or is lifted by a record. */
  record Allow(List<Finding> because) implements Verdict {
    public Allow {
      because = List.copyOf(because);
    }

    @Override
    public String name() {
      return "ALLOW";
    }

    @Override
    public <R> R fold(
        Function<? super Block, ? extends R> block,
        Function<? super Undecided, ? extends R> undecided,
        Function<? super Hold, ? extends R> hold,
        Function<? super Allow, ? extends R> allow) {
      return allow.apply(this);
    }
  }

  private static Finding noRules() {
    return new Finding(
        RuleName.NO_RULES,
        Outcome.GAP,
        "No control is in force, and an empty rule set opens nothing",
        "Load a rule set with at least one control",
        "");
  }

  private static List<Finding> findings(List<ControlResult> controls, Outcome from, Outcome to) {
    List<Finding> found = new ArrayList<>();
    for (ControlResult control : controls) {
      if (control.outcome() == ControlOutcome.LIFTED) {
        continue;
      }
      for (Finding finding : control.findings()) {
        if (finding.outcome().compareTo(from) >= 0 && finding.outcome().compareTo(to) <= 0) {
          found.add(finding);
        }
      }
    }
    return found;
  }
}
