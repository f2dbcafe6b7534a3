package dev.sekisho.gate.testkit;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.verdict.Combination;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Lift;
import dev.sekisho.gate.verdict.Mode;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.SetAside;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Answers for property tests: any findings, combined by the gate's own law. */
public final class RandomEvaluations {
  private final DrawnFacts facts;
  private final Draw draw;

  private RandomEvaluations(Random random) {
    facts = new DrawnFacts(random);
    draw = facts.draw();
  }

  /** Any answer. */
  public static Arbitrary<Evaluation> evaluations() {
    return Arbitraries.randomValue(random -> new RandomEvaluations(random).evaluation());
  }

  private Evaluation evaluation() {
    List<ControlResult> controls = draw.few(this::control);
    List<Lift> lifts = draw.few(this::lift);
    Combination combined = Combination.of(controls, lifts);
    return new Evaluation(
        facts.question(),
        facts.subject(),
        draw.sha(),
        draw.time(),
        new RuleSetRevision(String.format(Locale.ROOT, "%08x", draw.count()).repeat(8)),
        combined.verdict(),
        combined.controls(),
        combined.debts(),
        draw.maybe(draw::time),
        draw.few(() -> new Basis(draw.word(FactKind.class), draw.text(), draw.time())),
        draw.few(this::aside));
  }

  private SetAside aside() {
    ControlResult result = control();
    Mode mode = draw.word(Mode.class);
    return new SetAside(
        result.control(),
        mode == Mode.OFF ? Mode.OFF : Mode.SHADOW,
        draw.count(),
        draw.text(),
        mode == Mode.OFF ? Optional.empty() : Optional.of(result));
  }

  private ControlResult control() {
    String name = draw.words();
    return ControlResult.of(
        new ControlName(name),
        draw.text(),
        draw.few(() -> finding(name, draw.word(Outcome.class))));
  }

  private Finding finding(String control, Outcome outcome) {
    return new Finding(
        new RuleName(control + "/" + draw.words()), outcome, draw.text(), draw.text(), draw.text());
  }

  private Lift lift() {
    return new Lift(
        finding("break-glass", Outcome.LIFT), Set.of(new ControlName(draw.words())), draw.time());
  }
}
