package dev.sekisho.gate.rules.rollout;

import static dev.sekisho.gate.testkit.Sheets.bare;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.verdict.ControlName;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which row of a roll-out counts for which pull request. */
class RolloutTest {
  private static final String HEAD = "control,mode,repository,base,path,property,why\n";

  @Test
  void whatNoRowSpeaksOfIsEnforced() {
    assertThat(mode("other,off,,,,,", bare().build())).isEqualTo("enforced");
    assertThat(mode("word,off,acme/other,,,,", bare().build())).isEqualTo("enforced");
  }

  @Test
  void theFirstRowThatFitsDecides() {
    String rows = "word,shadow,acme/*,,,,\nword,off,,,,,";

    assertThat(mode(rows, bare().build())).isEqualTo("shadow 1");
    assertThat(mode(rows, bare().subject("elsewhere/x", 1).build())).isEqualTo("off 2");
  }

  @Test
  void aRepositoryIsMeantInAnyCase() {
    assertThat(mode("word,off,ACME/pay*,,,,", bare().subject("Acme/Payments", 1).build()))
        .isEqualTo("off 1");
  }

  @Test
  void aBaseBranchFits() {
    String row = "word,off,,release/*,,,";

    assertThat(mode(row, bare().base("release/7").build())).isEqualTo("off 1");
    assertThat(mode(row, bare().base("main").build())).isEqualTo("enforced");
  }

  @Test
  void aPropertyFitsByItsValue() {
    String row = "word,shadow,,,,tier=3,";

    assertThat(mode(row, bare().property("tier", "3").build())).isEqualTo("shadow 1");
    assertThat(mode(row, bare().property("tier", "31").build())).isEqualTo("enforced");
    assertThat(mode(row, bare().build())).isEqualTo("enforced");
  }

  @Test
  void oneMoreFileIsNoWayAroundAControl() {
    String row = "word,shadow,,,docs/**,,";

    assertThat(mode(row, bare().file("docs/a").file("docs/b").build())).isEqualTo("shadow 1");
    assertThat(mode(row, bare().file("docs/a").file("src/b").build())).isEqualTo("enforced");
    assertThat(mode(row, bare().build())).as("no file at all").isEqualTo("enforced");
  }

  @Test
  void aFileThatCameFromElsewhereCountsTwice() {
    FactSheet moved = bare().file(renamed("src/a", "docs/a")).build();

    assertThat(mode("word,shadow,,,docs/**,,", moved)).isEqualTo("enforced");
  }

  @Test
  void oneFileIsEnoughToEnforce() {
    String rows = "word,enforced,,,src/**,,\nword,off,,,,,";

    assertThat(mode(rows, bare().file("docs/a").file("src/b").build())).isEqualTo("enforced");
    assertThat(mode(rows, bare().file("docs/a").build())).isEqualTo("off 2");
  }

  @Test
  void whereEvidenceIsMissingTheStrictestModeCounts() {
    String rows = "word,off,,,docs/**,,\nword,shadow,,,,,";
    FactSheet some = bare().file("docs/a").build();

    assertThat(mode(rows, some)).isEqualTo("off 1");
    assertThat(mode(rows, without(some, FactKind.FILES))).isEqualTo("shadow 2");
    assertThat(mode(rows, cut(some))).isEqualTo("shadow 2");
    assertThat(mode("word,shadow,,,docs/**,,", cut(some))).isEqualTo("enforced");
    assertThat(mode("word,shadow,,main,,,", without(some, FactKind.DETAILS))).isEqualTo("enforced");
    assertThat(mode("word,shadow,,,,tier=3,", without(some, FactKind.REPOSITORY)))
        .isEqualTo("enforced");
    assertThat(mode("word,enforced,,,src/**,,\nword,off,,,,,", cut(some))).isEqualTo("enforced");
    assertThat(mode("word,shadow,,,src/**,,\nword,off,,,,,", without(some, FactKind.FILES)))
        .isEqualTo("shadow 1");
  }

  @Test
  void whatTheKnownPartRulesOutNeedsNoMore() {
    FactSheet elsewhere = bare().file("src/a").build();

    assertThat(mode("word,shadow,,,docs/**,,\nword,off,,,,,", cut(elsewhere))).isEqualTo("off 2");
  }

  @Test
  void theEvidenceThatDecidesIsGathered() {
    RuleSet rules = rules("word,shadow,,main,docs/**,tier=3,");

    assertThat(rules.engine().reads())
        .contains(FactKind.DETAILS, FactKind.FILES, FactKind.REPOSITORY);
    assertThat(rules.interest().reads()).contains(FactKind.FILES, FactKind.REPOSITORY);
    assertThat(rules.enforced().engine().reads()).doesNotContain(FactKind.FILES);
    assertThat(rules.enforced().revision()).isEqualTo(rules.revision());
  }

  private static String mode(String rows, FactSheet sheet) {
    return Optional.ofNullable(rules(rows).rollout().aside(sheet).get(new ControlName("word")))
        .map(row -> row.mode().word() + " " + row.number())
        .orElse("enforced");
  }

  private static RuleSet rules(String rows) {
    String because = rows.replaceAll("(?m),$", ",a reason");
    return RuleSet.of(
        RuleSources.of(
            Map.of(
                "word/word.drl", rule("word"),
                "other/other.drl", rule("other"),
                "rollout.csv", HEAD + because)));
  }

  private static String rule(String control) {
    return """
    rule "%1$s/said" @control( "%1$s" ) @owner( "us" ) @why( "so" ) @fix( "do" )
    when PullRequest( draft == false ) then finding.satisfied( "said" ); end
    """
        .formatted(control);
  }

  private static ChangedFile renamed(String from, String to) {
    return new ChangedFile(
        new FilePath(to), Optional.of(new FilePath(from)), ChangedFile.Status.RENAMED, 1, 1);
  }

  private static FactSheet without(FactSheet sheet, FactKind kind) {
    return sheet.with(draft -> draft.unknown(kind, "github", "it is down"));
  }

  private static FactSheet cut(FactSheet sheet) {
    Evidence<Listing<ChangedFile>> some =
        sheet
            .files()
            .fold(
                known ->
                    Evidence.known(
                        Listing.truncated(known.value().items()), known.source(), known.asOf()),
                unknown -> unknown);
    return sheet.with(draft -> draft.files(some));
  }
}
