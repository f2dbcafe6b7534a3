package dev.sekisho.gate.executor.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One process of one machine, told apart from every later process that gets the same number.
 *
 * @param pid its number
 * @param start when it started, in ticks since the machine did; less than none when it was gone
 *     before anybody looked
 * @param boot which start of the machine that was
 */
record ProcessMark(long pid, long start, String boot) {
  private static final Path PROC = Path.of("/proc");
  private static final int STATE = 0;
  private static final int START = 19;

  static ProcessMark current() {
    return of(ProcessHandle.current().pid());
  }

  static ProcessMark of(long pid) {
    return new ProcessMark(pid, startOf(pid), currentBoot());
  }

  static ProcessMark from(JsonNode document) {
    return new ProcessMark(
        document.path("pid").asLong(),
        document.path("start").asLong(),
        document.path("boot").asText());
  }

  ObjectNode document() {
    return Documents.object().put("pid", pid).put("start", start).put("boot", boot);
  }

  /** Whether it still runs. A process that only waits to be collected does not. */
  boolean isAlive() {
    return start >= 0 && boot.equals(currentBoot()) && start == startOf(pid);
  }

  private static long startOf(long pid) {
    try {
      String line = Files.readString(PROC.resolve(Long.toString(pid)).resolve("stat"));
      List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
      return "ZX".contains(fields.get(STATE)) ? -1 : Long.parseLong(fields.get(START));
    } catch (IOException e) {
      return -1;
    }
  }

  private static String currentBoot() {
    try {
      return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
    } catch (IOException e) {
      throw ExecutorErrors.refuse(
          ExecutorErrors.SETTING,
          "executor",
          "this machine has no /proc",
          "Run playbooks on Linux; elsewhere the dry run works");
    }
  }
}
