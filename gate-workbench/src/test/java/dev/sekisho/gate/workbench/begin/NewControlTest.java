package dev.sekisho.gate.workbench.begin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import dev.sekisho.gate.verdict.ControlName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewControlTest {
  @TempDir Path folder;

  @Test
  void whatIsBegunHoldsAndManyCanStandSideBySide() {
    assertThat(NewControl.write(folder.resolve("new"), new ControlName("infra"))).hasSize(4);
    NewControl.write(folder.resolve("new"), new ControlName("data-retention"));

    assertThat(problems(folder.resolve("new"))).isEmpty();
  }

  @Test
  void anExampleThatIsBrokenIsSeen() throws IOException {
    NewControl.write(folder, new ControlName("infra"));
    Path rules = folder.resolve("infra/infra.drl");
    Files.writeString(rules, Files.readString(rules).replace("!label", "label"));

    assertThat(problems(folder)).isNotEmpty();
  }

  @Test
  void nothingIsWrittenOverWhatIsThere() throws IOException {
    Path own = Files.createDirectories(folder.resolve("infra"));

    assertThatThrownBy(() -> NewControl.write(folder, new ControlName("infra")))
        .hasMessageContaining("GATE-4590");
    assertThatThrownBy(() -> NewControl.write(folder, new ControlName("gate")))
        .hasMessageContaining("GATE-4590");
    assertThat(own).isEmptyDirectory();
  }

  @Test
  void aFolderThatCanNotBeWrittenIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> NewControl.write(file, new ControlName("infra")))
        .hasMessageContaining("GATE-4591");
  }

  private static List<Problem> problems(Path rules) {
    return ScenarioSuite.load(rules).run(RuleSet.load(rules)).problems();
  }
}
