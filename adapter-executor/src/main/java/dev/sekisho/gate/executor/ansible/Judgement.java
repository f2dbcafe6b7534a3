package dev.sekisho.gate.executor.ansible;

import dev.sekisho.gate.executor.ansible.Events.Recap;
import dev.sekisho.gate.executor.run.Standing;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.RunState.Phase;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the evidence of a run amounts to. A success needs all of it; a failure needs some; what is
 * left is unknown.
 *
 * @param events what the playbook told
 * @param expected the hosts that must have been processed
 */
record Judgement(Events events, Set<String> expected) {

  RunState of(Standing standing) {
    return standing.fold(
        running ->
            state(
                Phase.RUNNING,
                events.task().map(t -> "in task '" + t + "'").orElse("at its beginning")),
        never -> state(never.cancelled() ? Phase.CANCELLED : Phase.FAILED, never.why()),
        this::ended,
        lost ->
            state(
                Phase.UNKNOWN,
                lost.stillRunning()
                    ? "its supervisor was killed, and a part of it still runs"
                    : "its supervisor was killed, and nothing of it runs any more on this machine"));
  }

  private RunState ended(Standing.Ended end) {
    RunState state = end.code().isPresent() ? exited(end, end.code().getAsInt()) : killed(end);
    return end.left() == 0
        ? state
        : state(Phase.UNKNOWN, end.left() + " of its processes could not be stopped");
  }

  /** It ended by itself, so its code and its statistics must agree. */
  private RunState exited(Standing.Ended end, int code) {
    Optional<RunState> wrong = events.recap().flatMap(this::wrong);
    if (code == 0) {
      return wrong
          .or(() -> events.recap().map(Judgement::success))
          .orElse(state(Phase.UNKNOWN, "it ended with 0 and without final statistics"));
    }
    return end.stopped() == Standing.Stopped.NOT
        ? wrong.orElseGet(() -> broken("it ended with " + code))
        : stopped(end);
  }

  /** It broke off without saying whose fault it was. What did not begin a task did nothing. */
  private RunState broken(String how) {
    return events
        .task()
        .map(task -> state(Phase.UNKNOWN, how + " in or after task '" + task + "'"))
        .orElse(state(Phase.FAILED, how + " before its first task"));
  }

  private static RunState success(Recap recap) {
    return state(
        Phase.SUCCEEDED,
        count(recap.processed().size(), "host was", "hosts were")
            + " processed, with "
            + count(recap.changed(), "change", "changes"));
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** What is wrong by the final statistics. */
  private Optional<RunState> wrong(Recap recap) {
    Set<String> missed = new TreeSet<>(expected);
    missed.removeAll(recap.processed());
    if (!recap.failed().isEmpty() || !recap.unreachable().isEmpty()) {
      return Optional.of(
          state(
              Phase.FAILED,
              failure().orElse("")
                  + "failed: "
                  + recap.failed()
                  + ", unreachable: "
                  + recap.unreachable()));
    }
    return missed.isEmpty()
        ? Optional.empty()
        : Optional.of(state(Phase.FAILED, "expected hosts were not processed: " + missed));
  }

  private Optional<String> failure() {
    return events
        .failure()
        .map(it -> it.host() + " in task '" + it.task() + "': " + it.message() + "; ");
  }

  /** A signal ended it, ours or somebody else's. */
  private RunState killed(Standing.Ended end) {
    if (end.stopped() != Standing.Stopped.NOT) {
      return stopped(end);
    }
    return events
        .recap()
        .flatMap(this::wrong)
        .orElseGet(() -> broken("signal " + end.signal().orElse(0) + " killed it"));
  }

  /** We stopped it. Where all was reported done already, nobody can say that it was not. */
  private RunState stopped(Standing.Ended end) {
    if (events.recap().isPresent() && events.recap().flatMap(this::wrong).isEmpty()) {
      return state(Phase.UNKNOWN, "it was stopped when it had told that all was done");
    }
    String where = events.task().map(t -> " in task '" + t + "'").orElse(" before its first task");
    return end.stopped() == Standing.Stopped.CANCELLED
        ? state(Phase.CANCELLED, "it was stopped" + where)
        : state(Phase.FAILED, "its time was over, and it was stopped" + where);
  }

  private static RunState state(Phase phase, String reason) {
    return new RunState(phase, reason);
  }
}
