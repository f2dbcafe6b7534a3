package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.testkit.SheetGenerator;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a repository's own rules can and can not do to the answer of its organisation's. */
class LayerLawTest {
  private static final RuleSources TEXTS = RuleSources.read(Path.of("policies"));
  private static final RuleSet STANDARD = RuleSet.of(TEXTS);
  private static final RuleSet NOTHING_COUNTS = RuleSet.of(nothingCounts());
  private static final List<String> STATEMENTS =
      List.of(
          "finding.satisfied( \"said\" );",
          "finding.notApplicable( \"said\" );",
          "finding.await( \"said\" );",
          "finding.forbid( \"said\" );",
          "finding.note( \"said\" );",
          "finding.excuse( \"tickets\", \"said\" ); finding.satisfied( \"said\" );");
  private static final List<String> CONDITIONS =
      List.of(
          "draft == false",
          "linesChanged > 10",
          "tickets.any",
          "goesTo( \"production\" )",
          "!tickets.allExist");

  @Provide
  Arbitrary<FactSheet> sheets() {
    Arbitrary<FactSheet> likely =
        Arbitraries.longs().map(seed -> new SheetGenerator(seed, 3).next());
    return Arbitraries.oneOf(likely, RandomSheets.sheets());
  }

  @Provide
  Arbitrary<RuleSources> layers() {
    return Arbitraries.of(CONDITIONS)
        .flatMap(condition -> Arbitraries.of(STATEMENTS).map(said -> layer(condition, said)));
  }

  @Provide
  Arbitrary<RuleSet> organisations() {
    return Arbitraries.of(STANDARD, NOTHING_COUNTS);
  }

  @Property(tries = 500)
  void aLayerNeverOpens(
      @ForAll("sheets") FactSheet sheet,
      @ForAll("layers") RuleSources own,
      @ForAll("organisations") RuleSet organisation) {
    Evaluation alone = organisation.engine().evaluate(sheet);
    Evaluation both = over(organisation, own).evaluate(sheet);

    assertThat(strictness(both)).isGreaterThanOrEqualTo(strictness(alone));
    assertThat(both.controls()).containsAll(ofRules(alone));
    assertThat(both.debts()).isEqualTo(alone.debts());
    assertThat(both.aside()).isEqualTo(alone.aside());
    assertThat(both.verdict()).isEqualTo(Verdict.of(both.controls()));
  }

  @Property(tries = 200)
  void aLayerThatForbidsCloses(@ForAll("sheets") FactSheet sheet) {
    RuleSources own = layer("linesChanged >= 0", STATEMENTS.get(3));

    assertThat(over(STANDARD, own).evaluate(sheet).verdict().name()).isIn("BLOCK", "UNDECIDED");
  }

  @Property(tries = 200)
  void aLayerThatCanNotJudgeIsNeverAYes(@ForAll("sheets") FactSheet sheet) {
    GapEngine gap =
        new GapEngine(new RuleSetRevision("a".repeat(64)), "word.drl is broken", "Mend");
    Evaluation both = new LayeredEngine(STANDARD.engine(), gap).evaluate(sheet);
    Evaluation alone = STANDARD.engine().evaluate(sheet);

    assertThat(strictness(both)).isGreaterThanOrEqualTo(Math.max(2, strictness(alone)));
    assertThat(both.controls().get(both.controls().size() - 1).findings())
        .anyMatch(finding -> finding.rule().equals(RuleName.REPOSITORY_RULES));
  }

  @Property(tries = 20)
  void sheetsThatAreJudgedTogetherAreJudgedLikeEachAlone(@ForAll long seed) {
    GateEngine both = over(STANDARD, layer("linesChanged > 10", STATEMENTS.get(2)));
    List<FactSheet> sheets = new SheetGenerator(seed, 3).sheets(30);

    assertThat(both.evaluateAll(sheets)).isEqualTo(sheets.stream().map(both::evaluate).toList());
  }

  @Example
  void bothRevisionsAreInItsRevision() {
    RuleSources some = layer("draft == false", STATEMENTS.get(0));
    RuleSources other = layer("draft == false", STATEMENTS.get(1));

    assertThat(over(STANDARD, some).revision())
        .isEqualTo(over(STANDARD, some).revision())
        .isNotEqualTo(STANDARD.revision())
        .isNotEqualTo(over(STANDARD, other).revision())
        .isNotEqualTo(over(NOTHING_COUNTS, some).revision());
  }

  private static List<ControlResult> ofRules(Evaluation evaluation) {
    return evaluation.controls().stream()
        .filter(result -> !result.control().equals(RuleName.GATE))
        .toList();
  }

  private static GateEngine over(RuleSet organisation, RuleSources own) {
    return new LayeredEngine(organisation.engine(), organisation.added(own).engine());
  }

  private static RuleSources layer(String condition, String said) {
    return RuleSources.of(
        Map.of(
            "house/house.drl",
            """
            rule "house/said" @control( "house" ) @owner( "team" ) @why( "so" ) @fix( "do" )
            when $pr : PullRequest( %s ) then %s end
            """
                .formatted(condition, said)));
  }

  private static RuleSources nothingCounts() {
    Map<String, String> texts = new TreeMap<>(TEXTS.texts());
    StringBuilder rows = new StringBuilder("control,mode,why\n");
    STANDARD.rules().stream()
        .map(rule -> rule.control().value())
        .distinct()
        .forEach(control -> rows.append(control).append(",shadow,a trial\n"));
    texts.put("rollout.csv", rows.toString());
    return RuleSources.of(texts);
  }

  private static int strictness(Evaluation evaluation) {
    return evaluation.verdict().fold(block -> 3, undecided -> 2, hold -> 1, allow -> 0);
  }
}
