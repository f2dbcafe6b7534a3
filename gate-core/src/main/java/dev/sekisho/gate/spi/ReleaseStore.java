package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.RunKey;
import dev.sekisho.gate.release.Target;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the releases, whatever happens to the process. Every change is on the disk when a call
 * returns, together with its entry in the ledger and its news, or none of them is. Throws when it
 * can not write or read. Called by many threads and processes at once.
 */
public interface ReleaseStore {

  /**
   * A release as it stands after a change.
   *
   * @param after the release; its version is one more than the version that was changed
   * @param news what to tell about that; empty where nobody has to be told
   */
  record Change(Release after, Optional<ReleaseNews> news) {

    /** A change that nobody has to be told. */
    public static Change silent(Release after) {
      return new Change(after, Optional.empty());
    }
  }

  /** An id that no release of the service has. */
  ReleaseId nextId(ServiceName service);

  /**
   * Adds a release, unless the same command added one before.
   *
   * @param command what tells this command from every other, for example the id of a message
   * @param change the release, in its version 1
   * @return the release that this command added, now or before
   */
  Release add(String command, Change change);

  /** The release that a command added. */
  Optional<Release> addedBy(String command);

  /**
   * Changes releases, all of them or none.
   *
   * @return whether they were changed; not when somebody else changed one of them meanwhile
   */
  boolean save(List<Change> changes);

  /**
   * Keeps what makes a run the same run, before an executor is called. A release may claim its own
   * key again.
   *
   * @return the release that claimed it; another one when it was quicker
   */
  ReleaseId claim(RunKey key, ReleaseId release);

  /** How often a commit was sent to a target; its next run is one attempt more. */
  int attempts(RunKey any);

  /** The release of that id. */
  Optional<Release> find(ReleaseId id);

  /** The releases that did not end, oldest first. */
  List<Release> open();

  /** The newest releases to a target, newest first, at most {@code limit}. */
  List<Release> latest(Target target, int limit);

  /** The newest releases of a service or of all, newest first, at most {@code limit}. */
  List<Release> history(Optional<ServiceName> service, int limit);

  /** The newest releases from a repository, newest first, at most {@code limit}. */
  List<Release> of(RepositoryName repository, int limit);
}
