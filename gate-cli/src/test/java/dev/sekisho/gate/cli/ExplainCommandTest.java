package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.file;
import static dev.sekisho.gate.cli.Run.gate;
import static dev.sekisho.gate.cli.Run.gateInColour;
import static dev.sekisho.gate.cli.Run.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
  private static final String RULES = file("rules");

  @ParameterizedTest
  @CsvSource({"allow, 0", "hold, 1", "block, 1", "undecided, 3"})
  void anExplanationFitsEightyColumnsAndEndsAsCheckDoes(String facts, int code) {
    Run run = gate("explain", file("facts/" + facts + ".json"), "--rules", RULES);

    assertThat(run.out()).isEqualTo(golden("explain-" + facts, run.out()));
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.code())
        .isEqualTo(gate("check", file("facts/" + facts + ".json"), "--rules", RULES).code());
  }

  @Test
  void oneControlIsExplainedAlone() {
    Run run =
        gate("explain", file("facts/hold.json"), "--rules", RULES, "--control", "peer-review");

    assertThat(run.out()).isEqualTo(golden("explain-one-control", run.out()));
  }

  @Test
  void whatIfsAreComparedBeforeAndAfter() {
    Run run =
        gate(
            "explain",
            file("facts/hold.json"),
            "--rules",
            RULES,
            "--at",
            "2026-03-05T00:00Z",
            "--what-if",
            "label LGTM by bob");

    assertThat(run.out()).isEqualTo(golden("explain-what-if", run.out()));
  }

  @Test
  void theWayThatIsShownOpensTheGateWhenItIsSupposed() throws IOException {
    String facts = file("../../../../docs/examples/own-label.json");
    JsonNode way = json("explain", facts, "--what-if", "push by alice").path("wayToYes");
    List<String> again = new ArrayList<>(List.of("explain", facts, "--what-if", "push by alice"));
    for (JsonNode change : way.path("changes")) {
      again.add("--what-if");
      again.add(change.path("whatIf").asText());
    }

    assertThat(way.path("changes")).isNotEmpty();
    assertThat(gate(again.toArray(String[]::new)).code()).isZero();
    again.subList(again.size() - 2, again.size()).clear();
    assertThat(gate(again.toArray(String[]::new)).code()).isNotZero();
  }

  @Test
  void theJsonFormSaysTheSame() throws IOException {
    JsonNode json = json("explain", file("facts/undecided.json"), "--rules", RULES);

    assertThat(json.path("verdict").asText()).isEqualTo("UNDECIDED");
    assertThat(json.path("supposed").isMissingNode()).isTrue();
    JsonNode control = json.path("controls").path(0);
    assertThat(control.path("control").asText()).isEqualTo("peer-review");
    assertThat(control.path("outcome").asText()).isEqualTo("undecided");
    assertThat(control.path("evidence").findValuesAsText("state")).contains("missing");
    assertThat(control.path("rules").path(0).path("file").asText()).endsWith(".drl");
    assertThat(json.path("wayToYes").path("kind").asText()).isEqualTo("none");
    assertThat(json.path("wayToYes").path("closedEvenThen").path(0).asText())
        .isEqualTo("peer-review");
  }

  @Test
  void coloursChangeNothingThatIsSaid() {
    String[] arguments = {"explain", file("facts/block.json"), "--rules", RULES};
    String coloured = gateInColour(arguments).out();

    assertThat(coloured).contains("\u001b[1;31mBLOCK");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("(?m) +$", ""))
        .isEqualTo(gate(arguments).out());
  }

  private static JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--format=json");
    return new ObjectMapper().readTree(gate(all.toArray(String[]::new)).out());
  }
}
