package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseEvent;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState.Judged;
import dev.sekisho.gate.release.ReleaseState.Locked;
import dev.sekisho.gate.release.ReleaseState.Planned;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.release.Until;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Herald;
import dev.sekisho.gate.spi.Locks;
import dev.sekisho.gate.spi.Outbox;
import dev.sekisho.gate.spi.ReleaseStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Goes round everything that may have changed outside. One failure does not end the round. */
final class Rounds {

  /** How long a release that starts by itself waits before somebody has to say go. */
  static final Duration WAIT_MAX = Duration.ofHours(24);

  /** How long a process has to tell news before another may. */
  static final Duration TELL_WITHIN = Duration.ofMinutes(1);

  /** News after which a round leaves the rest for one audience to the next round. */
  static final int NEWS_MAX = 50;

  private final ReleaseStore releases;
  private final Locks locks;
  private final Outbox outbox;
  private final List<Herald> heralds;
  private final Books books;
  private final Starting starting;
  private final Watching watching;
  private final InstantSource clock;

  Rounds(DeskPorts ports, Books books, Starting starting, Watching watching, InstantSource clock) {
    this.releases = ports.releases();
    this.locks = ports.locks();
    this.outbox = ports.outbox();
    this.heralds = ports.heralds();
    this.books = books;
    this.starting = starting;
    this.watching = watching;
    this.clock = clock;
  }

  List<String> make() {
    List<String> failures = new ArrayList<>();
    for (Release release : releases.open()) {
      attempt(() -> look(release), failures);
    }
    for (Lock lock : locks.all(clock.instant())) {
      attempt(() -> freeIfEnded(lock), failures);
    }
    List<Release> open = releases.open();
    open.stream()
        .map(Release::target)
        .distinct()
        .forEach(target -> attempt(() -> move(queue(open, target)), failures));
    heralds.forEach(herald -> attempt(() -> tell(herald), failures));
    return failures;
  }

  /** The releases that wait for a target, in the order in which they get it. */
  static List<Release> queue(List<Release> open, Target target) {
    return open.stream()
        .filter(release -> release.target().equals(target))
        .filter(
            release ->
                release.state() instanceof Waiting waiting && waiting.until() instanceof Until.Turn)
        .sorted(
            Comparator.comparing((Release release) -> !release.isUrgent())
                .thenComparing(release -> ((Waiting) release.state()).since())
                .thenComparing(release -> release.id().value()))
        .toList();
  }

  private void look(Release release) {
    Instant now = clock.instant();
    if (release.state().run().isPresent()) {
      watching.look(release);
    } else if (release.state() instanceof Planned) {
      release.plannedFor().filter(at -> !at.isAfter(now)).ifPresent(at -> starting.start(release));
    } else if (release.state() instanceof Judged judged) {
      goBack(release, judged.at(), now);
    } else if (release.state() instanceof Locked locked) {
      goBack(release, locked.at(), now);
    } else if (release.state() instanceof Waiting waiting
        && waiting.until() instanceof Until.AskAgain again
        && !again.at().isAfter(now)) {
      askAgain(release, waiting, now);
    }
  }

  /** A process stopped between the answer and the start, so the answer is old. */
  private void goBack(Release release, Instant since, Instant now) {
    if (!since.plus(Watching.START_WITHIN).isAfter(now)) {
      books.note(
          release,
          new ReleaseEvent.Wait(
              "The gate stopped before it started anything, and asks again",
              new Until.AskAgain(now),
              now));
    }
  }

  private void askAgain(Release release, Waiting waiting, Instant now) {
    if (waiting.since().plus(WAIT_MAX).isAfter(now)) {
      starting.start(release);
    } else {
      books.note(
          release,
          new ReleaseEvent.Wait(
              "It waited since "
                  + waiting.since()
                  + " and is not tried again by itself: "
                  + waiting.reason(),
              new Until.Go(),
              now),
          Optional.of(Occasion.OVERDUE));
    }
  }

  private void freeIfEnded(Lock lock) {
    lock.release()
        .flatMap(releases::find)
        .filter(release -> !release.state().holdsTarget())
        .filter(release -> !(release.state() instanceof Judged))
        .ifPresent(watching::free);
  }

  private void move(List<Release> queue) {
    if (!queue.isEmpty() && starting.holder(queue.get(0)).isEmpty()) {
      starting.start(queue.get(0));
    }
  }

  /** Takes again and again, because of each release only its oldest news is given out. */
  private void tell(Herald herald) {
    List<ReleaseNews> taken = take(herald);
    for (int told = 0; !taken.isEmpty() && told < NEWS_MAX; taken = take(herald)) {
      taken.forEach(news -> tell(herald, news));
      told += taken.size();
    }
  }

  private List<ReleaseNews> take(Herald herald) {
    Instant now = clock.instant();
    return outbox.take(herald.audience(), now, now.plus(TELL_WITHIN), NEWS_MAX);
  }

  private void tell(Herald herald, ReleaseNews news) {
    ActionOutcome outcome = told(herald, news);
    if (outcome instanceof ActionOutcome.Done done) {
      outbox.told(herald.audience(), news, done, clock.instant());
    } else {
      outbox.failed(herald.audience(), news, reason(outcome), clock.instant());
    }
  }

  private static ActionOutcome told(Herald herald, ReleaseNews news) {
    try {
      return herald.tell(news);
    } catch (RuntimeException e) {
      return new ActionOutcome.Failed(Failures.say(e));
    }
  }

  private static String reason(ActionOutcome outcome) {
    return outcome.fold(
        done -> "", moved -> "the head moved to " + moved.now().abbreviated(), f -> f.reason());
  }

  private static void attempt(Runnable work, List<String> failures) {
    try {
      work.run();
    } catch (RuntimeException e) {
      failures.add(Failures.say(e));
    }
  }
}
