package dev.sekisho.gate.deploy;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.pipeline.Plan;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.release.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Plans the releases that come by themselves: of what was merged into the branch that the file of
 * services names. Whether they go is for the same gate to say. Thread-safe.
 */
public final class Merges {
  private final ReleaseDesk desk;
  private final Supplier<Services> services;
  private final Predicate<PullRequestRef> isMerged;

  /**
   * Merges.
   *
   * @param isMerged whether a pull request that was closed was merged
   */
  public Merges(ReleaseDesk desk, Supplier<Services> services, Predicate<PullRequestRef> isMerged) {
    this.desk = desk;
    this.services = services;
    this.isMerged = isMerged;
  }

  /** Plans what follows from an event; the same event plans once. */
  public void handle(GateEvent event) {
    if (event instanceof PullRequestChanged changed
        && changed.action() == PullRequestChanged.Action.CLOSED) {
      List<Target> targets = targets(changed);
      if (!targets.isEmpty() && isMerged.test(changed.subject())) {
        targets.forEach(target -> plan(changed, target));
      }
    }
  }

  private List<Target> targets(PullRequestChanged changed) {
    return services.get().of(changed.subject().repository()).stream()
        .flatMap(
            service ->
                service.environments().entrySet().stream()
                    .filter(
                        entry ->
                            entry
                                .getValue()
                                .automaticFrom()
                                .filter(changed.base().value()::equals)
                                .isPresent())
                    .map(entry -> new Target(service.name(), entry.getKey())))
        .toList();
  }

  private void plan(PullRequestChanged changed, Target target) {
    desk.plan(
        new Plan(
            "merge " + changed.subject() + " " + changed.head() + " " + target,
            Deploy.Kind.AUTOMATIC,
            target,
            changed.subject(),
            changed.actor(),
            "",
            Optional.empty()));
  }
}
