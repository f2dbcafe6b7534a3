package dev.sekisho.gate.executor.ansible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sekisho.gate.executor.Processes;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.RunState.Phase;
import dev.sekisho.gate.testkit.contract.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What real playbooks leave behind, and what is made of it. */
class EvidenceTest {
  private static final int KILLS = Integer.getInteger("executor.kills", 8);
  private static final int AT_ONCE = 8;

  @TempDir Path folder;

  private AnsibleDeployer deployer;

  @BeforeEach
  void open() {
    assumeTrue(TestPlaybooks.isAnsibleInstalled(), "ansible-playbook is not installed");
    deployer = TestPlaybooks.deployer(folder, "some secret");
  }

  @AfterEach
  void stopWhatRuns() {
    Processes.killAll(folder);
  }

  @Test
  void aSyntaxErrorIsAFailureBeforeAnyTask() {
    RunState end = run("syntax");

    assertThat(end).isEqualTo(new RunState(Phase.FAILED, "it ended with 4 before its first task"));
  }

  @Test
  void aHostThatDoesNotAnswerIsNamed() {
    RunState end = run("unreachable");

    assertThat(end.phase()).isEqualTo(Phase.FAILED);
    assertThat(end.reason())
        .startsWith("here in task 'connect': ")
        .contains("no route to host")
        .endsWith("failed: [], unreachable: [here]");
  }

  @Test
  void anInventoryThatMatchesNothingIsNoSuccess() {
    assertThat(run("elsewhere"))
        .isEqualTo(new RunState(Phase.FAILED, "expected hosts were not processed: [here]"));
  }

  @Test
  void aLimitThatMatchesNothingIsNoSuccess() {
    Playbook good = TestPlaybooks.playbook("good", folder, "some secret").orElseThrow();
    Playbook limited =
        new Playbook(
            good.file(),
            good.inventory(),
            Optional.of("nowhere"),
            good.variables(),
            good.expectedHosts(),
            good.timeMax());
    deployer =
        new AnsibleDeployer(
            AnsibleSettings.in(folder.resolve("runs")), order -> Optional.of(limited));

    assertThat(run("good"))
        .isEqualTo(new RunState(Phase.FAILED, "it ended with 1 before its first task"));
  }

  @Test
  void whatATaskDoesNotLogIsNotTold() {
    RunState end = run("silent");

    assertThat(end.phase()).isEqualTo(Phase.FAILED);
    assertThat(end.reason()).doesNotContain("token");
    assertThat(deployer.logs(new RunId("silent"), 0))
        .isNotEmpty()
        .noneMatch(l -> l.contains("token"));
  }

  @Test
  void whatAPlaybookForgivesIsForgiven() {
    RunState end = run("ignored");

    assertThat(end.phase()).as(end.reason()).isEqualTo(Phase.SUCCEEDED);
  }

  @Test
  void aPlaybookLearnsWhatToDeploy() {
    assertThat(run("telling").phase()).isEqualTo(Phase.SUCCEEDED);
    assertThat(deployer.logs(new RunId("telling"), 0))
        .anyMatch(line -> line.contains("telling production acme/shop telling"));
  }

  @Test
  void aTextIsToldWholeOrNotAtAllAndAReasonIsShort() throws IOException {
    RunState end = run("long");

    String events = Files.readString(folder.resolve("runs/long/events"));
    assertThat(events).contains("a".repeat(16_000)).doesNotContain("bb");
    assertThat(end.phase()).isEqualTo(Phase.FAILED);
    assertThat(end.reason()).hasSize(AnsibleDeployer.REASON_CHARS_MAX).endsWith("ccc...");
  }

  /** More than a build has time for with {@code -Dexecutor.kills=200}. */
  @Test
  void whateverIsKilledNobodyIsToldOfAnEndThatWasNot() {
    Random random = new Random(11);
    for (int first = 0; first < KILLS; first += AT_ONCE) {
      List<RunId> runs =
          IntStream.range(first, Math.min(KILLS, first + AT_ONCE))
              .mapToObj(i -> new RunId("kill-" + i))
              .toList();
      runs.forEach(run -> deployer.start(TestPlaybooks.order("steps", run.value())));
      for (RunId run : runs) {
        int steps = random.nextInt(4);
        Eventually.isTrue(() -> steps(run).size() >= steps || ended(run));
        strike(run, random.nextInt(4));
      }
      runs.forEach(this::isTold);
    }
  }

  /** Kills the playbook, one of its workers or its supervisor, or cancels it. */
  private void strike(RunId run, int how) {
    List<ProcessHandle> playbook = processes(run, "ansible-playbook");
    switch (how) {
      case 0 -> playbook.forEach(ProcessHandle::destroyForcibly);
      case 1 -> playbook.stream().skip(1).forEach(ProcessHandle::destroyForcibly);
      case 2 -> processes(run, "supervise.py").forEach(ProcessHandle::destroyForcibly);
      default -> deployer.cancel(run);
    }
  }

  private void isTold(RunId run) {
    RunState end = end(run);
    int steps = steps(run).size();
    switch (end.phase()) {
      case SUCCEEDED -> assertThat(steps).as(run + " had ended before").isEqualTo(3);
      case FAILED -> assertThat(steps).as(run + ": " + end.reason()).isZero();
      default -> assertThat(end.phase()).isIn(Phase.UNKNOWN, Phase.CANCELLED);
    }
  }

  private RunState run(String service) {
    DeployOrder order = TestPlaybooks.order(service, service);
    deployer.start(order);
    return end(order.run());
  }

  private RunState end(RunId run) {
    return Eventually.get(
        () -> deployer.find(run).orElseThrow(), state -> state.phase() != Phase.RUNNING);
  }

  private boolean ended(RunId run) {
    return deployer.find(run).orElseThrow().phase() != Phase.RUNNING;
  }

  private List<ProcessHandle> processes(RunId run, String word) {
    return Processes.of(folder.resolve("runs").resolve(run.value())).stream()
        .filter(process -> Processes.says(process, word))
        .toList();
  }

  private List<String> steps(RunId run) {
    Path file = folder.resolve(run + ".steps");
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
