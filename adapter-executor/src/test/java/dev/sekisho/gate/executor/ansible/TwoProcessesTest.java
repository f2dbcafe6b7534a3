package dev.sekisho.gate.executor.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sekisho.gate.executor.Processes;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.RunState.Phase;
import dev.sekisho.gate.testkit.contract.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gates in processes of their own start one run and are killed; the playbook runs once, to its end.
 */
class TwoProcessesTest {
  private static final RunId RUN = new RunId("run-1");
  private static final String SECRET = "some secret";

  @TempDir Path folder;

  /** Starts the run, says so, and waits to be killed. */
  static final class Gate {
    private Gate() {}

    public static void main(String[] arguments) throws IOException {
      RunState state =
          TestPlaybooks.deployer(Path.of(arguments[0]), SECRET)
              .start(TestPlaybooks.order("lasting", RUN.value()));
      System.out.println(state.phase());
      System.in.read();
    }
  }

  @BeforeEach
  void ansibleIsInstalled() {
    assumeTrue(TestPlaybooks.isAnsibleInstalled(), "ansible-playbook is not installed");
  }

  @AfterEach
  void stopWhatRuns() {
    Processes.killAll(folder);
  }

  @Test
  void aPlaybookOutlivesTheGatesThatStartedIt() throws Exception {
    List<Process> gates = IntStream.range(0, 3).mapToObj(i -> gate()).toList();
    for (Process gate : gates) {
      assertThat(gate.inputReader().readLine()).isEqualTo("RUNNING");
    }
    Path atWork = folder.resolve(RUN + ".at-work");
    Eventually.isTrue(() -> Files.exists(atWork));
    for (Process gate : gates) {
      gate.destroyForcibly().waitFor();
    }

    AnsibleDeployer later = TestPlaybooks.deployer(folder, SECRET);

    assertThat(later.find(RUN)).contains(new RunState(Phase.RUNNING, "in task 'wait'"));
    Files.createFile(folder.resolve(RUN + ".go"));
    assertThat(
            Eventually.get(
                () -> later.find(RUN).orElseThrow(), state -> state.phase() != Phase.RUNNING))
        .isEqualTo(new RunState(Phase.SUCCEEDED, "1 host was processed, with 1 change"));
    assertThat(Files.readAllLines(atWork)).hasSize(1);
  }

  private Process gate() {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:TieredStopAtLevel=1",
              "-cp",
              System.getProperty("java.class.path"),
              Gate.class.getName(),
              folder.toString())
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
