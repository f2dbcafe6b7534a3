package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.file;
import static dev.sekisho.gate.cli.Run.gate;
import static dev.sekisho.gate.cli.Run.gateInColour;
import static dev.sekisho.gate.cli.Run.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LintCommandTest {
  private static final String ODD = file("lint-rules");

  @Test
  void eachProblemIsShownWithItsLineAndACaret() {
    Run run = gate("lint", ODD);

    assertThat(run.out()).isEqualTo(golden("lint", run.out()));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.NOT_YET.number());
  }

  @Test
  void rulesInOrderLetTheShellGoOn() {
    Run run = gate("lint", file("rules"));

    assertThat(run.out()).isEqualTo(golden("lint-in-order", run.out()));
    assertThat(run.code()).isZero();
  }

  @Test
  void coloursAreForTerminals() {
    assertThat(gateInColour("lint", ODD).out()).contains("\u001b[");
    assertThat(gate("lint", ODD).out()).doesNotContain("\u001b");
  }

  @Test
  void programsAreToldInJsonAndSarif() throws IOException {
    JsonNode json = new ObjectMapper().readTree(gate("lint", ODD, "--format", "json").out());
    JsonNode sarif = new ObjectMapper().readTree(gate("lint", ODD, "--format", "sarif").out());

    assertThat(json.path("clean").asBoolean()).isFalse();
    assertThat(json.path("problems").size())
        .isPositive()
        .isEqualTo(sarif.path("runs").path(0).path("results").size());
    assertThat(gate("lint", ODD, "--format", "sarif").code()).isEqualTo(ExitCode.NOT_YET.number());
  }

  @Test
  void whatIsNoFolderIsAProblemOfTheCall() {
    Run run = gate("lint", "no-such-folder");

    assertThat(run.err()).contains("GATE-2013").contains("no-such-folder");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.REFUSED.number());
  }

  @Test
  void itSaysWhichFormsThereAre() {
    assertThat(gate("lint", ODD, "--format", "xml").err()).contains("text, json or sarif");
  }
}
