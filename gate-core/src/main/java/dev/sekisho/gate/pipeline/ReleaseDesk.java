package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.pipeline.Asking.Asked;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.Approval.Role;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Refusal;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseEvent;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState.Phase;
import dev.sekisho.gate.release.ReleaseState.Unknown;
import dev.sekisho.gate.release.StoredFreeze;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.Locks;
import dev.sekisho.gate.spi.Locks.Acquired;
import dev.sekisho.gate.spi.ReleaseStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where releases are asked for: plan, approve, go, abort, roll back, settle, lock and freeze.
 *
 * <p>Whatever the path, a release starts only when the gate says yes to its head at that moment,
 * what was approved is still what there is, and nothing else holds its target. A refusal is a value
 * that says what stands against it, since when and what to do next. What the outside does is
 * noticed in {@link #tick}, which whoever runs the desk calls every few seconds; the desk has no
 * threads and keeps nothing in memory, so another desk on the same books goes on where this one
 * stopped.
 *
 * <p>Throws when the books can not be read or written. Thread-safe as far as its ports are, also
 * over several processes.
 */
public final class ReleaseDesk {
  private final DeskPorts ports;
  private final InstantSource clock;
  private final ReleaseStore releases;
  private final Locks locks;
  private final Asking asking;
  private final Books books;
  private final Watching watching;
  private final Starting starting;
  private final Planner planner;
  private final Rounds rounds;

  /**
   * A desk.
   *
   * @param engines answers with the rules in force now; asked once for each question
   * @param ports everything outside
   * @param owner the name of this process, which no other process on the same books has
   * @param clock the only clock that it reads
   */
  public ReleaseDesk(
      Supplier<? extends GateEngine> engines, DeskPorts ports, String owner, InstantSource clock) {
    this.ports = ports;
    this.clock = clock;
    this.releases = ports.releases();
    this.locks = ports.locks();
    this.asking = new Asking(engines, ports, clock);
    this.books = new Books(releases);
    this.watching = new Watching(books, ports, owner, clock);
    this.starting = new Starting(asking, books, watching, ports, owner, clock);
    this.planner = new Planner(asking, ports, clock);
    this.rounds = new Rounds(ports, books, starting, watching, clock);
  }

  /**
   * Plans a release of the head that there is. One that comes by itself ({@code AUTOMATIC}) or can
   * not wait ({@code EMERGENCY}) is started by the next tick if the gate says yes; others wait for
   * their time or for somebody's go.
   *
   * @return the release, with what the gate would say now
   */
  public Reply plan(Plan plan) {
    return planner.plan(plan);
  }

  /** What the gate would say to a plan now; nothing is planned. */
  public Evaluation why(Plan plan) {
    return asking.ask(plan.pullRequest(), Optional.empty(), planner.question(plan)).evaluation();
  }

  /**
   * Says yes to somebody else's release. In an emergency this confirms the broken glass as well.
   */
  public Reply approve(ReleaseId id, Person by) {
    return withWaiting(
        id,
        "approval",
        release -> {
          if (release.requester().equals(by)) {
            return refused(
                new Refusal.NotAllowed(
                    by + " asked for " + id + " and can not approve it as well",
                    "Somebody else approves it"),
                release);
          }
          Asked asked = asking.ask(release);
          List<String> changes = release.digest().voidedBy(asked.digest());
          if (!changes.isEmpty()) {
            return refused(new Refusal.Voided(changes, release.approvals().get(0).at()), release);
          }
          if (release.kind() == Deploy.Kind.EMERGENCY) {
            ports.glass().confirm(release.pullRequest(), by, clock.instant());
          }
          return yes(release, by, Role.APPROVER, Optional.of(Occasion.APPROVED))
              .map(
                  after ->
                      after.plannedFor().filter(at -> !at.isAfter(clock.instant())).isPresent()
                          ? starting.start(after)
                          : new Reply.Done(after, Optional.of(asked.evaluation())))
              .orElseGet(() -> overtaken(release, "approval"));
        });
  }

  /**
   * Says that a release is to start now: the gate is asked again for its head, and what was
   * approved is compared with what there is.
   */
  public Reply go(ReleaseId id, Person by) {
    return withWaiting(
        id,
        "go",
        release ->
            yes(release, by, Role.STARTER, Optional.empty())
                .map(starting::start)
                .orElseGet(() -> overtaken(release, "go")));
  }

  /**
   * Stops a release: at once when nothing was started, and else when its executor says that it has
   * stopped.
   */
  public Reply abort(ReleaseId id, Person by, String reason) {
    return with(
        id,
        release -> {
          ReleaseEvent abort = new ReleaseEvent.Abort(by, reason, clock.instant());
          if (release.after(abort).isEmpty()) {
            return refused(new Refusal.WrongState(release, "abort"), release);
          }
          return books
              .note(release, abort)
              .map(
                  after -> {
                    if (after.state().phase() == Phase.FINAL) {
                      watching.free(after);
                    } else {
                      watching.cancel(after);
                    }
                    return (Reply) new Reply.Done(after, Optional.empty());
                  })
              .orElseGet(() -> overtaken(release, "abort"));
        });
  }

  /**
   * Brings back an earlier release; its gate is the same one. While an abort there is not
   * confirmed, it waits for that.
   *
   * @param command what tells this command from every other
   * @param to the release to bring back; empty for the one before the present one
   */
  public Reply rollback(String command, Target target, Optional<ReleaseId> to, Person by) {
    return planner
        .rollback(command, target, to, by)
        .fold(
            done -> done.release().state().phase() == Phase.WAITING ? goOn(done, by) : done,
            refused -> refused);
  }

  private Reply goOn(Reply.Done planned, Person by) {
    return go(planned.release().id(), by);
  }

  /** Says how a release ended of which nobody can tell, after somebody looked. */
  public Reply settle(ReleaseId id, Person by, boolean succeeded, String reason) {
    return with(
        id,
        release -> {
          if (!(release.state() instanceof Unknown)) {
            return refused(new Refusal.WrongState(release, "settling"), release);
          }
          return books
              .note(release, new ReleaseEvent.Settle(by, succeeded, reason, clock.instant()))
              .map(
                  after -> {
                    watching.free(after);
                    return (Reply) new Reply.Done(after, Optional.empty());
                  })
              .orElseGet(() -> overtaken(release, "settling"));
        });
  }

  /**
   * Keeps everybody else from a target; a release that runs there goes on.
   *
   * @return the lock, or who has one
   */
  public Acquired lock(Target target, Person by, String why, Optional<Instant> until) {
    return locks.lock(target, by, why, until, clock.instant());
  }

  /**
   * Takes away a lock; somebody else's only with a reason.
   *
   * @return why not; empty when it is gone
   */
  public Optional<Refusal> unlock(Target target, Person by, String reason) {
    Optional<Lock> lock = locks.locked(target, clock.instant());
    if (lock.isEmpty()) {
      return Optional.of(
          locks
              .running(target)
              .<Refusal>map(Refusal.Held::new)
              .orElseGet(
                  () ->
                      new Refusal.NotThere(
                          "Nobody locked " + target, "Look at the locks with status")));
    }
    if (!lock.get().by().equals(by) && reason.isBlank()) {
      return Optional.of(new Refusal.Held(lock.get()));
    }
    locks.unlock(target, by, reason, clock.instant());
    return Optional.empty();
  }

  /** Declares a freeze; the rules say what it binds. Empty {@code target} covers everything. */
  public StoredFreeze freeze(Optional<Target> target, Person by, Freeze freeze) {
    return locks.freeze(target, by, freeze, clock.instant());
  }

  /**
   * Lifts a freeze that was declared here.
   *
   * @return why not; empty when it is lifted
   */
  public Optional<Refusal> unfreeze(long id, Person by) {
    return locks.unfreeze(id, by, clock.instant()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Refusal.NotThere(
                "There is no freeze " + id + " here", "A calendar's freeze is lifted there"));
  }

  /** A release by its id. */
  public Optional<Release> find(ReleaseId id) {
    return releases.find(id);
  }

  /** The releases that did not end, oldest first. */
  public List<Release> open() {
    return releases.open();
  }

  /** The releases that wait for a target, in the order in which they get it. */
  public List<Release> queue(Target target) {
    return Rounds.queue(releases.open(), target);
  }

  /** The newest releases of a service or of all, newest first. */
  public List<Release> history(Optional<ServiceName> service, int limit) {
    return releases.history(service, limit);
  }

  /** Every lock that is on, of releases and of people. */
  public List<Lock> locks() {
    return locks.all(clock.instant());
  }

  /** The freezes that are on or announced and were declared here. */
  public List<StoredFreeze> freezes() {
    return locks.freezes(clock.instant());
  }

  /**
   * Looks at everything that may have changed outside: runs, times, queues, leases and news.
   *
   * @return what failed, each for a person to read; the next tick tries it again
   */
  public List<String> tick() {
    return rounds.make();
  }

  private Optional<Release> yes(
      Release release, Person by, Role role, Optional<Occasion> occasion) {
    if (release.approvals().size() == Release.APPROVALS_MAX) {
      return Optional.of(release);
    }
    Release after = release.approved(new Approval(by, role, clock.instant()));
    return after.equals(release) ? Optional.of(release) : books.save(after, occasion);
  }

  private Reply withWaiting(ReleaseId id, String what, Function<Release, Reply> work) {
    return with(
        id,
        release ->
            release.state().phase() == Phase.WAITING
                ? work.apply(release)
                : refused(new Refusal.WrongState(release, what), release));
  }

  private Reply with(ReleaseId id, Function<Release, Reply> work) {
    return releases
        .find(id)
        .map(work)
        .orElseGet(
            () ->
                new Reply.Refused(
                    new Refusal.NotThere("There is no release " + id, "Look for it with history"),
                    Optional.empty()));
  }

  private static Reply refused(Refusal refusal, Release release) {
    return new Reply.Refused(refusal, Optional.of(release));
  }

  private Reply overtaken(Release release, String what) {
    Release now = releases.find(release.id()).orElse(release);
    return refused(new Refusal.WrongState(now, what), now);
  }
}
