package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.rollout.RolloutRow;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Mode;
import dev.sekisho.gate.verdict.SetAside;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Judges by the controls that are enforced for a sheet, and beside that by those in shadow too. The
 * answer is that of rules without the others; what the others say is only written down.
 * Thread-safe.
 */
public final class RolledOutEngine extends CompiledEngine {
  private final Engines engines;

  /** An engine for one immutable set of rules and its roll-out. */
  public RolledOutEngine(CompiledRules rules) {
    super(rules);
    this.engines = new Engines(rules);
  }

  /** Sheets that the roll-out treats alike are judged together. */
  @Override
  public List<Evaluation> evaluateAll(List<FactSheet> sheets) {
    Map<SortedMap<ControlName, RolloutRow>, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < sheets.size(); i++) {
      alike
          .computeIfAbsent(rules.rollout().aside(sheets.get(i)), aside -> new ArrayList<>())
          .add(i);
    }
    Evaluation[] evaluations = new Evaluation[sheets.size()];
    alike.forEach(
        (aside, places) -> {
          List<Evaluation> answers = evaluate(aside, places.stream().map(sheets::get).toList());
          for (int i = 0; i < places.size(); i++) {
            evaluations[places.get(i)] = answers.get(i);
          }
        });
    return Arrays.asList(evaluations);
  }

  private List<Evaluation> evaluate(
      SortedMap<ControlName, RolloutRow> aside, List<FactSheet> sheets) {
    List<Evaluation> counting = engines.without(aside.keySet()).evaluateAll(sheets);
    Set<ControlName> off =
        aside.values().stream()
            .filter(row -> row.mode() == Mode.OFF)
            .map(RolloutRow::control)
            .collect(Collectors.toUnmodifiableSet());
    GateEngine all = engines.without(off);
    boolean shadows = off.size() < aside.size();
    List<Evaluation> shadow = shadows ? all.evaluateAll(sheets) : counting;
    List<Evaluation> answers = new ArrayList<>(sheets.size());
    for (int i = 0; i < sheets.size(); i++) {
      Evaluation seen = shadow.get(i);
      List<SetAside> written = aside.values().stream().map(row -> aside(row, seen)).toList();
      answers.add(counting.get(i).rolledOut(Basis.of(sheets.get(i), all.reads()), written));
    }
    return answers;
  }

  private static SetAside aside(RolloutRow row, Evaluation shadow) {
    Optional<ControlResult> result =
        row.mode() == Mode.OFF ? Optional.empty() : Optional.of(result(row.control(), shadow));
    return new SetAside(row.control(), row.mode(), row.number(), row.why(), result);
  }

  /** A judgement that failed as a whole has no result of the control. */
  private static ControlResult result(ControlName control, Evaluation shadow) {
    List<Finding> all = shadow.controls().stream().flatMap(c -> c.findings().stream()).toList();
    return shadow.controls().stream()
        .filter(result -> result.control().equals(control))
        .findFirst()
        .orElseGet(() -> new ControlResult(control, ControlOutcome.UNDECIDED, all));
  }
}
