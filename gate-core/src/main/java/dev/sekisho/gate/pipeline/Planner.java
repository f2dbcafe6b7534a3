package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.pipeline.Asking.Asked;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.Approval.Role;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Refusal;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState.Planned;
import dev.sekisho.gate.release.ReleaseState.RolledBack;
import dev.sekisho.gate.release.ReleaseState.Succeeded;
import dev.sekisho.gate.release.RunKey;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.GlassBook;
import dev.sekisho.gate.spi.ReleaseStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** From a plan to a release, bound to what there is now. Planning starts nothing. */
final class Planner {
  private final Asking asking;
  private final ReleaseStore releases;
  private final GlassBook glass;
  private final InstantSource clock;

  Planner(Asking asking, DeskPorts ports, InstantSource clock) {
    this.asking = asking;
    this.releases = ports.releases();
    this.glass = ports.glass();
    this.clock = clock;
  }

  Deploy question(Plan plan) {
    return new Deploy(
        plan.kind(),
        plan.target().environment(),
        Optional.of(plan.target().service()),
        plan.requester());
  }

  Reply plan(Plan plan) {
    return plan(plan, Optional.empty(), Optional.empty());
  }

  /** Plans what brings back an earlier release. */
  Reply rollback(String command, Target target, Optional<ReleaseId> to, Person by) {
    List<Release> latest = releases.latest(target, Books.LOOK_BACK_MAX);
    Optional<Release> back =
        to.isPresent()
            ? latest.stream().filter(r -> r.id().equals(to.get()) && wasOut(r)).findFirst()
            : latest.stream().filter(r -> r.state() instanceof Succeeded).skip(1).findFirst();
    return back.map(
            release ->
                plan(
                    new Plan(
                        command,
                        Deploy.Kind.ROLLBACK,
                        target,
                        release.pullRequest(),
                        by,
                        "back to " + release.id(),
                        Optional.empty()),
                    Optional.of(release.head()),
                    Optional.of(release.id())))
        .orElseGet(
            () ->
                refused(
                    to.map(id -> id + " was not out in " + target)
                        .orElse("There is no earlier release in " + target)
                        .concat(", so there is nothing to bring back"),
                    "Look at the history, and name a release that succeeded"));
  }

  private static boolean wasOut(Release release) {
    return release.state() instanceof Succeeded || release.state() instanceof RolledBack;
  }

  private Reply plan(Plan plan, Optional<HeadSha> head, Optional<ReleaseId> back) {
    Optional<Release> before = releases.addedBy(plan.command());
    if (before.isPresent()) {
      return new Reply.Done(before.get(), Optional.empty());
    }
    if (plan.kind() == Deploy.Kind.EMERGENCY && plan.reason().isBlank()) {
      return refused("An emergency needs a reason", "Say why it can not wait");
    }
    Asked asked;
    try {
      asked = asked(plan, head);
    } catch (RuntimeException e) {
      return new Reply.Refused(
          new Refusal.Failed("The gate can not answer: " + Failures.say(e)), Optional.empty());
    }
    return same(plan, asked)
        .<Reply>map(other -> new Reply.Refused(new Refusal.Twice(other), Optional.of(other)))
        .orElseGet(() -> added(plan, asked, back));
  }

  /** Asks; in an emergency again, once the glass is broken for the head that was found. */
  private Asked asked(Plan plan, Optional<HeadSha> head) {
    Asked asked = asking.ask(plan.pullRequest(), head, question(plan));
    if (plan.kind() != Deploy.Kind.EMERGENCY) {
      return asked;
    }
    HeadSha declared = asked.decision().sheet().head();
    glass.open(
        plan.command(),
        plan.pullRequest(),
        declared,
        plan.requester(),
        plan.reason(),
        clock.instant());
    return asking.ask(plan.pullRequest(), Optional.of(declared), question(plan));
  }

  /** What is on its way already is not planned again. */
  private Optional<Release> same(Plan plan, Asked asked) {
    return releases.open().stream()
        .filter(release -> release.target().equals(plan.target()))
        .filter(release -> release.head().equals(asked.decision().sheet().head()))
        .filter(release -> release.kind() == plan.kind())
        .findFirst();
  }

  private Reply added(Plan plan, Asked asked, Optional<ReleaseId> back) {
    Instant now = clock.instant();
    HeadSha head = asked.decision().sheet().head();
    int attempt = releases.attempts(new RunKey(plan.target(), head, 1)) + 1;
    String said =
        plan.requester()
            + " plans "
            + head.abbreviated()
            + " of "
            + plan.pullRequest()
            + " for "
            + plan.target()
            + "; the gate says "
            + asked.evaluation().verdict().name()
            + " now";
    Release release =
        new Release(
            releases.nextId(plan.target().service()),
            1,
            plan.kind(),
            plan.target(),
            plan.pullRequest(),
            head,
            attempt,
            plan.reason(),
            startsAt(plan, now),
            back,
            asked.digest(),
            List.of(new Approval(plan.requester(), Role.REQUESTER, now)),
            new Planned(),
            List.of(new HistoryLine(now, Optional.of(plan.requester()), "planned", said)));
    Release kept =
        releases.add(plan.command(), Books.change(release, Optional.of(Occasion.PLANNED), said));
    return new Reply.Done(kept, Optional.of(asked.evaluation()));
  }

  private static Optional<Instant> startsAt(Plan plan, Instant now) {
    boolean atOnce = plan.kind() == Deploy.Kind.AUTOMATIC || plan.kind() == Deploy.Kind.EMERGENCY;
    return atOnce ? plan.plannedFor().or(() -> Optional.of(now)) : plan.plannedFor();
  }

  private static Reply refused(String what, String next) {
    return new Reply.Refused(new Refusal.NotThere(what, next), Optional.empty());
  }
}
