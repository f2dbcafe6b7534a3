package dev.sekisho.gate.deploy.file;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.github.policy.PolicyFiles;
import dev.sekisho.gate.github.policy.RepositoryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Files of a repository, at the commit that its branch stands at. Each commit has a folder of its
 * own on this machine, which never changes, so that a run that has begun goes on with the files
 * that it began with. Thread-safe, also over several processes.
 */
public final class RepositoryFiles implements FilesPort {
  private final RepositoryFolder repository;
  private final Path work;

  /**
   * Files of a repository.
   *
   * @param work where the folders of the commits are
   */
  public RepositoryFiles(RepositoryFolder repository, Path work) {
    this.repository = repository;
    this.work = work;
  }

  @Override
  public boolean isMovedBy(GateEvent event) {
    return repository.isMovedBy(event);
  }

  @Override
  public DeployFiles read() {
    PolicyFiles files = repository.read(path -> true);
    String revision = files.commit().value();
    Path folder = work.resolve(revision);
    try {
      if (!Files.isDirectory(folder)) {
        write(files.texts(), folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DeployFiles.in(folder, revision);
  }

  /** Whole or not at all: another process may look at the same moment. */
  private void write(Map<String, String> texts, Path folder) throws IOException {
    Files.createDirectories(work);
    Path begun = Files.createTempDirectory(work, ".begun");
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = begun.resolve(text.getKey()).normalize();
      if (!file.startsWith(begun)) {
        throw new IOException("a path leads out of the folder: " + text.getKey());
      }
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
    try {
      Files.move(begun, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      // another process was faster, with the same files
    }
  }
}
