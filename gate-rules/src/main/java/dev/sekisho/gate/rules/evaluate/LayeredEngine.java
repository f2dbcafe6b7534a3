package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.compile.Ages;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Judges by the rules of an organisation and by those that a repository adds, each for itself. The
 * strictest of both counts: what is added can close the gate and never open it. Thread-safe.
 */
public final class LayeredEngine implements GateEngine {
  private final GateEngine base;
  private final GateEngine added;
  private final RuleSetRevision revision;

  /**
   * An engine of two layers.
   *
   * @param base judges by the organisation's rules; lifts, debts and the roll-out are its alone
   * @param added judges by those of the repository
   */
  public LayeredEngine(GateEngine base, GateEngine added) {
    this.base = base;
    this.added = added;
    this.revision = revision(base.revision(), added.revision());
  }

  /** What names two layers together. */
  public static RuleSetRevision revision(RuleSetRevision base, RuleSetRevision added) {
    return RuleSources.of(Map.of("organisation", base.value(), "repository", added.value()))
        .revision();
  }

  @Override
  public RuleSetRevision revision() {
    return revision;
  }

  @Override
  public Set<FactKind> reads() {
    return union(base.reads(), added.reads());
  }

  @Override
  public Map<FactKind, Age> oldest() {
    return Ages.strictest(List.of(base.oldest(), added.oldest()));
  }

  @Override
  public Evaluation evaluate(FactSheet sheet) {
    return both(sheet, base.evaluate(sheet), added.evaluate(sheet));
  }

  @Override
  public List<Evaluation> evaluateAll(List<FactSheet> sheets) {
    List<Evaluation> ours = base.evaluateAll(sheets);
    List<Evaluation> theirs = added.evaluateAll(sheets);
    List<Evaluation> answers = new ArrayList<>(sheets.size());
    for (int i = 0; i < sheets.size(); i++) {
      answers.add(both(sheets.get(i), ours.get(i), theirs.get(i)));
    }
    return answers;
  }

  private Evaluation both(FactSheet sheet, Evaluation ours, Evaluation theirs) {
    List<ControlResult> controls = controls(ours, theirs);
    return new Evaluation(
        sheet.question(),
        sheet.subject(),
        sheet.head(),
        sheet.asOf(),
        revision,
        Verdict.of(controls),
        controls,
        ours.debts(),
        Stream.concat(ours.nextChangeAt().stream(), theirs.nextChangeAt().stream())
            .min(Instant::compareTo),
        Basis.of(sheet, union(kinds(ours), kinds(theirs))),
        ours.aside());
  }

  /**
   * The results of both. What the gate itself says stands once, at the end. Where none of ours is
   * in force, nothing of theirs may open in their place.
   */
  private static List<ControlResult> controls(Evaluation ours, Evaluation theirs) {
    List<Finding> gate = new ArrayList<>();
    if (ours.controls().isEmpty()) {
      gate.addAll(ours.verdict().because());
    }
    SortedMap<ControlName, ControlResult> controls = new TreeMap<>();
    Stream.concat(ours.controls().stream(), theirs.controls().stream())
        .forEach(
            result -> {
              if (result.control().equals(RuleName.GATE)) {
                gate.addAll(result.findings());
              } else {
                controls.merge(result.control(), result, LayeredEngine::strictest);
              }
            });
    List<ControlResult> all = new ArrayList<>(controls.values());
    if (!gate.isEmpty()) {
      all.add(new ControlResult(RuleName.GATE, ControlOutcome.UNDECIDED, gate));
    }
    return all;
  }

  private static ControlResult strictest(ControlResult one, ControlResult other) {
    return one.outcome().compareTo(other.outcome()) <= 0 ? one : other;
  }

  private static Set<FactKind> kinds(Evaluation evaluation) {
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    evaluation.basis().forEach(basis -> kinds.add(basis.kind()));
    return kinds;
  }

  private static Set<FactKind> union(Set<FactKind> some, Set<FactKind> others) {
    Set<FactKind> union = EnumSet.noneOf(FactKind.class);
    union.addAll(some);
    union.addAll(others);
    return union;
  }
}
