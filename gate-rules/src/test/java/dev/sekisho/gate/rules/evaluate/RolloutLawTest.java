package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.testkit.SheetGenerator;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Mode;
import dev.sekisho.gate.verdict.SetAside;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What shadow and off mean, over the rules that come with the gate. */
class RolloutLawTest {
  private static final RuleSources TEXTS = RuleSources.read(Path.of("policies"));
  private static final RuleSet RULES = RuleSet.of(TEXTS);
  private static final List<ControlName> CONTROLS =
      RULES.rules().stream().map(rule -> rule.control()).distinct().toList();
  private static final Map<String, RuleSet> SETS = new ConcurrentHashMap<>();

  @Provide
  Arbitrary<FactSheet> sheets() {
    Arbitrary<FactSheet> likely =
        Arbitraries.longs().map(seed -> new SheetGenerator(seed, 3).next());
    return Arbitraries.oneOf(likely, RandomSheets.sheets());
  }

  @Provide
  Arbitrary<ControlName> controls() {
    return Arbitraries.of(CONTROLS);
  }

  @Property(tries = 500)
  void aControlInShadowChangesNothingThatCounts(
      @ForAll("sheets") FactSheet sheet, @ForAll("controls") ControlName control) {
    Evaluation shadow = judge(with(control, Mode.SHADOW), sheet);
    Evaluation without = judge(without(control), sheet);

    assertThat(shadow.verdict()).isEqualTo(without.verdict());
    assertThat(shadow.controls()).isEqualTo(without.controls());
    assertThat(shadow.debts()).isEqualTo(without.debts());
    assertThat(shadow.nextChangeAt()).isEqualTo(without.nextChangeAt());
    assertThat(shadow.shortestWayToYes()).isEqualTo(without.shortestWayToYes());
  }

  @Property(tries = 500)
  void aControlInShadowIsRecordedAsItWouldStand(
      @ForAll("sheets") FactSheet sheet, @ForAll("controls") ControlName control) {
    Evaluation shadow = judge(with(control, Mode.SHADOW), sheet);

    assertThat(shadow.aside()).hasSize(1);
    assertThat(shadow.aside().get(0).result()).isEqualTo(result(judge(RULES, sheet), control));
  }

  @Property(tries = 200)
  void aControlThatIsOffChangesNothingAndIsNamed(
      @ForAll("sheets") FactSheet sheet, @ForAll("controls") ControlName control) {
    Evaluation off = judge(with(control, Mode.OFF), sheet);
    Evaluation without = judge(without(control), sheet);

    assertThat(off.verdict()).isEqualTo(without.verdict());
    assertThat(off.controls()).isEqualTo(without.controls());
    assertThat(off.aside())
        .containsExactly(new SetAside(control, Mode.OFF, 1, "a trial", Optional.empty()));
  }

  @Property(tries = 200)
  void aControlThatIsEnforcedByARowStandsAsWithoutRows(
      @ForAll("sheets") FactSheet sheet, @ForAll("controls") ControlName control) {
    Evaluation enforced = judge(with(control, Mode.ENFORCED), sheet);
    Evaluation plain = judge(RULES, sheet);

    assertThat(enforced.controls()).isEqualTo(plain.controls());
    assertThat(enforced.verdict()).isEqualTo(plain.verdict());
    assertThat(enforced.aside()).isEmpty();
  }

  @Property(tries = 20)
  void sheetsThatAreJudgedTogetherAreJudgedLikeEachAlone(@ForAll long seed) {
    RuleSet rules =
        rolledOut(
            "peer-review,shadow,acme/*,,,\nticket,off,,release/*,,\nchecks,shadow,,,docs/**,");
    List<FactSheet> sheets = new SheetGenerator(seed, 3).sheets(60);

    assertThat(rules.engine().evaluateAll(sheets))
        .isEqualTo(sheets.stream().map(sheet -> judge(rules, sheet)).toList());
  }

  private static Optional<ControlResult> result(Evaluation evaluation, ControlName control) {
    return evaluation.controls().stream().filter(c -> c.control().equals(control)).findFirst();
  }

  private static Evaluation judge(RuleSet rules, FactSheet sheet) {
    return rules.engine().evaluate(sheet);
  }

  private static RuleSet with(ControlName control, Mode mode) {
    return SETS.computeIfAbsent(
        control + " " + mode, key -> rolledOut(control + "," + mode.word() + ",,,,"));
  }

  private static RuleSet rolledOut(String rows) {
    Map<String, String> texts = new TreeMap<>(TEXTS.texts());
    texts.put(
        "rollout.csv",
        "control,mode,repository,base,path,property,why\n"
            + rows.replaceAll("(?m)$", ",a trial")
            + "\n");
    return RuleSet.of(RuleSources.of(texts));
  }

  /** The rules and ages of a control are gone; its tables stay, for others may name them. */
  private static RuleSet without(ControlName control) {
    return SETS.computeIfAbsent(
        "without " + control,
        key -> {
          Map<String, String> texts = new TreeMap<>(TEXTS.texts());
          texts
              .keySet()
              .removeIf(
                  file ->
                      file.startsWith(control + "/")
                          && (file.endsWith(".drl") || file.endsWith("/ages.csv")));
          return RuleSet.of(RuleSources.of(texts));
        });
  }
}
