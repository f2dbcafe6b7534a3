package dev.sekisho.gate.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.workbench.suppose.Suppositions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {
  private static final RuleSet RULES = RuleSet.standard();
  private static final Suppositions LANGUAGE = new Suppositions(RULES);

  @Test
  void anOpenGateNeedsNoWay() {
    assertThat(way(Sheets.sheet().build()).kind()).isEqualTo(Way.Kind.OPEN);
    assertThat(way(Sheets.sheet().build()).moves()).isEmpty();
  }

  @Test
  void everyStepSaysWhatStaysClosedWithoutIt() {
    Way way = way(Sheets.sheet().build(), "check build failed", "review of bob dismissed");

    assertThat(way.moves())
        .extracting(Move::words)
        .containsExactly("review approved by a-peer", "check build of github-actions succeeded");
    assertThat(way.moves().get(0).opens().toString()).isEqualTo("[peer-review, review-freshness]");
    assertThat(way.moves().get(1).opens().toString()).isEqualTo("[checks]");
    assertThat(way.smallest()).isTrue();
  }

  @Test
  void aNoIsLiftedByWhoeverSaidIt() {
    assertThat(words(way(Sheets.sheet().build(), "review changes-requested by grace")))
        .containsExactly("review approved by grace");
  }

  @Test
  void theWindowIsWaitedFor() {
    FactSheet closed =
        Sheets.sheet().windowClosedUntil(Sheets.NOW.plus(Duration.ofHours(12))).build();
    FactSheet asked = LANGUAGE.read("deploy to production by alice").of(closed);

    assertThat(words(way(asked))).containsExactly("at 2026-03-04T22:00:00Z");
  }

  @Test
  void aTicketIsNamedBeforeItIsApproved() {
    FactSheet none =
        Sheets.sheet()
            .build()
            .with(
                d ->
                    d.tickets(
                        Evidence.known(dev.sekisho.gate.fact.Listing.of(), "jira", Sheets.NOW)));

    assertThat(words(way(none)))
        .containsExactly("ticket TICKET-1 named", "ticket TICKET-1 approved by carol");
  }

  @Test
  void whatIsTooOldIsAskedAgain() {
    FactSheet sheet = Sheets.sheet().build();
    FactSheet old =
        sheet.with(
            d ->
                d.tickets(
                    sheet
                        .tickets()
                        .fold(
                            k ->
                                Evidence.known(
                                    k.value(), k.source(), Sheets.NOW.minusSeconds(1_000)),
                            unknown -> unknown)));

    assertThat(words(way(old))).containsExactly("evidence tickets asked-again");
    assertThat(evidence(old, "manager-approval", FactKind.TICKETS))
        .returns(EvidenceState.State.TOO_OLD, EvidenceState::state)
        .returns(Optional.of(Age.of("1000s")), EvidenceState::age)
        .returns(Optional.of(Age.of("15m")), EvidenceState::oldest);
    assertThat(evidence(old, "ticket", FactKind.TICKETS).state())
        .isEqualTo(EvidenceState.State.KNOWN);
  }

  @Test
  void whatIsNotKnownIsNoStepOfAnyWay() {
    FactSheet sheet = Sheets.sheet().unknown(FactKind.FILES, "rate limit").build();
    Way way = way(sheet);

    assertThat(way.kind()).isEqualTo(Way.Kind.NONE);
    assertThat(way.moves()).isEmpty();
    assertThat(evidence(sheet, "peer-review", FactKind.FILES))
        .returns(EvidenceState.State.MISSING, EvidenceState::state)
        .returns("rate limit", EvidenceState::reason);
  }

  @Test
  void whatNothingLiftsIsNamedWithItsOwnerAndTheRestIsShown() {
    RuleSet rules =
        RuleSet.of(
            RuleSources.of(
                Map.of(
                    "size/size.drl",
                    rule("size/too-large", "linesAdded > 1", "forbid( \"Too large\" )"),
                    "checks/checks.drl",
                    rule(
                            "checks/red",
                            "!checks( \"required\" ).allSucceeded",
                            "await( \"Not green\" )")
                        + rule(
                            "checks/green",
                            "checks( \"required\" ).allSucceeded",
                            "satisfied( \"Green\" )"),
                    "required.csv",
                    "repository,check,app\nacme/*,build,github-actions\n")));
    FactSheet sheet = LANGUAGE.read("check build failed").of(Sheets.sheet().build());
    Way way = new Explainer(rules).explain(sheet, Optional.empty()).way();

    assertThat(way.kind()).isEqualTo(Way.Kind.PARTLY);
    assertThat(words(way)).containsExactly("check build of github-actions succeeded");
    assertThat(way.closed()).hasSize(1);
    assertThat(way.closed().get(0).findings().get(0))
        .returns("the owner", dev.sekisho.gate.verdict.Finding::owner)
        .returns("the fix", dev.sekisho.gate.verdict.Finding::fix);
    assertThat(way.emergency()).isEmpty();
    assertThat(
            new Explainer(rules).explain(sheet, Optional.of(new ControlName("size"))).way().kind())
        .isEqualTo(Way.Kind.NONE);
  }

  private static String rule(String name, String condition, String finding) {
    String control = name.substring(0, name.indexOf('/'));
    return "rule \""
        + name
        + "\"\n  @control( \""
        + control
        + "\" ) @owner( \"the owner\" )\n"
        + "  @why( \"why\" ) @fix( \"the fix\" )\nwhen\n  $pr : PullRequest( "
        + condition
        + " )\nthen\n  finding."
        + finding
        + ";\nend\n";
  }

  @Test
  void aSilentRuleSaysWhichConditionStoppedItAndWhatWasSeen() {
    RuleSet rules =
        RuleSet.of(
            RuleSources.of(
                Map.of(
                    "size/size.drl",
                    rule("size/too-large", "merging, linesAdded > 500", "forbid( \"Large\" )"))));
    RuleExplained rule =
        new Explainer(rules)
            .explain(Sheets.sheet().build(), Optional.empty())
            .controls()
            .get(0)
            .rules()
            .get(0);
    int lines = Sheets.sheet().build().details().fold(k -> k.value().linesAdded(), unknown -> -1);

    assertThat(rule.said()).isEmpty();
    assertThat(rule.stopped().orElseThrow())
        .returns("linesAdded > 500", RuleExplained.Stopped::condition)
        .returns("linesAdded is " + lines, RuleExplained.Stopped::seen)
        .returns(5, stopped -> stopped.where().line().orElse(0));
  }

  @Test
  void aRuleThatSpokeNamesTheFactsThatMadeIt() {
    RuleSet rules =
        RuleSet.of(
            RuleSources.of(
                Map.of(
                    "size/size.drl",
                    rule(
                        "size/sql",
                        "merging )\n  ChangedFile( status == \"added\"",
                        "note( \"x\" )"))));
    FactSheet sheet = LANGUAGE.read("file db/V7.sql added").of(Sheets.sheet().build());

    assertThat(new Explainer(rules).explain(sheet, Optional.empty()).controls().get(0).rules())
        .singleElement()
        .satisfies(rule -> assertThat(rule.facts().toString()).contains("db/V7.sql"));
  }

  @Test
  void aControlInShadowNeedsNoStepUnlessItIsAskedFor() {
    String red = "!checks( \"required\" ).allSucceeded";
    RuleSet rules =
        RuleSet.of(
            RuleSources.of(
                Map.of(
                    "merge/merge.drl",
                    rule("merge/fine", "merging", "satisfied( \"Fine\" )"),
                    "checks/checks.drl",
                    rule("checks/red", red, "await( \"Not green\" )")
                        + rule("checks/green", red.substring(1), "satisfied( \"Green\" )"),
                    "required.csv",
                    "repository,check,app\nacme/*,build,github-actions\n",
                    "rollout.csv",
                    "control,mode,why\nchecks,shadow,being tried\n")));
    FactSheet sheet = LANGUAGE.read("check build failed").of(Sheets.sheet().build());
    Explainer explainer = new Explainer(rules);
    Explanation alone = explainer.explain(sheet, Optional.of(new ControlName("checks")));

    assertThat(explainer.explain(sheet, Optional.empty()).way().kind()).isEqualTo(Way.Kind.OPEN);
    assertThat(alone.controls()).hasSize(1);
    assertThat(words(alone.way())).containsExactly("check build of github-actions succeeded");
  }

  /** Going uphill alone would take a, which opens the most, and then d and e. */
  @Test
  void whatOpensTheMostAtFirstIsNotTakenWhenLessWillDo() {
    Map<String, String> texts = new HashMap<>();
    for (String check : List.of("a", "d", "e", "x", "y")) {
      texts.put(check + ".csv", "repository,check,app\nacme/*," + check + ",ci\n");
    }
    List<String> either = List.of("a x", "a x", "d x", "a y", "a y", "e y");
    for (int i = 0; i < either.size(); i++) {
      String opens = either.get(i).replaceAll("(\\S) (\\S)", green("$1") + " || " + green("$2"));
      texts.put(
          "k" + i + "/k.drl",
          rule("k" + i + "/open", opens, "satisfied( \"Open\" )")
              + rule("k" + i + "/closed", "!( " + opens + " )", "await( \"Closed\" )"));
    }
    RuleSet rules = RuleSet.of(RuleSources.of(texts));
    Way way = new Explainer(rules).explain(Sheets.sheet().build(), Optional.empty()).way();

    assertThat(words(way)).containsExactly("check x of ci succeeded", "check y of ci succeeded");
    assertThat(way.smallest()).isTrue();
  }

  private static String green(String table) {
    return "checks( \"" + table + "\" ).allSucceeded";
  }

  @Test
  void tenThingsInTheWayAreTenStepsAndTheLimitHolds() {
    Way way =
        way(
            Sheets.sheet().build(),
            "label LGTM by alice",
            "push by alice",
            "ticket PAY-17 reopened by carol",
            "ticket PAY-9 missing",
            "review changes-requested by grace",
            "file db/migration/V1__a.sql added",
            "file db/migration/V2__a.sql added",
            "deploy to production by bob",
            "window closed",
            "freeze x on");

    assertThat(way.kind()).isEqualTo(Way.Kind.FOUND);
    assertThat(way.moves()).hasSize(10);
    assertThat(way.judged()).isLessThanOrEqualTo(Search.JUDGED_MAX);
  }

  @Test
  void theBrokenGlassIsShownApartAndJudged() {
    Way way = way(Sheets.sheet().build(), "check build failed");

    assertThat(words(way)).containsExactly("check build of github-actions succeeded");
    assertThat(way.emergency().orElseThrow().after().verdict().name()).isEqualTo("ALLOW");
    assertThat(way.emergency().orElseThrow().after().debts()).hasSize(1);
  }

  @Test
  void oneControlCanBeAskedForAlone() {
    FactSheet sheet = Sheets.sheet().build();
    for (String words : List.of("check build failed", "review of bob dismissed")) {
      sheet = LANGUAGE.read(words).of(sheet);
    }
    Explanation explanation =
        new Explainer(RULES).explain(sheet, Optional.of(new ControlName("checks")));

    assertThat(explanation.controls()).hasSize(1);
    assertThat(words(explanation.way())).containsExactly("check build of github-actions succeeded");
    assertThat(explanation.controls().get(0).lifters())
        .extracting(rule -> rule.name().value())
        .containsExactly("break-glass/broken");
  }

  @Test
  void anUnknownControlIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(
            () ->
                new Explainer(RULES)
                    .explain(Sheets.sheet().build(), Optional.of(new ControlName("chekcs"))))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-4542")
        .hasMessageContaining("break-glass, checks");
  }

  private static EvidenceState evidence(FactSheet sheet, String control, FactKind kind) {
    return new Explainer(RULES)
        .explain(sheet, Optional.of(new ControlName(control))).controls().get(0).evidence().stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .orElseThrow();
  }

  private static Way way(FactSheet sheet, String... words) {
    FactSheet changed = sheet;
    for (String one : words) {
      changed = LANGUAGE.read(one).of(changed);
    }
    return new Explainer(RULES).explain(changed, Optional.empty()).way();
  }

  private static List<String> words(Way way) {
    return way.moves().stream().map(Move::words).toList();
  }
}
