package dev.sekisho.gate.workbench.suppose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.testkit.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuppositionsTest {
  private static final RuleSet RULES = RuleSet.standard();
  private static final Suppositions LANGUAGE = new Suppositions(RULES);
  private static final Path PAGE = Path.of("..", "docs", "EXPLAIN.md");
  private static final String BEGIN =
      "<!-- forms: made from the code, accept with -Ddocs.accept=true -->\n";
  private static final String END = "<!-- end of forms -->";

  /** What each does to a pull request that is ready, seen by the verdict of all controls. */
  @ParameterizedTest
  @CsvSource({
    "label LGTM by alice, BLOCK",
    "label LGTM by bob, ALLOW",
    "review changes-requested by grace, BLOCK",
    "review of bob dismissed, HOLD",
    "review commented by grace, ALLOW",
    "check build failed, BLOCK",
    "check build running, HOLD",
    "check build of github-actions skipped, BLOCK",
    "check lint of other failed, ALLOW",
    "ticket PAY-17 withdrawn by carol, HOLD",
    "ticket PAY-17 reopened by carol, HOLD",
    "ticket PAY-17 edited by carol, HOLD",
    "ticket PAY-17 missing, BLOCK",
    "ticket PAY-18 named, HOLD",
    "push by alice, HOLD",
    "file db/migration/V7__x.sql added, HOLD",
    "base feature-x, ALLOW",
    "marked draft, ALLOW",
    "deploy to production by alice, ALLOW",
    "deploy to production by bob, HOLD",
    "window closed, ALLOW",
    "evidence reviews missing, UNDECIDED",
    "evidence reviews asked-again, ALLOW",
    "at 2026-11-30T10:00Z, ALLOW",
    "permission of bob read, HOLD",
    "merge, ALLOW"
  })
  void oneChangeOfAReadyPullRequest(String words, String verdict) {
    assertThat(verdict(Sheets.sheet().build(), words)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "push by alice, check build succeeded, review approved by bob; ALLOW",
        "push by alice, review approved by bob; HOLD",
        "push by alice, check build succeeded, label LGTM by bob; ALLOW",
        "review approved by grace, push by alice, check build succeeded; HOLD",
        "review of bob dismissed, label LGTM by bob; ALLOW",
        "label LGTM by alice, label LGTM removed by bob; ALLOW",
        "label LGTM by alice, label LGTM by grace; ALLOW",
        "ticket PAY-17 reopened by carol, ticket PAY-17 approved by dave; ALLOW",
        "ticket PAY-18 named, ticket PAY-18 approved by carol; ALLOW",
        "file db/migration/V7__x.sql added, migration V7 applied; ALLOW",
        "file db/migration/V7__x.sql added, migration V7 failed; BLOCK",
        "deploy to production by bob, deployment approved by grace; ALLOW",
        "deploy to production by alice, window closed; HOLD",
        "deploy to production by alice, freeze \"Year end\" on; BLOCK",
        "deploy to production by alice, freeze x on, freeze x lifted; ALLOW",
        "deploy to production by alice, deployment approved by grace, merge; ALLOW",
        "deploy to staging by alice as rollback, window closed; ALLOW",
        "check build failed, glass broken by erin confirmed by frank; ALLOW",
        "check build failed, glass broken by erin confirmed by erin; BLOCK",
        "check build failed, glass broken by erin confirmed by erin, glass confirmed by frank; ALLOW"
      })
  void severalChangesAreTakenInTheirOrder(String words, String verdict) {
    assertThat(verdict(Sheets.sheet().build(), words.split(", ", -1))).isEqualTo(verdict);
  }

  @Test
  void aCommitOfNobodyIsClaimed() {
    FactSheet sheet = supposed(Sheets.sheet().build(), "push by alice");
    String digits = sheet.head().abbreviated();
    FactSheet claimed = supposed(sheet, "commit " + digits + " by bob");

    assertThat(claimed.commits().fold(k -> k.value().items(), u -> List.of()).toString())
        .contains("bob");
  }

  @Test
  void atAnotherTimeEverythingIsAsOldAsNow() {
    FactSheet sheet = Sheets.sheet().build();
    FactSheet later = supposed(sheet, "at 2026-11-30T11:00+01:00");

    assertThat(later.asOf()).isEqualTo("2026-11-30T10:00:00Z");
    assertThat(age(later)).isEqualTo(age(sheet));
    assertThat(supposed(later, "at " + sheet.asOf())).isEqualTo(sheet);
  }

  private static Object age(FactSheet sheet) {
    return sheet
        .checks()
        .fold(k -> java.time.Duration.between(k.asOf(), sheet.asOf()), unknown -> "unknown");
  }

  @Test
  void nothingElseIsChanged() {
    FactSheet sheet = Sheets.sheet().build();
    FactSheet changed = supposed(sheet, "check build failed");

    assertThat(changed.with(draft -> draft.checks(sheet.checks()))).isEqualTo(sheet);
    assertThat(FactSheetJson.read(FactSheetJson.write(changed), "x")).isEqualTo(changed);
  }

  @Test
  void aPartOfAListStaysAPart() {
    FactSheet sheet = Sheets.sheet().truncated(FactKind.REVIEWS).build();

    assertThat(supposed(sheet, "review approved by grace").reviews())
        .matches(reviews -> reviews.fold(known -> !known.value().complete(), unknown -> false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "label",
        "label LGTM",
        "label LGTM by",
        "label LGTM from bob",
        "review by bob",
        "check build green",
        "at noon",
        "at 12026-11-30T10:00Z",
        "evidence lables missing",
        "migration V7",
        "rm -rf /",
        "label \" \" by bob"
      })
  void wordsOfNoFormAreRefused(String words) {
    assertThatThrownBy(() -> LANGUAGE.read(words))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-4540");
  }

  @Test
  void theFormsThatBeginAlikeAreNamed() {
    assertThatThrownBy(() -> LANGUAGE.read("label LGTM from bob"))
        .hasMessageContaining("known: label NAME by LOGIN, label NAME removed by LOGIN");
    assertThatThrownBy(() -> LANGUAGE.read("lable LGTM by bob"))
        .hasMessageContaining("label NAME by LOGIN")
        .hasMessageContaining("at TIME");
  }

  @Test
  void oneCharacterTooManyIsRefused() {
    String words = "label " + "x".repeat(Suppositions.WORDS_CHARS_MAX - 13) + " by bob";

    assertThat(LANGUAGE.read(words).words()).isEqualTo(words);
    assertThatThrownBy(() -> LANGUAGE.read(words + "b")).hasMessageContaining("at most 1000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ticket PAY-18 approved by carol",
        "migration V7 applied",
        "check unheard-of succeeded",
        "review of grace dismissed",
        "label LGTM removed by bob",
        "deployment approved by bob",
        "freeze x lifted",
        "glass confirmed by bob",
        "commit fffffff by bob"
      })
  void whatIsNotThereCanNotBeBuiltOn(String words) {
    FactSheet sheet = Sheets.sheet().build();

    assertThat(LANGUAGE.read(words).tryOn(sheet)).isEmpty();
    assertThatThrownBy(() -> LANGUAGE.read(words).of(sheet))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-4541");
  }

  @Test
  void ofWhatIsNotKnownNothingCanBeSupposed() {
    FactSheet sheet = Sheets.sheet().unknown(FactKind.REVIEWS, "rate limit").build();

    assertThatThrownBy(() -> LANGUAGE.read("review approved by bob").of(sheet))
        .hasMessageContaining("rate limit");
  }

  @Test
  void anAppIsTheOneThatATableNames() {
    FactSheet none =
        Sheets.sheet()
            .build()
            .with(d -> d.checks(Evidence.known(Listing.<Check>of(), "github", Sheets.NOW)));

    assertThat(verdict(none)).isEqualTo("HOLD");
    assertThat(verdict(none, "check build succeeded")).isEqualTo("ALLOW");
  }

  @Test
  void thePageListsEveryForm() throws IOException {
    String rows =
        LANGUAGE.meanings().entrySet().stream()
            .map(e -> "| `" + e.getKey().replace("|", "\\|") + "` | " + e.getValue() + " |\n")
            .collect(Collectors.joining("", "| what-if | what is supposed |\n|---|---|\n", ""));
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END, begin);
    if (Boolean.getBoolean("docs.accept")) {
      Files.writeString(PAGE, page.substring(0, begin) + rows + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end)).isEqualTo(rows);
  }

  private static FactSheet supposed(FactSheet sheet, String... words) {
    FactSheet changed = sheet;
    for (String one : words) {
      changed = LANGUAGE.read(one).of(changed);
    }
    return changed;
  }

  private static String verdict(FactSheet sheet, String... words) {
    return RULES.engine().evaluate(supposed(sheet, words)).verdict().name();
  }
}
