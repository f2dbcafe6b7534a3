package dev.sekisho.gate.ledger;

import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.RunState.Phase;
import dev.sekisho.gate.spi.Deployer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * An executor outside of every process: a run is a file, and a second one at the same target leaves
 * a file called {@code collision}. A run goes on until somebody looks for it.
 */
record FolderDeployer(Path folder) implements Deployer {

  @Override
  public String name() {
    return "folder";
  }

  @Override
  public RunState start(DeployOrder order) {
    try {
      Path run = folder.resolve(order.run() + ".run");
      Path busy = folder.resolve(order.service() + "." + order.environment() + ".busy");
      Path own = Files.createTempFile(folder, "own", ".tmp");
      Files.writeString(own, busy.getFileName().toString());
      try {
        Files.createLink(run, own);
      } catch (FileAlreadyExistsException e) {
        return find(order.run()).orElseThrow();
      }
      try {
        Files.createFile(busy);
      } catch (FileAlreadyExistsException e) {
        Files.writeString(folder.resolve("collision"), order.run() + " at " + busy);
      }
      return new RunState(Phase.RUNNING, "it was started");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<RunState> find(RunId id) {
    try {
      Path run = folder.resolve(id + ".run");
      Path done = folder.resolve(id + ".done");
      if (Files.exists(run) && !Files.exists(done)) {
        Files.deleteIfExists(folder.resolve(Files.readString(run)));
        Files.copy(run, done, StandardCopyOption.REPLACE_EXISTING);
      }
      return Files.exists(done)
          ? Optional.of(new RunState(Phase.SUCCEEDED, "it is done"))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void cancel(RunId run) {}

  @Override
  public List<String> logs(RunId run, int after) {
    return List.of();
  }
}
