package dev.sekisho.gate.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit of scenarios, reached and passed by one. */
class ScenarioLimitsTest {
  private static final String ONE =
      "  - { name: number %d, expect: satisfied, findings: [ says-hello: satisfied ] }%n";

  @TempDir private Path folder;

  @BeforeEach
  void share() throws IOException {
    Files.copy(
        Path.of("src/test/resources/scenarios/fixtures.yaml"), folder.resolve("fixtures.yaml"));
  }

  @Test
  void asManyScenariosAsAreReadAndOneMore() throws IOException {
    write("a", 0, ScenarioSuite.SCENARIOS_MAX);
    assertThat(ScenarioSuite.load(folder).scenarios()).hasSize(ScenarioSuite.SCENARIOS_MAX);
    write("b", ScenarioSuite.SCENARIOS_MAX, ScenarioSuite.SCENARIOS_MAX + 1);
    assertThatThrownBy(() -> ScenarioSuite.load(folder))
        .hasMessageContaining("GATE-2031")
        .hasMessageContaining("there are 3001 scenarios; at most 3000 are read");
  }

  @Test
  void asManyFilesAsAreReadAndOneMore() throws IOException {
    for (int i = 0; i < ScenarioFiles.FILES_MAX; i++) {
      write("file" + i, i, i + 1);
    }
    assertThat(ScenarioSuite.load(folder).scenarios()).hasSize(ScenarioFiles.FILES_MAX);
    write("one-more", ScenarioFiles.FILES_MAX, ScenarioFiles.FILES_MAX + 1);
    assertThatThrownBy(() -> ScenarioSuite.load(folder))
        .hasMessageContaining("GATE-2031")
        .hasMessageContaining("more than 300 files");
  }

  @Test
  void asLongAChainOfFixturesAsIsReadAndOneLonger() throws IOException {
    chain(Fixtures.CHAIN_MAX);
    assertThat(ScenarioSuite.load(folder).scenarios()).hasSize(1);
    chain(Fixtures.CHAIN_MAX + 1);
    assertThatThrownBy(() -> ScenarioSuite.load(folder)).hasMessageContaining("GATE-2023");
  }

  @Test
  void aFolderThatIsNotThereIsAProblem() {
    assertThatThrownBy(() -> ScenarioSuite.load(folder.resolve("polices")))
        .hasMessageContaining("GATE-2032")
        .hasMessageContaining("this is not a folder");
  }

  /** Fixtures of which each is like the one after it; the last is like one that stands alone. */
  private void chain(int length) throws IOException {
    String fixtures =
        IntStream.range(0, length - 1)
            .mapToObj(
                i ->
                    String.format(
                        "  a%02d: { like: %s }%n",
                        i, i == length - 2 ? "hello" : String.format("a%02d", i + 1)))
            .collect(Collectors.joining());
    Files.writeString(
        folder.resolve("chain.scenarios.yaml"),
        "control: greeting\nfixture: a00\nfixtures:\n"
            + fixtures
            + "scenarios:\n"
            + String.format(ONE, 1));
  }

  private void write(String name, int from, int to) throws IOException {
    Files.writeString(
        folder.resolve(name + ".scenarios.yaml"),
        "control: greeting\nfixture: hello\nscenarios:\n"
            + IntStream.range(from, to)
                .mapToObj(i -> String.format(ONE, i))
                .collect(Collectors.joining()));
  }
}
