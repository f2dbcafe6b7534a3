package dev.sekisho.gate.workbench.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.RuleName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String RULE =
      """
      rule "draft/%s"
        @control( "draft" ) @owner( "team" ) @why( "Work in progress stays" ) @fix( "Finish it" )
      when
        PullRequest( %s )
      then
        finding.%s( "%s" );
      end
      """;
  private static final RuleSet STRICT =
      rules(
          rule("draft", "draft", "forbid", "It is a draft"),
          rule("ready", "!draft", "satisfied", "It is ready"),
          rule("never", "author == \"nobody-at-all\"", "note", "Who is that?"));
  private static final RuleSet LAX =
      rules(rule("open", "draft || !draft", "satisfied", "Everything goes"));

  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  @AfterEach
  void end() {
    workers.shutdownNow();
  }

  @Test
  void whatWouldPassNowIsCountedAndShown() {
    Report report = compare(STRICT, LAX, sheets(3, 2));

    assertThat(report.sheets()).isEqualTo(5);
    assertThat(report.newlyAllowed()).isEqualTo(3);
    assertThat(report.newlyBlocked()).isZero();
    assertThat(report.otherFlips()).isZero();
    assertThat(report.byControl()).containsExactly(new Report.Count("draft", 3, 0, 0));
    assertThat(report.byRule()).containsExactly(new Report.Count("draft/draft", 3, 0, 0));
    assertThat(report.byRepository()).containsExactly(new Report.Count("acme/payments", 3, 0, 0));
    assertThat(report.byWeek()).containsExactly(new Report.Count("2026-W10", 3, 0, 0));
    Flip example = report.examples(Flip.Kind.NEWLY_ALLOWED).get(0);
    assertThat(example.before()).isEqualTo(new Flip.Side("BLOCK", "draft/draft", "It is a draft"));
    assertThat(example.after()).isEqualTo(new Flip.Side("ALLOW", "draft/open", "Everything goes"));
  }

  @Test
  void theOtherWayRoundItIsNewlyBlockedByTheSameRule() {
    Report report = compare(LAX, STRICT, sheets(3, 2));

    assertThat(report.newlyAllowed()).isZero();
    assertThat(report.newlyBlocked()).isEqualTo(3);
    assertThat(report.byRule()).containsExactly(new Report.Count("draft/draft", 0, 3, 0));
  }

  @Test
  void theSameRulesFlipNothing() {
    Report report = compare(STRICT, STRICT, sheets(3, 2));

    assertThat(report.flips()).isZero();
    assertThat(report.verdicts())
        .containsExactly(
            new Report.Change("BLOCK", "BLOCK", 3), new Report.Change("ALLOW", "ALLOW", 2));
  }

  @Test
  void rulesThatNeverSpokeAreNamed() {
    Report report = compare(STRICT, LAX, sheets(3, 0));

    assertThat(report.silentBefore())
        .containsExactly(new RuleName("draft/never"), new RuleName("draft/ready"));
    assertThat(report.silentAfter()).isEmpty();
  }

  @Test
  void aDocumentThatIsNoSheetIsToldAndTheOthersAreJudged() {
    List<RecordedSheet> sheets = new ArrayList<>(sheets(1, 1));
    sheets.add(1, RecordedSheet.of("q3.jsonl:2", "{\"version\":1}"));

    Report report = compare(STRICT, LAX, sheets);

    assertThat(report.sheets()).isEqualTo(2);
    assertThat(report.unreadable()).isEqualTo(1);
    assertThat(report.problems().get(0).where().file()).isEqualTo("q3.jsonl:2");
  }

  @Test
  void noSheetAtAllIsAProblem() {
    assertThatThrownBy(() -> compare(STRICT, LAX, List.of()))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-4560");
  }

  @Test
  void theOrderOfSheetsChangesNothingButTheirOrder() {
    List<RecordedSheet> sheets = new ArrayList<>();
    for (int i = 0; i < 3 * Comparison.BATCH_SHEETS_MAX + 7; i++) {
      sheets.add(sheet(i, i % 3 == 0, i % 50));
    }
    Report first = compare(STRICT, LAX, sheets);
    Collections.shuffle(sheets, new Random(7));
    Report second = compare(STRICT, LAX, sheets);

    assertThat(second).isEqualTo(first);
    assertThat(first.examples()).hasSize(Examples.KEPT_MAX);
    assertThat(first.examples().stream().map(Flip::subject).distinct()).hasSize(Examples.KEPT_MAX);
  }

  @Test
  void onlySoManyBatchesAreInMemory() {
    int[] handed = {0};
    List<Integer> ahead = new ArrayList<>();
    RecordedSheet one = sheet(1, true, 1);
    RecordedSheets endless =
        taker -> {
          for (int i = 0; i < 40 * Comparison.BATCH_SHEETS_MAX; i++) {
            handed[0]++;
            taker.take(one, -1);
          }
        };
    new Comparison(STRICT, LAX, workers, 2, () -> 0)
        .compare(endless, (sheets, share) -> ahead.add(handed[0] - (int) sheets));

    assertThat(ahead)
        .allSatisfy(
            sheets ->
                assertThat(sheets)
                    .isLessThanOrEqualTo(
                        (2 * Comparison.WAITING_BATCHES + 1) * Comparison.BATCH_SHEETS_MAX));
  }

  @Test
  void namesBeyondTheLimitAreCountedTogether() {
    Counts counts = new Counts();
    for (int i = 0; i <= Counts.NAMES_MAX; i++) {
      counts.add("name-" + i, Flip.Kind.OTHER);
    }
    counts.add("name-0", Flip.Kind.OTHER);

    assertThat(counts.sorted())
        .hasSize(Counts.NAMES_MAX + 1)
        .contains(new Report.Count(Counts.OTHERS, 0, 0, 1))
        .first()
        .isEqualTo(new Report.Count("name-0", 0, 0, 2));
  }

  private Report compare(RuleSet before, RuleSet after, List<RecordedSheet> sheets) {
    return new Comparison(before, after, workers, 2, () -> 0)
        .compare(taker -> sheets.forEach(sheet -> taker.take(sheet, -1)), Progress.SILENT);
  }

  private static List<RecordedSheet> sheets(int drafts, int ready) {
    List<RecordedSheet> sheets = new ArrayList<>();
    for (int i = 0; i < drafts + ready; i++) {
      sheets.add(sheet(i, i < drafts, i));
    }
    return sheets;
  }

  static RecordedSheet sheet(int number, boolean draft, int subject) {
    var builder =
        Sheets.sheet()
            .subject("acme/payments", subject + 1)
            .asOf(Sheets.NOW.plus(Duration.ofSeconds(number)));
    FactSheet sheet = (draft ? builder.draft() : builder).build();
    return RecordedSheet.of("sheet " + number, FactSheetJson.write(sheet));
  }

  private static String rule(String name, String condition, String outcome, String reason) {
    return RULE.formatted(name, condition, outcome, reason);
  }

  private static RuleSet rules(String... rules) {
    return RuleSet.of(RuleSources.of(Map.of("draft/draft.drl", String.join("\n", rules))));
  }
}
