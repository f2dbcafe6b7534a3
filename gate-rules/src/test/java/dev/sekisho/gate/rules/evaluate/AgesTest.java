package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.Age;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.RuleName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How old evidence may be, as each control says for itself. */
class AgesTest {
  private static final String RULE =
      """
      rule "%1$s/open" @control( "%1$s" ) @owner( "o" ) @why( "w" ) @fix( "f" )
      when PullRequest( tickets.allExist ) then finding.satisfied( "they exist" ); end
      rule "%1$s/shut" @control( "%1$s" ) @owner( "o" ) @why( "w" ) @fix( "f" )
      when PullRequest( !tickets.allExist ) then finding.await( "nothing is known" ); end
      """;
  private static final RuleSet RULES = rules(Map.of("strict", "15m", "patient", "24h"));

  @Test
  void evidenceAsOldAsIsAcceptedCountsAndAMomentOlderDoesNot() {
    Age limit = Age.of("15m");

    assertThat(judge(aged(limit.value()))).allSatisfy((name, result) -> assertOpen(result));
    Map<String, ControlResult> older = judge(aged(limit.value().plusNanos(1)));
    assertThat(older.get("strict").outcome()).isEqualTo(ControlOutcome.UNDECIDED);
    assertOpen(older.get("patient"));
  }

  @Test
  void whatIsTooOldIsAGapThatSaysHowOldItIsAndWhoMinds() {
    ControlResult strict = judge(aged(Duration.ofHours(3))).get("strict");

    assertThat(strict.findings())
        .filteredOn(finding -> finding.rule().equals(RuleName.MISSING_EVIDENCE))
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.reason())
                  .isEqualTo(
                      "The evidence 'tickets' from jira is missing: what it said at %s is 3 hours"
                              .formatted(Sheets.ago(Duration.ofHours(3)))
                          + " old, and strict accepts 15 minutes");
              assertThat(gap.fix()).contains("jira");
            });
  }

  @Test
  void evidenceFromAFastClockIsNotOld() {
    assertThat(judge(aged(Duration.ofMinutes(-3)))).allSatisfy((name, one) -> assertOpen(one));
  }

  @Test
  void anAnswerNamesWhatItRestsOnHoweverOld() {
    FactSheet sheet = aged(Duration.ofHours(3));
    Instant asOf = Sheets.ago(Duration.ofHours(3));

    assertThat(RULES.engine().evaluate(sheet).basis())
        .containsExactly(new Basis(FactKind.TICKETS, "jira", asOf));
  }

  @Test
  void theStrictestAgeIsWhatAKeeperOfAnswersHasToKeep() {
    assertThat(RULES.engine().oldest()).isEqualTo(Map.of(FactKind.TICKETS, Age.of("15m")));
    assertThat(rules(Map.of()).engine().oldest()).isEmpty();
  }

  @Test
  void sheetsThatAreTooOldAreJudgedAlikeAloneAndAmongOthers() {
    List<FactSheet> sheets =
        List.of(aged(Duration.ZERO), aged(Duration.ofHours(3)), aged(Duration.ofDays(3)));

    assertThat(RULES.engine().evaluateAll(sheets))
        .isEqualTo(sheets.stream().map(RULES.engine()::evaluate).toList());
  }

  @Provide
  Arbitrary<FactSheet> sheets() {
    return RandomSheets.sheets();
  }

  @Property(tries = 300)
  void tooOldIsJudgedLikeUnknown(@ForAll("sheets") FactSheet sheet) {
    FactSheet hidden = sheet.with(draft -> draft.unknown(FactKind.TICKETS, "jira", "down"));
    boolean tooOld =
        sheet.tickets() instanceof Evidence.Known<?> known
            && Age.between(known.asOf(), sheet.asOf()).compareTo(Age.of("15m")) > 0;
    if (tooOld) {
      assertThat(control(RULES.engine().evaluate(sheet), "strict").outcome())
          .isEqualTo(control(RULES.engine().evaluate(hidden), "strict").outcome());
    }
  }

  private static void assertOpen(ControlResult result) {
    assertThat(result.outcome()).isEqualTo(ControlOutcome.SATISFIED);
  }

  private static Map<String, ControlResult> judge(FactSheet sheet) {
    Map<String, ControlResult> byName = new TreeMap<>();
    RULES
        .engine()
        .evaluate(sheet)
        .controls()
        .forEach(control -> byName.put(control.control().value(), control));
    return byName;
  }

  private static ControlResult control(Evaluation evaluation, String name) {
    return evaluation.controls().stream()
        .filter(control -> control.control().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FactSheet aged(Duration age) {
    FactSheet sheet = Sheets.sheet().build();
    Listing<Ticket> tickets = sheet.tickets().fold(k -> k.value(), u -> Listing.of());
    return sheet.with(draft -> draft.tickets(Evidence.known(tickets, "jira", Sheets.ago(age))));
  }

  private static RuleSet rules(Map<String, String> ages) {
    TreeMap<String, String> texts = new TreeMap<>();
    for (String control : List.of("strict", "patient", "careless")) {
      texts.put(control + "/rules.drl", RULE.formatted(control));
    }
    ages.forEach(
        (control, age) ->
            texts.put(control + "/ages.csv", "evidence,oldest\ntickets," + age + "\n"));
    return RuleSet.of(RuleSources.of(texts));
  }
}
