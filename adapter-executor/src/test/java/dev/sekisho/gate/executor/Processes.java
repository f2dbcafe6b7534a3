package dev.sekisho.gate.executor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Processes of this machine whose environment names a run's folder. */
public final class Processes {
  private Processes() {}

  /** Those of one run, its supervisor among them. */
  public static List<ProcessHandle> of(Path run) {
    return with("SEKISHO_RUN=" + run + "\0");
  }

  /** Kills those of all runs below a folder. */
  public static void killAll(Path folder) {
    with("SEKISHO_RUN=" + folder).forEach(ProcessHandle::destroyForcibly);
  }

  /** Whether a process has a word in its command line. */
  public static boolean says(ProcessHandle process, String word) {
    return read(process, "cmdline").toLowerCase(Locale.ROOT).contains(word);
  }

  /**
   * Whether a process is there, and the word is not in its command line; one that ended has none.
   */
  public static boolean isThereWithout(ProcessHandle process, String word) {
    String line = read(process, "cmdline");
    return !line.isEmpty() && !line.toLowerCase(Locale.ROOT).contains(word);
  }

  private static List<ProcessHandle> with(String mark) {
    return ProcessHandle.allProcesses()
        .filter(process -> read(process, "environ").contains(mark))
        .toList();
  }

  private static String read(ProcessHandle process, String file) {
    try {
      return new String(
          Files.readAllBytes(Path.of("/proc/" + process.pid() + "/" + file)),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
