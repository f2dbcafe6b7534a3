package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.action.ActionPlanner;
import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.PullRequestDetails.State;
import java.util.List;

/** From a decision to actions. Nothing is done about merging what is no longer open. */
final class Planning {
  private final ActionPlanner planner;

  Planning(ActionPlanner planner) {
    this.planner = planner;
  }

  List<GateAction> plan(Decision decision, Published before) {
    return isPast(decision.sheet()) ? List.of() : planner.plan(decision.evaluation(), before);
  }

  private static boolean isPast(FactSheet sheet) {
    boolean open = sheet.details().fold(d -> d.value().state() == State.OPEN, unknown -> true);
    return !open && sheet.question().fold(merge -> true, deploy -> false);
  }
}
