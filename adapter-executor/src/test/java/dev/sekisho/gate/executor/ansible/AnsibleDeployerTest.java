package dev.sekisho.gate.executor.ansible;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sekisho.gate.executor.Processes;
import dev.sekisho.gate.executor.run.Supervision;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.spi.Deployer;
import dev.sekisho.gate.testkit.contract.LastingDeployerContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** The contract, with playbooks that Ansible really runs on this machine. */
class AnsibleDeployerTest extends LastingDeployerContract {

  @BeforeAll
  static void ansibleIsInstalled() {
    assumeTrue(TestPlaybooks.isAnsibleInstalled(), "ansible-playbook is not installed");
  }

  @AfterEach
  void stopWhatRuns() {
    Processes.killAll(folder);
  }

  @Override
  protected Deployer open(Path work) {
    return TestPlaybooks.deployer(work, SECRET);
  }

  @Override
  protected int timesBegun(RunId run) {
    return lines(run + ".begun").size();
  }

  @Override
  protected void letEnd(RunId run) {
    try {
      Files.createFile(folder.resolve(run + ".go"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected boolean isAtWork(RunId run) {
    return !lines(run + ".at-work").isEmpty();
  }

  @Override
  protected boolean stillRuns(RunId run) {
    return Processes.of(folder.resolve("runs").resolve(run.value())).stream()
        .anyMatch(process -> Processes.isThereWithout(process, "supervise.py"));
  }

  @Override
  protected void kill(RunId run) {
    Processes.of(folder.resolve("runs").resolve(run.value())).stream()
        .filter(process -> Processes.says(process, "ansible-playbook"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  protected int logCharsMax() {
    return Supervision.OUTPUT_BYTES_MAX;
  }

  private List<String> lines(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.exists(path) ? Files.readAllLines(path) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
