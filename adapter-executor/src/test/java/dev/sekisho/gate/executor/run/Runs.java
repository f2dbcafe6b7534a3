package dev.sekisho.gate.executor.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.testkit.contract.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shell scripts under supervision, in a folder of a test. */
final class Runs {
  static final Path PYTHON = Path.of("/usr/bin/python3");
  static final String SECRET = "hunter2 is long";

  final RunFolders folders;
  final Supervision supervision;

  Runs(Path work) {
    assumeTrue(Files.isExecutable(PYTHON), "Python is not installed");
    folders = RunFolders.open(work);
    supervision =
        new Supervision(folders, PYTHON, Redaction.of(Set.of(SECRET)), Duration.ofMillis(500));
  }

  static DeployOrder order(String run) {
    return new DeployOrder(
        new RunId(run),
        new RepositoryName("acme/shop"),
        new ServiceName("shop"),
        new EnvironmentName("production"),
        new HeadSha("1".repeat(40)));
  }

  RunFolder claim(String run) {
    return folders.claim(order(run), Map.of()).orElseThrow();
  }

  RunFolder start(String run, String script) {
    return start(run, script, Duration.ofMinutes(1));
  }

  RunFolder start(String run, String script, Duration timeMax) {
    RunFolder folder = claim(run);
    supervision.start(folder, command(folder, script, timeMax));
    return folder;
  }

  static Command command(RunFolder folder, String script, Duration timeMax) {
    return new Command(
        List.of("/bin/sh", "-c", script),
        folder.path(),
        Map.of("PATH", "/usr/bin:/bin", "GREETING", "hello"),
        timeMax);
  }

  /** How a run stands once it runs no more. */
  Standing end(RunFolder run) {
    return Eventually.get(
        () -> supervision.standing(run), standing -> !(standing instanceof Standing.Running));
  }

  static void awaitFile(RunFolder run, String file) {
    Eventually.isTrue(() -> run.has(file));
  }
}
