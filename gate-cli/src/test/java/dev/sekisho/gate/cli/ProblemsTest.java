package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.file;
import static dev.sekisho.gate.cli.Run.gate;
import static dev.sekisho.gate.cli.Run.gateReading;
import static dev.sekisho.gate.cli.Run.golden;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody reads who got something wrong. */
class ProblemsTest {
  private static final String FACTS = file("facts/allow.json");

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("no-command"),
        mistake("unknown-command", "chek", FACTS),
        mistake("unknown-option", "check", FACTS, "--rulz", "x"),
        mistake("unknown-format", "check", FACTS, "--format", "xml"),
        mistake("no-facts", "check"),
        mistake("missing-file", "check", "no-such-file.json"),
        mistake("folder-for-facts", "check", "src/test/resources"),
        mistake("unknown-what-if", "explain", FACTS, "--what-if", "label LGTM from bob"),
        mistake("impossible-what-if", "explain", FACTS, "--what-if", "migration V7 applied"),
        mistake("unknown-control", "explain", FACTS, "--control", "peer-revew"),
        mistake("no-name-of-a-control", "explain", FACTS, "--control", "Peer Review"),
        mistake("no-time", "explain", FACTS, "--at", "noon"),
        mistake("missing-rules", "rules", "--rules", "no-such-folder"),
        mistake("misspelt-words", "rules", "--rules", file("broken-rules/misspelt")),
        mistake("unknown-field", "check", file("facts/wrong.json"), "--rules", file("rules")),
        mistake(
            "rules-and-facts-at-once",
            "check",
            file("facts/wrong.json"),
            "--rules",
            file("broken-rules/misspelt")));
  }

  private static Arguments mistake(String name, String... arguments) {
    return Arguments.of(name, arguments);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void everyProblemIsToldAtOnceAndNothingIsJudged(String name, String[] arguments) {
    Run run = gate(arguments);

    assertThat(run.complaint()).isEqualTo(golden("problem-" + name, run.complaint()));
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.REFUSED.number());
  }

  @Test
  void anEmptyFolderOfRulesOpensNothing(@TempDir Path empty) {
    Run run = gate("check", FACTS, "--rules", empty.toString());

    assertThat(run.err()).contains("GATE-2002").contains("an empty rule set opens nothing");
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.REFUSED.number());
  }

  @Test
  void emptyAndBrokenStandardInputAreToldByTheirName() {
    assertThat(gateReading("", "check", "-").err()).contains("standard input");
    assertThat(gateReading("{\"version\": 1,", "check", "-").err()).contains("standard input:1:");
    assertThat(gateReading("", "check", "-").code()).isEqualTo(ExitCode.REFUSED.number());
  }

  @Test
  void aNameCanNotRepaintTheTerminal() {
    assertThat(gate("check", "\u001b[2Jno.json").err()).doesNotContain("\u001b");
  }

  @Test
  void aDefectIsAnUndecidedThatNamesItself() {
    StringWriter err = new StringWriter();
    int code = Failures.tellDefect(new IllegalStateException("of two minds"), new PrintWriter(err));

    assertThat(err.toString())
        .contains("GATE-4003")
        .contains("of two minds")
        .doesNotContain("\tat");
    assertThat(code).isEqualTo(ExitCode.UNDECIDED.number());
  }
}
