package dev.sekisho.gate.deploy.file;

import dev.sekisho.gate.event.GateEvent;
import java.nio.file.Path;

/** Where the files are kept. Called by many threads at once. */
public interface FilesPort {

  /**
   * Reads them as they are now.
   *
   * @throws dev.sekisho.gate.problem.GateException when they can not be read, or are broken
   */
  DeployFiles read();

  /** Whether an event says that they may have changed. */
  default boolean isMovedBy(GateEvent event) {
    return false;
  }

  /** Files in a folder of this machine. */
  static FilesPort folder(Path folder) {
    return () -> DeployFiles.in(folder, "folder");
  }
}
