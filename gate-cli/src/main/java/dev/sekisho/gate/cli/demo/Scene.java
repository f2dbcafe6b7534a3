package dev.sekisho.gate.cli.demo;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One delivery and what the gate made of it.
 *
 * @param name the file that it comes from
 * @param title what happened, in a sentence; for a delivery as GitHub sends it, the event
 * @param event GitHub's event and action
 * @param at when it arrived
 * @param answer the answer; empty when there was nothing to judge
 * @param remark what else there is to say, for example why nothing was judged
 */
public record Scene(
    String name,
    String title,
    String event,
    Instant at,
    Optional<Evaluation> answer,
    String remark) {

  /** The verdict's name; a dash when nothing was judged. */
  public String verdict() {
    return answer.map(evaluation -> evaluation.verdict().name()).orElse("-");
  }

  /** Why, in one line; the remark when nothing was judged. */
  public String reason() {
    return answer.map(Scene::reason).orElse(remark);
  }

  private static String reason(Evaluation evaluation) {
    List<Finding> because = evaluation.verdict().because();
    List<String> gaps = gaps(because);
    if (gaps.size() > 1) {
      return "nobody told: " + String.join(", ", gaps);
    }
    if (evaluation.verdict() instanceof Verdict.Allow) {
      return open(evaluation.controls());
    }
    int others = gaps.isEmpty() ? because.size() - 1 : 0;
    return because.get(0).reason() + (others > 0 ? " (and " + others + " more)" : "");
  }

  /** The kinds of evidence that are missing, when that and nothing else decided. */
  private static List<String> gaps(List<Finding> because) {
    if (!because.stream().allMatch(f -> f.rule().equals(RuleName.MISSING_EVIDENCE))) {
      return List.of();
    }
    return Arrays.stream(FactKind.values())
        .map(FactKind::word)
        .filter(word -> because.stream().anyMatch(f -> f.reason().contains("'" + word + "'")))
        .toList();
  }

  private static String open(List<ControlResult> controls) {
    String lifted = names(controls, ControlOutcome.LIFTED);
    return (lifted.isEmpty() ? "" : "lifted: " + lifted + "; ")
        + "satisfied: "
        + names(controls, ControlOutcome.SATISFIED);
  }

  private static String names(List<ControlResult> controls, ControlOutcome outcome) {
    return controls.stream()
        .filter(control -> control.outcome() == outcome)
        .map(control -> control.control().value())
        .collect(Collectors.joining(", "));
  }
}
