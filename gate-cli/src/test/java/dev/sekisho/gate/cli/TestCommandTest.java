package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.file;
import static dev.sekisho.gate.cli.Run.gate;
import static dev.sekisho.gate.cli.Run.gateInColour;
import static dev.sekisho.gate.cli.Run.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TestCommandTest {
  private static final String SCENARIOS = "greeting/greeting.scenarios.yaml";

  @TempDir private Path folder;

  @Test
  void aFolderWhoseScenariosHoldEndsWithZero() {
    Run run = gate("test", file("proof"), "--mutate");

    assertThat(run.out()).isEqualTo(golden("test-passes", run.out()));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }

  @Test
  void aScenarioThatDoesNotHoldSaysWhereWhatWasExpectedAndWhatCame() throws IOException {
    edit(SCENARIOS, "details: { draft: true }", "details: { draft: false }");
    Run run = gate("test", folder.toString());

    assertThat(run.out()).isEqualTo(golden("test-fails", run.out()));
    assertThat(run.code()).isEqualTo(ExitCode.NOT_YET.number());
  }

  @Test
  void changesThatNobodyNoticesAreListed() throws IOException {
    edit(SCENARIOS, "linesAdded: 11", "linesAdded: 12");
    Run run = gate("test", folder.toString(), "--mutate");

    assertThat(run.out()).isEqualTo(golden("test-survivors", run.out()));
    assertThat(run.code()).isEqualTo(ExitCode.NOT_YET.number());
  }

  @Test
  void anEmptyRunFails() throws IOException {
    edit(SCENARIOS, "scenarios:", "");
    Files.delete(folder.resolve(SCENARIOS));
    Run run = gate("test", folder.toString());

    assertThat(run.out()).contains("GATE-2021");
    assertThat(run.code()).isEqualTo(ExitCode.NOT_YET.number());
  }

  @Test
  void theJsonFormHoldsScenariosRulesAndChanges() throws IOException {
    edit(SCENARIOS, "linesAdded: 11", "linesAdded: 12");
    Run run = gate("test", folder.toString(), "--mutate", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(run.out());

    assertThat(json.path("passed").asBoolean()).isFalse();
    assertThat(json.path("scenarios")).hasSize(7);
    assertThat(json.path("scenarios").get(0).path("line").asInt()).isEqualTo(4);
    assertThat(json.path("rules").get(1).path("rule").asText()).isEqualTo("greeting/says-hello");
    assertThat(json.path("rules").get(1).path("conditions").get(0).path("seenFalse").asBoolean())
        .isTrue();
    assertThat(json.path("mutation").path("survivors")).isNotEmpty();
    assertThat(json.path("problems").get(0).path("id").asText()).isEqualTo("GATE-4520");
  }

  @Test
  void theFileForBuildServersIsWritten() throws IOException {
    edit(SCENARIOS, "details: { draft: true }", "details: { draft: false }");
    Path xml = folder.resolve("rules.xml");
    gate("test", folder.toString(), "--junit", xml.toString());

    assertThat(Files.readString(xml)).contains("<testsuite name=\"greeting\"", "<failure ");
  }

  @Test
  void aFileThatCanNotBeWrittenIsTold() {
    Run run =
        gate("test", file("proof"), "--junit", folder.resolve("nowhere/rules.xml").toString());

    assertThat(run.err()).contains("GATE-4002");
    assertThat(run.code()).isEqualTo(ExitCode.REFUSED.number());
  }

  @Test
  void rulesAndScenariosThatAreNotRightAreToldTogether() throws IOException {
    edit(SCENARIOS, "title: hello there", "titel: hello");
    edit("greeting/greeting.drl", "PullRequest( !draft,", "PullRequest( !draught,");
    Run run = gate("test", folder.toString());

    assertThat(run.err()).contains("GATE-2003", "greeting.scenarios.yaml");
    assertThat(run.code()).isEqualTo(ExitCode.REFUSED.number());
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    assertThat(gateInColour("test", file("proof"), "--mutate").err()).contains(" changes tried");
  }

  @Test
  void aWatchGoesOnThroughRulesThatAreHalfWritten() throws IOException {
    edit(SCENARIOS, "title: hello there", "title: hello  there");
    Deque<String[]> edits = new ArrayDeque<>();
    edits.add(new String[] {"PullRequest( !draft,", "PullRequest( !dra"});
    edits.add(new String[] {"PullRequest( !dra", "PullRequest( !draft,"});
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new TestCommand(() -> next(edits)))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(folder.toString(), "--watch");

    assertThat(out.toString().split("7 scenarios hold", -1)).hasSize(3);
    assertThat(err.toString().split("Ctrl-C ends it", -1)).hasSize(4);
    assertThat(err.toString()).contains("GATE-20");
    assertThat(code).isZero();
  }

  private boolean next(Deque<String[]> edits) {
    String[] next = edits.poll();
    if (next == null) {
      return false;
    }
    try {
      edit("greeting/greeting.drl", next[0], next[1]);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void edit(String file, String part, String by) throws IOException {
    Path original = Path.of(file("proof"));
    try (Stream<Path> files = Files.walk(original)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(original.relativize(one).toString());
        if (!Files.exists(copy)) {
          Files.createDirectories(copy.getParent());
          Files.copy(one, copy);
        }
      }
    }
    String text = Files.readString(folder.resolve(file));
    assertThat(text).containsOnlyOnce(part);
    Files.writeString(folder.resolve(file), text.replace(part, by));
  }
}
