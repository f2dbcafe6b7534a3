package dev.sekisho.gate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the command line is what the command line says. */
class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path POLICIES = Path.of("..", "gate-rules", "policies");

  /** A block of commands of which the last is followed by what it says. */
  private static final Pattern SHOWN =
      Pattern.compile("```sh\\n([^`]*)```\\n[^`]*<!-- output -->\\n```text\\n([^`]*)```");

  private static final Pattern EDIT = Pattern.compile("sed -i 's/(.*)/(.*)/' my-rules/(\\S+)");

  /** What differs from one revision of the rules to the next. */
  private static final Pattern NAMES = Pattern.compile("decision \\S+, rules \\S+");

  @TempDir Path folder;

  @Test
  void whatTheCommandsSayIsWhatTheReadmeShows() throws IOException {
    String readme = Files.readString(README);
    List<MatchResult> shown = SHOWN.matcher(readme).results().toList();
    assertThat(shown).hasSize(2);
    StringBuilder accepted = new StringBuilder(readme);
    for (int i = shown.size() - 1; i >= 0; i--) {
      MatchResult block = shown.get(i);
      String said = run(block.group(1));
      accepted.replace(block.start(2), block.end(2), said);
    }
    if (Boolean.getBoolean("docs.accept")) {
      Files.writeString(README, accepted);
      return;
    }
    assertThat(readme)
        .as("accept what the commands say with -Ddocs.accept=true, and read the difference")
        .isEqualTo(accepted.toString());
  }

  @Test
  void theEditOfTheReadmeChangesTheVerdict() throws IOException {
    List<String> said =
        SHOWN.matcher(Files.readString(README)).results().map(b -> b.group(2)).toList();
    assertThat(said.get(0)).startsWith("BLOCK");
    assertThat(said.get(1)).startsWith("ALLOW");
  }

  private String run(String commands) throws IOException {
    String said = "";
    for (String command : commands.split("\n", -1)) {
      if (command.startsWith("cp -r gate-rules/policies my-rules")) {
        copyPolicies();
      } else if (command.startsWith("sed")) {
        edit(command);
      } else if (command.startsWith("./gate ")) {
        said = gate(command.substring("./gate ".length()));
      }
    }
    return NAMES.matcher(said).replaceAll("decision ..., rules ...");
  }

  private String gate(String arguments) {
    String typed = arguments.replace("docs/", "../docs/").replace("my-rules", folder.toString());
    return Run.gate(typed.split(" ")).out();
  }

  private void edit(String command) throws IOException {
    Matcher edit = EDIT.matcher(command);
    assertThat(edit.matches()).as(command).isTrue();
    Path file = folder.resolve(edit.group(3));
    String before = Files.readString(file);
    String after = before.replace(edit.group(1), edit.group(2));
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private void copyPolicies() throws IOException {
    try (Stream<Path> files = Files.walk(POLICIES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(POLICIES.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }
}
