package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.RunState.Phase;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.Deployer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * An executor whose runs end as a test says, when the test says. It knows the truth about every
 * run, whatever it answers, and notes when two runs were at one target. Thread-safe.
 */
public final class ScriptedDeployer implements Deployer {

  /** How a run ends. */
  public enum Fate {
    SUCCEEDS,
    FAILS,
    /** It goes on until it is cancelled. */
    HANGS,
    /** Nobody will ever be able to tell how it ended. */
    DIES,
    /** It goes on, and takes no notice of being cancelled, until it succeeds. */
    IGNORES_CANCEL
  }

  private record Known(DeployOrder order, Fate fate, RunState state) {
    Target target() {
      return new Target(order.service(), order.environment());
    }

    Known now(Phase phase) {
      return new Known(order, fate, new RunState(phase, fate + " " + phase));
    }
  }

  private final Function<DeployOrder, Fate> script;
  private final Map<RunId, Known> runs = new LinkedHashMap<>();
  private final Set<RunId> buried = new HashSet<>();
  private final List<String> collisions = new ArrayList<>();
  private boolean losing;
  private boolean down;

  /** An executor whose runs end as {@code script} says when they start. */
  public ScriptedDeployer(Function<DeployOrder, Fate> script) {
    this.script = script;
  }

  /** Lets what is asked be done and its answer be lost, from now on or no longer. */
  public synchronized void loseAnswers(boolean lose) {
    losing = lose;
  }

  /** Lets nothing be done or answered, from now on or no longer. */
  public synchronized void goDown(boolean goesDown) {
    down = goesDown;
  }

  /** Lets every run that goes on come to its end. */
  public synchronized void end() {
    runs.replaceAll((id, run) -> run.state().phase() == Phase.RUNNING ? ended(run) : run);
  }

  /** Makes sure that a run of which nobody can tell does nothing any more, as a person would. */
  public synchronized void bury(RunId run) {
    buried.add(run);
  }

  /** How a run really stands; empty when it was never started. */
  public synchronized Optional<Phase> truth(RunId run) {
    return Optional.ofNullable(runs.get(run)).map(known -> known.state().phase());
  }

  /** The runs that were started, in their order. */
  public synchronized List<RunId> started() {
    return List.copyOf(runs.keySet());
  }

  /** Every time that a run was started while another one was going on at its target. */
  public synchronized List<String> collisions() {
    return List.copyOf(collisions);
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public synchronized RunState start(DeployOrder order) {
    requireUp();
    Known run = runs.computeIfAbsent(order.run(), id -> begun(order));
    return answer(run.state());
  }

  @Override
  public synchronized Optional<RunState> find(RunId run) {
    requireUp();
    return answer(Optional.ofNullable(runs.get(run)).map(Known::state));
  }

  @Override
  public synchronized void cancel(RunId run) {
    requireUp();
    runs.computeIfPresent(
        run,
        (id, known) ->
            known.state().phase() == Phase.RUNNING && known.fate() == Fate.HANGS
                ? known.now(Phase.CANCELLED)
                : known);
    answer("");
  }

  @Override
  public synchronized List<String> logs(RunId run, int after) {
    return List.of();
  }

  private Known begun(DeployOrder order) {
    Known run =
        new Known(order, script.apply(order), new RunState(Phase.RUNNING, "it was started"));
    runs.values().stream()
        .filter(other -> other.target().equals(run.target()))
        .filter(other -> !other.state().isFinal() && !buried.contains(other.order().run()))
        .forEach(other -> collisions.add(order.run() + " beside " + other.order().run()));
    return run;
  }

  private static Known ended(Known run) {
    return switch (run.fate()) {
      case SUCCEEDS, IGNORES_CANCEL -> run.now(Phase.SUCCEEDED);
      case FAILS -> run.now(Phase.FAILED);
      case DIES -> run.now(Phase.UNKNOWN);
      case HANGS -> run;
    };
  }

  private void requireUp() {
    if (down) {
      throw new IllegalStateException("the executor is down");
    }
  }

  private <T> T answer(T answer) {
    if (losing) {
      throw new IllegalStateException("the answer was lost");
    }
    return answer;
  }
}
