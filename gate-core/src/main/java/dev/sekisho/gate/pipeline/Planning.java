package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.action.ActionPlanner;
import dev.sekisho.gate.action.GateAction;
import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.action.Situation;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.PullRequestDetails.State;
import java.util.List;
import java.util.Set;

/** From a decision to actions. Nothing is done about merging what is no longer open. */
final class Planning {
  private final ActionPlanner planner;

  Planning(ActionPlanner planner) {
    this.planner = planner;
  }

  List<GateAction> plan(Decision decision, Published before, boolean explain) {
    FactSheet sheet = decision.sheet();
    return isPast(sheet)
        ? List.of()
        : planner.plan(decision.evaluation(), new Situation(before, labels(sheet), explain));
  }

  private static Set<LabelName> labels(FactSheet sheet) {
    return sheet.labels().fold(known -> Set.copyOf(known.value().items()), unknown -> Set.of());
  }

  private static boolean isPast(FactSheet sheet) {
    boolean open = sheet.details().fold(d -> d.value().state() == State.OPEN, unknown -> true);
    return !open && sheet.question().fold(merge -> true, deploy -> false);
  }
}
