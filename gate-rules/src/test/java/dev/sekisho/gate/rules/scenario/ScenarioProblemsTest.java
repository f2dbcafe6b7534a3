package dev.sekisho.gate.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an owner reads when scenarios are wrong or do not hold. Each folder of {@code cases} holds
 * scenarios and the whole message; {@code -Dgolden.accept=true} writes the messages anew, to be
 * read before they are committed.
 */
class ScenarioProblemsTest {
  private static final Path ROOT = Path.of("src/test/resources/scenarios");
  private static RuleSet rules;

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    rules = RuleSet.load(ROOT.resolve("rules"));
  }

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve("cases"))) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everythingThatIsWrongIsSaid(String name) throws IOException {
    Path scenarios = ROOT.resolve("cases").resolve(name);
    Path golden = scenarios.resolve("expected.txt");
    Files.copy(ROOT.resolve("fixtures.yaml"), folder.resolve("fixtures.yaml"));
    try (Stream<Path> files = Files.list(scenarios)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    String said = said().replace(folder.toString(), "the folder");
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(golden, said);
    }
    assertThat(said).isEqualTo(Files.readString(golden));
  }

  private String said() {
    try {
      return text(ScenarioSuite.load(folder).run(rules).problems());
    } catch (GateException e) {
      return text(e.problems());
    }
  }

  private static String text(List<Problem> problems) {
    return problems.isEmpty()
        ? "Nothing is wrong.\n"
        : problems.stream().map(problem -> problem + "\n").collect(Collectors.joining("\n"));
  }
}
