package dev.sekisho.gate.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The combining law: from what every control said to one verdict. Strictest wins, every finding is
 * kept, and the order of controls and lifts never changes the verdict.
 *
 * @param verdict the answer
 * @param controls how every control stands, lifted ones marked
 * @param debts what the lifted controls leave behind
 */
public record Combination(Verdict verdict, List<ControlResult> controls, List<Debt> debts) {
  private static final Comparator<Lift> SOONEST_DUE =
      Comparator.comparing(Lift::reviewDueAt)
          .thenComparing(lift -> lift.finding().rule())
          .thenComparing(lift -> lift.finding().reason());

  public Combination {
    controls = List.copyOf(controls);
    debts = List.copyOf(debts);
  }

  /**
   * Combines the controls.
   *
   * <p>A lift counts only while the control that says it is itself satisfied: a forbidding finding
   * or a gap there voids it. A control that opens by itself needs no lift and gets none. No control
   * lifts itself, and nothing lifts the gate's own findings. Of several lifts, the one whose debt
   * is due first counts.
   */
  public static Combination of(List<ControlResult> spoken, List<Lift> lifts) {
    if (lifts.isEmpty()) {
      return new Combination(Verdict.of(spoken), spoken, List.of());
    }
    List<ControlResult> controls = new ArrayList<>(spoken.size());
    List<Debt> debts = new ArrayList<>();
    for (ControlResult control : spoken) {
      Optional<Lift> lift =
          control.outcome().opens() ? Optional.empty() : lift(control, spoken, lifts);
      controls.add(lift.isPresent() ? control.lifted() : control);
      lift.ifPresent(
          l ->
              debts.add(
                  new Debt(
                      control.control(),
                      l.finding().rule(),
                      l.finding().reason(),
                      l.reviewDueAt())));
    }
    return new Combination(Verdict.of(controls), controls, debts);
  }

  private static Optional<Lift> lift(
      ControlResult control, List<ControlResult> spoken, List<Lift> lifts) {
    return lifts.stream()
        .filter(l -> l.controls().contains(control.control()))
        .filter(l -> !control.control().equals(RuleName.GATE))
        .filter(l -> !l.finding().rule().control().equals(control.control()))
        .filter(l -> isSatisfied(l.finding().rule().control(), spoken))
        .min(SOONEST_DUE);
  }

  private static boolean isSatisfied(ControlName control, List<ControlResult> spoken) {
    boolean satisfied = false;
    for (ControlResult result : spoken) {
      if (result.control().equals(control)) {
        if (result.outcome() != ControlOutcome.SATISFIED) {
          return false;
        }
        satisfied = true;
      }
    }
    return satisfied;
  }
}
