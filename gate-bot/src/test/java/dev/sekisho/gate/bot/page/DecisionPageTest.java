package dev.sekisho.gate.bot.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.ledger.Retention;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Mode;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.SetAside;
import dev.sekisho.gate.verdict.Verdict;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionPageTest {
  private static final URI WEB = URI.create("https://github.com");

  @TempDir Path folder;

  private final DecisionPage page =
      new DecisionPage(WEB, () -> Sheets.NOW.plus(Duration.ofMinutes(7)));

  @Test
  void aPageSaysWhatStandsInTheWayAndWhoCanLiftIt() {
    KeptDecision kept = kept(Outcome.FORBID, "LGTM was set by ann", "Ask somebody else");

    String html = page.of(kept, kept);

    assertThat(html)
        .contains(
            "<h1>No</h1>",
            "May this be merged?",
            "https://github.com/acme/till/pull/7",
            "LGTM was set by ann",
            "The shortest way to yes",
            "Ask somebody else",
            "owner: compliance",
            "7 minutes ago",
            kept.id().value())
        .doesNotContain("There is a newer one", "<script");
  }

  @Test
  void whatDoesNotCountIsMarked() {
    KeptDecision kept = kept(Outcome.FORBID, "<b>no</b>", "Mend it");
    ControlResult result = kept.answer().controls().get(0);
    KeptDecision rolledOut =
        kept(
            List.of(
                new SetAside(result.control(), Mode.SHADOW, 3, "a trial", Optional.of(result)),
                new SetAside(new ControlName("ticket"), Mode.OFF, 4, "later", Optional.empty())));

    assertThat(page.of(kept, kept)).doesNotContain("Not counted");
    assertThat(page.of(rolledOut, rolledOut))
        .contains(
            "<h1>Yes</h1>",
            "Not counted",
            "peer-review <span>is in shadow: it says no</span>",
            "Row 3 of the roll-out: a trial",
            "ticket <span>is off</span>",
            "What would be to do: Mend it")
        .doesNotContain("<b>no</b>");
  }

  @Test
  void textsOfOthersAreEscaped() {
    KeptDecision kept =
        kept(Outcome.FORBID, "title <script>alert(1)</script>", "\"><img src=x onerror=alert(1)>");

    assertThat(page.of(kept, kept)).doesNotContain("<script", "<img");
  }

  @Test
  void anOldAnswerLeadsToTheNewestOne() {
    KeptDecision old = kept(Outcome.FORBID, "no", "");
    KeptDecision newer = kept(Outcome.SATISFIED, "yes", "");

    assertThat(page.of(old, newer))
        .contains("/decisions/" + newer.id(), "a newer one")
        .doesNotContain("What to do:", "it is judged again");
  }

  @Test
  void aPageWithoutItsFactsSaysSo() {
    try (Database database = database()) {
      JdbcLedger ledger = new JdbcLedger(database, () -> Sheets.NOW);
      Decision decision = decision(Outcome.SATISFIED, "yes", "");
      ledger.intend(decision, List.of());
      new Retention(database).forget(Sheets.NOW.plusSeconds(1), Sheets.NOW.plusSeconds(1));
      KeptDecision kept = ledger.decision(decision.id()).orElseThrow();

      assertThat(page.of(kept, kept)).contains("The facts were removed", "<h1>Yes</h1>");
    }
  }

  @Test
  void thePagesOfTheCodeHostAreFoundByItsApi() {
    assertThat(DecisionPage.web(URI.create("https://api.github.com"))).isEqualTo(WEB);
    assertThat(DecisionPage.web(URI.create("https://git.acme.example/api/v3")))
        .isEqualTo(URI.create("https://git.acme.example"));
  }

  private KeptDecision kept(Outcome outcome, String reason, String fix) {
    try (Database database = database()) {
      JdbcLedger ledger = new JdbcLedger(database, () -> Sheets.NOW);
      Decision decision = decision(outcome, reason, fix);
      ledger.intend(decision, List.of());
      return ledger.decision(decision.id()).orElseThrow();
    }
  }

  private KeptDecision kept(List<SetAside> aside) {
    try (Database database = database()) {
      JdbcLedger ledger = new JdbcLedger(database, () -> Sheets.NOW);
      Decision plain = decision(Outcome.SATISFIED, "yes", "");
      Evaluation answer = plain.evaluation();
      Decision decision =
          new Decision(plain.id(), plain.sheet(), answer.rolledOut(answer.basis(), aside));
      ledger.intend(decision, List.of());
      return ledger.decision(decision.id()).orElseThrow();
    }
  }

  private Database database() {
    return Database.open("jdbc:sqlite:" + folder.resolve("gate.db"));
  }

  private static Decision decision(Outcome outcome, String reason, String fix) {
    FactSheet sheet = Sheets.sheet().subject("acme/till", 7).build();
    List<ControlResult> controls =
        List.of(
            ControlResult.of(
                new ControlName("peer-review"),
                "compliance",
                List.of(
                    new Finding(
                        new RuleName("peer-review/own-label"),
                        outcome,
                        reason,
                        fix,
                        "compliance"))));
    Evaluation evaluation =
        new Evaluation(
            sheet.question(),
            sheet.subject(),
            sheet.head(),
            sheet.asOf(),
            new RuleSetRevision((outcome == Outcome.FORBID ? "ab" : "cd").repeat(32)),
            Verdict.of(controls),
            controls,
            List.of(),
            Optional.empty());
    return new Decision(DecisionJson.ids().of(sheet, evaluation), sheet, evaluation);
  }
}
