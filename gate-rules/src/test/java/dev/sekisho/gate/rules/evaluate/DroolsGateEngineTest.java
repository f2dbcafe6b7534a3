package dev.sekisho.gate.rules.evaluate;

import static dev.sekisho.gate.testkit.GateAssertions.assertThat;
import static dev.sekisho.gate.testkit.Sheets.NOW;
import static dev.sekisho.gate.testkit.Sheets.ago;
import static dev.sekisho.gate.testkit.Sheets.bare;
import static dev.sekisho.gate.testkit.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.SheetBuilder;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DroolsGateEngineTest {

  @Test
  void nothingOfASheetOutlivesItsAnswer() {
    GateEngine engine =
        engine(
            rule("size/small", "linesAdded <= 500", "finding.satisfied( \"small\" );"),
            rule("size/large", "linesAdded > 500", "finding.await( \"large\" );"));
    List<WeakReference<FactSheet>> judged =
        IntStream.range(0, 3).mapToObj(i -> judgeAndForget(engine)).toList();

    engine.evaluate(sheet().build());

    assertThat(judged).allMatch(DroolsGateEngineTest::isCollected);
  }

  private static WeakReference<FactSheet> judgeAndForget(GateEngine engine) {
    FactSheet sheet = sheet().build();
    engine.evaluateAll(List.of(sheet, sheet().build()));
    return new WeakReference<>(sheet);
  }

  private static boolean isCollected(WeakReference<?> reference) {
    for (int i = 0; i < 50 && reference.get() != null; i++) {
      System.gc();
    }
    return reference.get() == null;
  }

  @Test
  void aRuleThatReadsMissingEvidenceLeavesTheControlUndecidedAndNamesTheSource() {
    GateEngine engine =
        engine(
            rule("size/small", "linesAdded <= 500", "finding.satisfied( \"small\" );"),
            rule("vote/none", "!votes( \"LGTM\" ).any", "finding.await( \"no vote\" );"));

    Evaluation evaluation =
        engine.evaluate(sheet().none(FactKind.LABELS).unknown(FactKind.REVIEWS, "502").build());

    assertThat(evaluation)
        .isUndecided()
        .hasFindings("size/small: satisfied", "vote/none: await", "gate/missing-evidence: gap");
    assertThat(evaluation.verdict().because())
        .singleElement()
        .satisfies(gap -> assertThat(gap.reason()).contains("reviews").contains("502"));
  }

  @Test
  void evidenceThatNoRuleReachesMayBeMissing() {
    GateEngine engine =
        engine(
            rule("vote/merge", "merging", "finding.notApplicable( \"a merge\" );"),
            rule("vote/none", "deploying, !votes( \"LGTM\" ).any", "finding.await( \"none\" );"));

    assertThat(engine.evaluate(sheet().unknown(FactKind.REVIEWS, "502").build())).isAllow();
  }

  @Test
  void anExcuseLiftsTheGapThatItNamesAndNoOther() {
    GateEngine engine =
        engine(
            rule(
                "ticket/tracker-down",
                "unknown( \"tickets\" ), !tickets.any",
                "finding.excuse( \"tickets\", \"down\" ); finding.notApplicable( \"down\" );"),
            rule("ticket/any", "tickets.any", "finding.satisfied( \"any\" );"),
            rule("size/files", "files.count < 10", "finding.satisfied( \"few\" );"));
    SheetBuilder down = sheet().unknown(FactKind.TICKETS, "503");

    assertThat(engine.evaluate(down.build())).isAllow();
    assertThat(engine.evaluate(down.unknown(FactKind.FILES, "504").build())).isUndecided();
  }

  @Test
  void aControlThatSaysNothingIsUndecided() {
    GateEngine engine = engine(rule("size/large", "linesAdded > 5000", "finding.forbid( \"x\" );"));

    assertThat(engine.evaluate(sheet().build()))
        .isUndecided()
        .hasFindings("gate/silent-control: gap");
  }

  @Test
  void aNoteAloneOpensNothing() {
    GateEngine engine = engine(rule("size/any", "", "finding.note( \"seen\" );"));

    assertThat(engine.evaluate(sheet().build()))
        .isUndecided()
        .hasFindings("size/any: note", "gate/silent-control: gap");
  }

  @Test
  void joinedPatternsMatchItemsOfTheSamePullRequestOnly() {
    GateEngine engine =
        engine(
            rule(
                "vote/by-peer",
                "",
                "finding.satisfied( \"by \" + $r.reviewer + \" for \" + $pr.author );",
                "$r : Review( state == \"APPROVED\", reviewer != $pr.author )"),
            rule(
                "vote/nobody",
                "",
                "finding.await( \"nobody\" );",
                "not Review( state == \"APPROVED\", reviewer != $pr.author )"));
    FactSheet approved =
        bare()
            .author("alice")
            .review("bob", Review.State.APPROVED, ago(Duration.ofHours(1)))
            .build();
    FactSheet own =
        bare().author("bob").review("bob", Review.State.APPROVED, ago(Duration.ofHours(1))).build();

    List<Evaluation> evaluations = engine.evaluateAll(List.of(approved, own));

    assertThat(evaluations.get(0)).isAllow().hasFindings("vote/by-peer: satisfied");
    assertThat(evaluations.get(0).controls().get(0).findings().get(0).reason())
        .isEqualTo("by bob for alice");
    assertThat(evaluations.get(1)).isHold().hasFindings("vote/nobody: await");
  }

  @Test
  void aPatternOverATruncatedListIsAGap() {
    GateEngine engine =
        engine(
            rule(
                "vote/no-veto",
                "",
                "finding.satisfied( \"no veto\" );",
                "not Review( state == \"CHANGES_REQUESTED\" )"));

    assertThat(engine.evaluate(sheet().build())).isAllow();
    assertThat(engine.evaluate(sheet().truncated(FactKind.REVIEWS).build())).isUndecided();
  }

  @Test
  void manyTogetherAreJudgedAsEachAlone() {
    GateEngine engine =
        engine(
            rule("size/small", "linesAdded <= 500", "finding.satisfied( $pr.linesAdded + \"\" );"),
            rule("size/large", "linesAdded > 500", "finding.await( $pr.linesAdded + \"\" );"),
            rule("draft/yes", "draft", "finding.forbid( \"draft\" );"),
            rule("draft/no", "!draft", "finding.satisfied( \"ready\" );"));
    List<FactSheet> sheets = new ArrayList<>();
    IntStream.range(0, DroolsGateEngine.BATCH_SHEETS_MAX + 5)
        .forEach(
            i ->
                sheets.add(
                    (i % 3 == 0 ? sheet().draft() : sheet()).lines(i * 7 % 1000, 0).build()));

    assertThat(engine.evaluateAll(sheets))
        .isEqualTo(sheets.stream().map(engine::evaluate).toList());
  }

  @Test
  void theSameSheetHasTheSameAnswerAgainAndAgain() {
    GateEngine engine =
        engine(
            rule("draft/yes", "draft", "finding.forbid( \"draft\" );"),
            rule("draft/no", "!draft", "finding.satisfied( \"ready\" );"));
    FactSheet sheet = sheet().draft().build();
    Evaluation first = engine.evaluate(sheet);

    engine.evaluate(sheet().build());

    assertThat(engine.evaluate(sheet)).isEqualTo(first);
  }

  @Test
  void aSheetThatBreaksTheEvaluationIsUndecidedAndHarmsNoOther() {
    GateEngine engine =
        engine(
            rule("files/each", "", "finding.note( \"one\" );", "ChangedFile()"),
            rule("files/any", "", "finding.satisfied( \"ok\" );"));
    SheetBuilder huge = bare();
    IntStream.rangeClosed(0, Subject.FINDINGS_MAX).forEach(i -> huge.file("f" + i));
    FactSheet fine = bare().file("a").build();

    List<Evaluation> evaluations = engine.evaluateAll(List.of(fine, huge.build(), fine));

    assertThat(evaluations.get(0)).isAllow();
    assertThat(evaluations.get(1)).isUndecided().hasFindings("gate/failure: gap");
    assertThat(evaluations.get(2)).isEqualTo(evaluations.get(0));
  }

  @Test
  void asManyFindingsAsTheLimitAreKept() {
    GateEngine engine =
        engine(
            rule("files/each", "", "finding.note( \"one\" );", "ChangedFile()"),
            rule("files/any", "", "finding.satisfied( \"ok\" );"));
    SheetBuilder full = bare();
    IntStream.range(0, Subject.FINDINGS_MAX - 1).forEach(i -> full.file("f" + i));

    assertThat(engine.evaluate(full.build())).isAllow();
  }

  @Test
  void aLongTextIsCutAtItsLimit() {
    GateEngine engine = engine(rule("title/said", "", "finding.satisfied( $pr.title );"));
    String title = "x".repeat(Subject.TEXT_CHARS_MAX + 1);

    Evaluation evaluation = engine.evaluate(sheet().title(title).build());

    assertThat(evaluation.controls().get(0).findings().get(0).reason())
        .hasSize(Subject.TEXT_CHARS_MAX);
  }

  @Test
  void theAnswerSaysWhenTimeAloneMayChangeIt() {
    GateEngine engine =
        engine(
            rule("window/closed", "!window.open", "finding.await( \"closed\" );"),
            rule("window/open", "window.open", "finding.satisfied( \"open\" );"));

    assertThat(engine.evaluate(sheet().windowClosedUntil(NOW.plusSeconds(60)).build()))
        .isHold()
        .changesAt(NOW.plusSeconds(60));
  }

  private static GateEngine engine(String... rules) {
    return RuleSet.of(RuleSources.of(Map.of("rules.drl", String.join("\n", rules)))).engine();
  }

  private static String rule(
      String name, String conditions, String consequence, String... patterns) {
    return """
        rule "%s"
          @control( "%s" ) @owner( "owner" ) @why( "why" ) @fix( "fix" )
        when
          $pr : PullRequest( %s )
          %s
        then
          %s
        end
        """
        .formatted(
            name,
            name.substring(0, name.indexOf('/')),
            conditions,
            String.join("\n  ", patterns),
            consequence);
  }
}
