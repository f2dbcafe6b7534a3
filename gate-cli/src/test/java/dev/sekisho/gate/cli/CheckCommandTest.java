package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.file;
import static dev.sekisho.gate.cli.Run.gate;
import static dev.sekisho.gate.cli.Run.gateInColour;
import static dev.sekisho.gate.cli.Run.gateReading;
import static dev.sekisho.gate.cli.Run.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.json.DecisionJson;
import dev.sekisho.gate.json.FactSheetJson;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  private static final String RULES = file("rules");

  @ParameterizedTest
  @CsvSource({"allow, 0", "hold, 1", "block, 1", "undecided, 3"})
  void theAnswerIsOnePageAndAnExitCode(String facts, int code) {
    Run run = gate("check", file("facts/" + facts + ".json"), "--rules", RULES);

    assertThat(run.out()).isEqualTo(golden("check-" + facts, run.out()));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(code);
  }

  @Test
  void whatDoesNotCountIsMarked(@TempDir Path rules) throws IOException {
    for (String control : List.of("peer-review", "ticket", "window")) {
      Files.createDirectories(rules.resolve(control));
      Path file = Path.of(control, control + ".drl");
      Files.copy(Path.of(RULES).resolve(file), rules.resolve(file));
    }
    Files.writeString(
        rules.resolve("rollout.csv"),
        "control,mode,why\npeer-review,shadow,a trial until May\nwindow,off,no calendar yet\n");

    Run run = gate("check", file("facts/block.json"), "--rules", rules.toString());

    assertThat(run.out()).isEqualTo(golden("check-rolled-out", run.out()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"allow", "hold", "block", "undecided"})
  void theJsonFormSaysTheSameFieldByField(String facts) throws IOException {
    String text = Files.readString(Path.of(file("facts/" + facts + ".json")));
    FactSheet sheet = FactSheetJson.read(text, facts);
    RuleSet rules = RuleSet.load(Path.of(RULES));
    Evaluation expected = rules.engine().evaluate(sheet);

    JsonNode json =
        new ObjectMapper()
            .readTree(
                gate("check", file("facts/" + facts + ".json"), "--rules", RULES, "--format=json")
                    .out());

    assertThat(json.path("decisionId").asText())
        .isEqualTo(DecisionJson.id(sheet, rules.revision()).value());
    assertThat(json.path("verdict").asText()).isEqualTo(expected.verdict().name());
    assertThat(json.path("head").asText()).isEqualTo(sheet.head().value());
    assertThat(json.path("ruleSetRevision").asText()).isEqualTo(rules.revision().value());
    assertThat(json.path("asOf").asText()).isEqualTo(sheet.asOf().toString());
    assertThat(json.path("nextChangeAt").asText(null))
        .isEqualTo(expected.nextChangeAt().map(Object::toString).orElse(null));
    assertThat(json.path("controls")).hasSameSizeAs(expected.controls());
    for (int i = 0; i < expected.controls().size(); i++) {
      assertControl(json.path("controls").path(i), expected.controls().get(i));
    }
    assertThat(json.path("shortestWayToYes")).hasSameSizeAs(expected.shortestWayToYes());
    for (int i = 0; i < expected.shortestWayToYes().size(); i++) {
      Step step = expected.shortestWayToYes().get(i);
      JsonNode way = json.path("shortestWayToYes").path(i);
      assertThat(way.path("control").asText()).isEqualTo(step.control().value());
      assertThat(way.path("fix").asText()).isEqualTo(step.fix());
      assertThat(way.path("owner").asText()).isEqualTo(step.owner());
    }
  }

  private static void assertControl(JsonNode json, ControlResult control) {
    assertThat(json.path("control").asText()).isEqualTo(control.control().value());
    assertThat(word(json.path("outcome"))).isEqualTo(control.outcome().name());
    assertThat(json.path("findings")).hasSameSizeAs(control.findings());
    for (int i = 0; i < control.findings().size(); i++) {
      Finding finding = control.findings().get(i);
      JsonNode said = json.path("findings").path(i);
      assertThat(said.path("rule").asText()).isEqualTo(finding.rule().value());
      assertThat(word(said.path("outcome"))).isEqualTo(finding.outcome().name());
      assertThat(said.path("reason").asText()).isEqualTo(finding.reason());
      assertThat(said.path("fix").asText()).isEqualTo(finding.fix());
      assertThat(said.path("owner").asText()).isEqualTo(finding.owner());
    }
  }

  private static String word(JsonNode json) {
    return json.asText().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @ParameterizedTest
  @CsvSource({"allow, 0", "hold, 1", "block, 1", "undecided, 3"})
  void theExitCodeIsTheSameInBothForms(String facts, int code) {
    String path = file("facts/" + facts + ".json");

    assertThat(gate("check", path, "--rules", RULES, "--format", "json").code()).isEqualTo(code);
  }

  @Test
  void factsInYamlAndFromStandardInputGiveTheSameAnswer() throws IOException {
    String json = Files.readString(Path.of(file("facts/allow.json")));
    Run run = gate("check", file("facts/allow.json"), "--rules", RULES);

    assertThat(gate("check", file("facts/allow.yaml"), "--rules", RULES)).isEqualTo(run);
    assertThat(gateReading(json, "check", "-", "--rules", RULES)).isEqualTo(run);
  }

  @Test
  void withoutRulesOfOnesOwnTheStandardOnesJudge() throws IOException {
    Run run = gate("check", file("facts/undecided.json"), "--format", "json");

    assertThat(new ObjectMapper().readTree(run.out()).path("ruleSetRevision").asText())
        .isEqualTo(RuleSet.standard().revision().value());
    assertThat(run.code()).isEqualTo(ExitCode.UNDECIDED.number());
  }

  @Test
  void aTitleCanNotRepaintTheTerminal() {
    Run run = gate("check", file("facts/terminal-tricks.json"), "--rules", RULES);

    assertThat(run.out()).contains("ALLOW \ufffdeverything").startsWith("HOLD");
    assertThat(run.out().replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
  }

  @Test
  void coloursChangeNothingThatIsSaid() {
    String path = file("facts/block.json");
    Run plain = gate("check", path, "--rules", RULES);
    Run coloured = gateInColour("check", path, "--rules", RULES);

    assertThat(coloured.out()).contains("\u001b[1;31mBLOCK").isNotEqualTo(plain.out());
    assertThat(coloured.out().replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
        .isEqualTo(plain.out());
  }
}
