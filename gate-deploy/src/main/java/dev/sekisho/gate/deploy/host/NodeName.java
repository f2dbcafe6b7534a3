package dev.sekisho.gate.deploy.host;

import dev.sekisho.gate.deploy.DeployErrors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * The name of this process among all that share a database. It is kept in the work folder, so that
 * a process that is started again is the same one and goes on with its releases at once; while it
 * runs, no other process has the folder.
 */
public final class NodeName implements AutoCloseable {
  private static final String NAME = "node";
  private static final String LOCK = "node.lock";

  private final String value;
  private final FileChannel channel;

  private NodeName(String value, FileChannel channel) {
    this.value = value;
    this.channel = channel;
  }

  /**
   * Takes the folder, which is made when there is none.
   *
   * @throws dev.sekisho.gate.problem.GateException when another process has it
   */
  public static NodeName take(Path work) {
    try {
      Files.createDirectories(work);
      FileChannel channel =
          FileChannel.open(work.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isTaken(channel)) {
        channel.close();
        throw DeployErrors.workTaken(work.toString());
      }
      return new NodeName(name(work.resolve(NAME)), channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The operating system lets go of it when the process ends, however it ends. */
  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // by this process
    }
  }

  private static String name(Path file) throws IOException {
    if (Files.exists(file)) {
      String name = Files.readString(file).strip();
      if (!name.isEmpty()) {
        return name;
      }
    }
    String name = "node-" + UUID.randomUUID();
    Files.writeString(file, name);
    return name;
  }

  /** The name. */
  public String value() {
    return value;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
