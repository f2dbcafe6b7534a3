package dev.sekisho.gate.deploy.file;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.problem.GateException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that count now. Broken ones change nothing. Thread-safe. */
public final class CurrentFiles implements Supplier<DeployFiles> {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentFiles.class);

  private final FilesPort place;
  private volatile DeployFiles current;
  private String told = "";

  /**
   * The files of a place as they are now.
   *
   * @throws GateException when they can not be read, or are broken
   */
  public CurrentFiles(FilesPort place) {
    this.place = place;
    this.current = place.read();
  }

  @Override
  public DeployFiles get() {
    return current;
  }

  /** Looks when an event says that they may have changed. */
  public void hear(GateEvent event) {
    if (place.isMovedBy(event)) {
      look();
    }
  }

  /** Looks now. What is broken is said once. */
  public synchronized void look() {
    try {
      DeployFiles now = place.read();
      String before = current.revision();
      current = now;
      told = "";
      if (!now.revision().equals(before)) {
        LOG.info("the files of {} count now", now.revision());
      }
    } catch (GateException e) {
      String problem = String.valueOf(e.getMessage());
      if (!problem.equals(told)) {
        told = problem;
        LOG.error("the files of services are not taken, and the old ones stay: {}", problem);
      }
    }
  }
}
