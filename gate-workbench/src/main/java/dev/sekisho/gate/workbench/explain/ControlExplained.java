package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.verdict.ControlResult;
import java.util.List;

/**
 * Why one control stands as it does.
 *
 * @param result how it stands, with everything that was said
 * @param owner who answers for it
 * @param rules its rules, those that spoke first
 * @param evidence the evidence that its rules read, in the order of its kinds
 * @param lifters the rules of other controls that may lift it
 */
public record ControlExplained(
    ControlResult result,
    String owner,
    List<RuleExplained> rules,
    List<EvidenceState> evidence,
    List<Rule> lifters) {
  public ControlExplained {
    rules = List.copyOf(rules);
    evidence = List.copyOf(evidence);
    lifters = List.copyOf(lifters);
  }
}
