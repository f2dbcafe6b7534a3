package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.scenario.ScenarioErrors;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Does a piece of work once, and again whenever a file of a folder of rules changed. It looks
 * instead of being told, so it works on every file system, and an editor may save as it likes. Not
 * thread-safe: the work is done on the thread that watches.
 *
 * @param folder the folder; rules, tables and scenarios in it count
 * @param pause the time between two looks
 */
public record Watch(Path folder, Pause pause) {

  /** Milliseconds between two looks. */
  private static final long PAUSE_MILLIS = 200;

  private static final int DEPTH_MAX = 8;

  /** The time between two looks. */
  @FunctionalInterface
  public interface Pause {

    /** Looks five times a second, until the thread is interrupted. */
    Pause USUAL =
        () -> {
          Thread.sleep(PAUSE_MILLIS);
          return true;
        };

    /** Waits for the next look; false ends the watch. */
    boolean take() throws InterruptedException;
  }

  /** What tells one state of a file from another. */
  private record Stamp(long modifiedNanos, long bytes) {}

  /**
   * Works until the pause, or an interrupt of the thread, ends it.
   *
   * @throws GateException when the folder can not be read
   */
  public void run(Runnable work) {
    try {
      Map<Path, Stamp> seen = stamps();
      work.run();
      while (pause.take()) {
        Map<Path, Stamp> now = stamps();
        if (!now.equals(seen)) {
          seen = now;
          work.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new TreeMap<>();
    try {
      Files.walkFileTree(
          folder, EnumSet.noneOf(FileVisitOption.class), DEPTH_MAX, new Look(stamps));
    } catch (IOException e) {
      throw new GateException(
          Problem.of(
              ScenarioErrors.UNREADABLE,
              Place.of(folder.toString()),
              "it can not be read: " + e.getMessage(),
              "Check that it exists and that this user may read it"));
    }
    return stamps;
  }

  /** Files come and go while one looks; those that are gone are not there. */
  private static final class Look extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> stamps;

    Look(Map<Path, Stamp> stamps) {
      this.stamps = stamps;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.toString();
      if (name.endsWith(".drl") || name.endsWith(".csv") || name.endsWith(".yaml")) {
        stamps.put(
            file,
            new Stamp(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
