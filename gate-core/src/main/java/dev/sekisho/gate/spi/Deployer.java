package dev.sekisho.gate.spi;

import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import java.util.List;
import java.util.Optional;

/**
 * An executor that brings a commit to an environment: a playbook, a rollout, a pipeline.
 *
 * <p>What can not be told is {@link RunState.Phase#UNKNOWN}, never a guess. Called by many threads
 * at once.
 */
public interface Deployer {

  /** What people call it, for example {@code ansible}. */
  String name();

  /**
   * Starts a run and returns at once; starting the same run again, from whatever process, starts
   * nothing and tells how it stands.
   *
   * @throws dev.sekisho.gate.problem.GateException when it is certain that nothing was started, for
   *     example because the id stands for another order
   */
  RunState start(DeployOrder order);

  /**
   * Finds a run by its id, also one that was started before this process; empty when it is certain
   * that there never was one.
   */
  Optional<RunState> find(RunId run);

  /**
   * Asks a run to stop, its children included, and returns at once: it is stopped when {@link
   * #find} says so. A run that has ended stays as it ended, and one that never was stays so.
   */
  void cancel(RunId run);

  /**
   * The lines that a run wrote, secrets redacted, oldest first; a bounded number at once, so ask
   * again behind the last one until there are none. None when there never was such a run.
   *
   * @param after lines to leave out at the beginning
   */
  List<String> logs(RunId run, int after);
}
