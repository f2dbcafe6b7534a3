package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.file;
import static dev.sekisho.gate.cli.Run.gate;
import static dev.sekisho.gate.cli.Run.gateInColour;
import static dev.sekisho.gate.cli.Run.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.gate.action.ActionPlanner;
import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.action.Situation;
import dev.sekisho.gate.engine.Decision;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.JdbcLedger;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.testkit.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  @TempDir Path folder;
  private String sheets = "";
  private String lax = "";

  /** The new rules ask for no ticket; one sheet names none, and one was labelled by its author. */
  @BeforeEach
  void write() throws IOException {
    Path file = folder.resolve("q3.jsonl");
    Files.write(
        file, List.of(json(ready(1)), json(ready(2).none(FactKind.TICKETS).build()), json(own())));
    sheets = file.toString();
    Path rules = Files.createDirectories(folder.resolve("lax"));
    Path old = Path.of(file("rules"));
    for (String control : List.of("peer-review", "window")) {
      String name = control + "/" + control + ".drl";
      Files.createDirectories(rules.resolve(control));
      Files.copy(old.resolve(name), rules.resolve(name));
    }
    lax = rules.toString();
  }

  @Test
  void whatWouldPassNowEndsWithOne() {
    Run run = gate("diff", file("rules"), lax, "--sheets", sheets);

    assertThat(run.out()).isEqualTo(golden("diff", run.out()));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void whatMakesItFailCanBeChosen() {
    assertThat(code(file("rules"), lax, "none")).isZero();
    assertThat(code(file("rules"), lax, "newly-blocked")).isZero();
    assertThat(code(file("rules"), lax, "any")).isEqualTo(1);
    assertThat(code(lax, file("rules"), "newly-allowed")).isZero();
    assertThat(code(lax, file("rules"), "newly-blocked")).isEqualTo(1);
    assertThat(code(lax, lax, "any")).isZero();
  }

  @Test
  void theJsonFormHoldsTheSame() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(
                gate("diff", file("rules"), lax, "--sheets", sheets, "--format", "json").out());

    assertThat(json.path("sheets").asInt()).isEqualTo(3);
    assertThat(json.path("newlyAllowed").asInt()).isEqualTo(1);
    assertThat(json.path("byRule").get(0).path("rule").asText()).isEqualTo("ticket/names-none");
    assertThat(json.path("examples").get(0).path("subject").asText()).isEqualTo("acme/payments#2");
    assertThat(json.path("examples").get(0).path("old").path("verdict").asText()).isEqualTo("HOLD");
    assertThat(json.path("millis").has("judgingOld")).isTrue();
  }

  @Test
  void theMarkdownFormIsForAPullRequest() {
    Run run = gate("diff", file("rules"), lax, "--sheets", sheets, "--format", "markdown");

    assertThat(run.out()).isEqualTo(golden("diff-markdown", run.out()));
  }

  @Test
  void aLedgerIsASourceToo() {
    String url = "jdbc:sqlite:" + folder.resolve("gate.db");
    try (Database database = Database.open(url)) {
      FactSheet sheet = ready(2).none(FactKind.TICKETS).build();
      Evaluation evaluation = RuleSet.standard().engine().evaluate(sheet);
      new JdbcLedger(database, () -> Sheets.NOW)
          .intend(
              new Decision(DecisionJson.ids().of(sheet, evaluation), sheet, evaluation),
              new ActionPlanner(PublishSettings.DEFAULT).plan(evaluation, Situation.NEW));
    }

    Run run = gate("diff", file("rules"), lax, "--sheets", url);

    assertThat(run.out()).startsWith("1 sheets, 1 newly allowed");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void whatIsWrongWithBothSetsIsToldTogether() {
    Run run = gate("diff", "no-old", "no-new", "--sheets", sheets);

    assertThat(run.err()).contains("no-old", "no-new");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aDocumentThatIsNoSheetKeepsTheAnswerFromBeingAYes() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{}");

    Run run = gate("diff", lax, lax, "--sheets", folder.toString());

    assertThat(run.out()).contains("1 documents could not be read", "broken.json");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void noSheetIsRefused() {
    Run run = gate("diff", lax, lax, "--sheets", lax);

    assertThat(run.err()).contains("GATE-4560");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void progressIsShownOnATerminalAndTakenAway() {
    Run run = gateInColour("diff", lax, lax, "--sheets", sheets);

    assertThat(run.err()).contains("3 sheets").endsWith("\r\u001b[K");
    assertThat(run.out()).doesNotContain("\r");
  }

  @Test
  void theBarSaysHowFarItIs() {
    assertThat(ProgressBar.line(1_500, 0.5, 4_000_000_000L))
        .isEqualTo("[###############               ] 50%  1,500 sheets, about 4 s left");
    assertThat(ProgressBar.line(10, -1, 1)).isEqualTo("10 sheets");
  }

  private int code(String before, String after, String failOn) {
    return gate("diff", before, after, "--sheets", sheets, "--fail-on", failOn).code();
  }

  private static dev.sekisho.gate.testkit.SheetBuilder ready(int number) {
    return Sheets.sheet()
        .subject("acme/payments", number)
        .label("LGTM", Sheets.addedBy("bob"), Sheets.NOW);
  }

  private static FactSheet own() {
    return Sheets.sheet().label("LGTM", Sheets.addedBy("alice"), Sheets.NOW).build();
  }

  private static String json(dev.sekisho.gate.testkit.SheetBuilder sheet) {
    return json(sheet.build());
  }

  private static String json(FactSheet sheet) {
    return FactSheetJson.write(sheet);
  }
}
