package dev.sekisho.gate.executor.run;

import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The work folder of an executor: a folder for each run, named by its id. Belongs to one machine
 * and one account, and nobody else may write to it, because what is in it is believed. Several
 * processes may use it at once. Thread-safe.
 */
public final class RunFolders {
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private final Path work;

  private RunFolders(Path work) {
    this.work = work;
  }

  /**
   * Opens a work folder, which is made when there is none.
   *
   * @throws dev.sekisho.gate.problem.GateException when others may write to it
   */
  public static RunFolders open(Path work) {
    Path folder = work.toAbsolutePath().normalize();
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path probe = Files.createTempDirectory(folder, ".probe");
      boolean isOurs = Files.getOwner(probe).equals(Files.getOwner(folder));
      Files.delete(probe);
      if (!isOurs) {
        throw refuse(folder, "the work folder belongs to somebody else", "Name one of your own");
      }
      if (Files.getPosixFilePermissions(folder).stream().anyMatch(OF_OTHERS::contains)) {
        throw refuse(folder, "others may write to the work folder", "Run chmod 700 on it");
      }
      return new RunFolders(folder.toRealPath());
    } catch (IOException | UnsupportedOperationException e) {
      throw refuse(
          folder,
          "the work folder can not be used: " + e.getClass().getSimpleName(),
          "Name a folder on a local disk that this account may make and write to");
    }
  }

  private static RuntimeException refuse(Path folder, String what, String fix) {
    return ExecutorErrors.refuse(ExecutorErrors.FOLDER, folder.toString(), what, fix);
  }

  /** Where it is. */
  public Path path() {
    return work;
  }

  /** The folder of a run; empty when nobody ever claimed its id. */
  public Optional<RunFolder> find(RunId run) {
    Path path = work.resolve(run.value());
    return Files.isDirectory(path) ? Optional.of(new RunFolder(path)) : Optional.empty();
  }

  /**
   * Claims the id of an order. Of all who try, in whatever process, one gets the folder, and the
   * run is its to start; the others get nothing.
   *
   * @param files more files to put there, with their content
   */
  public Optional<RunFolder> claim(DeployOrder order, Map<String, byte[]> files) {
    RunFolder folder = new RunFolder(work.resolve(order.run().value()));
    return make(order, files, folder.path()) ? Optional.of(folder) : Optional.empty();
  }

  /**
   * The folder of an order that was claimed.
   *
   * @throws dev.sekisho.gate.problem.GateException when its id stands for another order
   */
  public RunFolder of(DeployOrder order) {
    RunFolder folder = new RunFolder(work.resolve(order.run().value()));
    DeployOrder claimed = folder.order();
    if (!claimed.equals(order)) {
      throw ExecutorErrors.refuse(
          ExecutorErrors.OTHER_ORDER,
          order.run().value(),
          "this run was ordered before, for " + say(claimed) + " and not for " + say(order),
          "Give every run an id of its own");
    }
    return folder;
  }

  private static String say(DeployOrder order) {
    return order.service() + " in " + order.environment() + " at " + order.sha().abbreviated();
  }

  /** Fills a folder under another name, then gives it its name; whether the name was free. */
  private boolean make(DeployOrder order, Map<String, byte[]> files, Path path) {
    try {
      Path part = Files.createTempDirectory(work, ".new");
      write(part.resolve(RunFolder.ORDER), Documents.bytes(RunFolder.document(order)));
      write(part.resolve(Supervision.OWNER), Documents.bytes(ProcessMark.current().document()));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(part.resolve(file.getKey()), file.getValue());
      }
      force(part);
      try {
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        force(work);
        return true;
      } catch (FileSystemException e) {
        delete(part);
        if (Files.isDirectory(path)) {
          return false;
        }
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    force(file);
  }

  /** Has it on the disk: a claim that a power failure takes back would be claimed twice. */
  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Gives up a claim under which certainly nothing was started. */
  void giveUp(RunFolder folder) {
    try {
      Path part = Files.createTempDirectory(work, ".gone");
      Files.move(folder.path(), part, StandardCopyOption.ATOMIC_MOVE);
      delete(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Puts a file of the jar where programs find it, and gives the folder that holds it alone. */
  public Path install(Class<?> owner, String name) {
    return Tool.install(work, owner, name);
  }
}
