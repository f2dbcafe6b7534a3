package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.gate;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check",
        "explain",
        "docs",
        "new",
        "new control",
        "import",
        "import policy-bot",
        "rules",
        "lint",
        "fmt",
        "test",
        "demo",
        "ledger",
        "ledger verify",
        "ledger replay",
        "ledger export",
        "serve"
      })
  void theHelpOfEachCommandTeachesByExamplesAndExitCodes(String command) {
    String[] arguments =
        Stream.of((command + " --help").split(" "))
            .filter(word -> !word.isEmpty())
            .toArray(String[]::new);
    Run run = gate(arguments);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Examples:", "./gate " + command, "Exit codes:");
    assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::sentence))
        .allSatisfy(sentence -> assertThat(run.out()).contains(sentence));
    assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
  }

  @Test
  void theVersionNamesTheGateAndJava() {
    assertThat(gate("--version").out()).startsWith("gate ").contains("Java");
  }

  @ParameterizedTest
  @EnumSource(ExitCode.class)
  void onlyAllowLetsTheShellGoOn(ExitCode code) {
    assertThat(code.number() == 0).isEqualTo(code == ExitCode.ALLOW);
    assertThat(code.sentence()).isNotBlank();
  }

  @Test
  void everyIdOfTheCommandLineHasAPage() {
    assertThat(Stream.of(CliErrors.USAGE, CliErrors.FILE, CliErrors.DEFECT))
        .allSatisfy(id -> assertThat(Files.exists(Path.of("../docs/errors", id + ".md"))).isTrue());
  }
}
