package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import java.util.List;

/**
 * Why one answer is what it is, and what would change it.
 *
 * @param sheet what was judged
 * @param evaluation the answer
 * @param controls each control that was asked for, what closes the gate first
 * @param way the shortest way to yes, for the controls that were asked for
 */
public record Explanation(
    FactSheet sheet, Evaluation evaluation, List<ControlExplained> controls, Way way) {
  public Explanation {
    controls = List.copyOf(controls);
  }
}
