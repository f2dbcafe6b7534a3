package dev.sekisho.gate.executor.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What still runs of a run whose supervisor is gone: every process that has the run's folder in its
 * environment, and all below them. One that empties its environment and leaves its parent is not
 * found.
 */
final class ProcessTree {

  /** The variable that every process of a run has in its environment. */
  static final String VARIABLE = "SEKISHO_RUN";

  private ProcessTree() {}

  static boolean isEmpty(RunFolder run) {
    return processes(run).isEmpty();
  }

  /** Kills what runs, and again what it started meanwhile, a bounded number of times. */
  static void kill(RunFolder run) {
    int rounds = 50;
    List<ProcessHandle> found = processes(run);
    while (!found.isEmpty() && rounds-- > 0) {
      found.forEach(ProcessHandle::destroyForcibly);
      found = processes(run);
    }
  }

  private static List<ProcessHandle> processes(RunFolder run) {
    String mark = VARIABLE + "=" + run.path();
    return ProcessHandle.allProcesses()
        .filter(process -> has(process, mark))
        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
        .distinct()
        .toList();
  }

  private static boolean has(ProcessHandle process, String mark) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/environ"));
      return List.of(new String(environment, StandardCharsets.UTF_8).split("\0")).contains(mark);
    } catch (IOException e) {
      return false; // it is gone, or it is somebody else's
    }
  }
}
