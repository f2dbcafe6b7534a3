package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseEvent;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.ReleaseState.Aborted;
import dev.sekisho.gate.release.ReleaseState.Aborting;
import dev.sekisho.gate.release.ReleaseState.Failed;
import dev.sekisho.gate.release.ReleaseState.RolledBack;
import dev.sekisho.gate.release.ReleaseState.Running;
import dev.sekisho.gate.release.ReleaseState.Succeeded;
import dev.sekisho.gate.release.ReleaseState.Unknown;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import dev.sekisho.gate.spi.ReleaseStore;
import dev.sekisho.gate.spi.ReleaseStore.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down what happens to releases, and what of it is news. */
final class Books {
  /** Releases to a target that a rollback looks back over. */
  static final int LOOK_BACK_MAX = 200;

  private static final Map<Class<? extends ReleaseState>, Occasion> OCCASIONS =
      Map.of(
          Waiting.class, Occasion.WAITING,
          Running.class, Occasion.STARTED,
          Aborting.class, Occasion.ABORTING,
          Succeeded.class, Occasion.SUCCEEDED,
          Failed.class, Occasion.FAILED,
          Aborted.class, Occasion.ABORTED,
          Unknown.class, Occasion.UNKNOWN,
          RolledBack.class, Occasion.ROLLED_BACK);

  private final ReleaseStore releases;

  Books(ReleaseStore releases) {
    this.releases = releases;
  }

  /**
   * Writes down that something happened to a release.
   *
   * @return the release as it stands now; empty when it can not happen to it, or when somebody else
   *     changed the release meanwhile
   */
  Optional<Release> note(Release before, ReleaseEvent event) {
    return note(before, event, occasion(before, event));
  }

  /** The same, as news of another occasion. */
  Optional<Release> note(Release before, ReleaseEvent event, Optional<Occasion> occasion) {
    Optional<Release> after = before.after(event);
    if (after.isEmpty()) {
      return after;
    }
    List<Change> changes = new ArrayList<>();
    changes.add(change(after.get(), occasion, event.said()));
    if (after.get().state() instanceof Succeeded) {
      changes.addAll(broughtBack(after.get(), event));
    }
    return releases.save(changes) ? after : Optional.empty();
  }

  /** Writes down a release that somebody said yes to. */
  Optional<Release> save(Release after, Optional<Occasion> occasion) {
    String text = after.history().get(after.history().size() - 1).text();
    return releases.save(List.of(change(after, occasion, text)))
        ? Optional.of(after)
        : Optional.empty();
  }

  static Change change(Release after, Optional<Occasion> occasion, String text) {
    return new Change(after, occasion.map(o -> ReleaseNews.of(after, o, text)));
  }

  /** What was out since the release that a rollback brings back is out no longer. */
  private List<Change> broughtBack(Release rollback, ReleaseEvent event) {
    List<Change> changes = new ArrayList<>();
    if (rollback.back().isEmpty()) {
      return changes;
    }
    for (Release other : releases.latest(rollback.target(), LOOK_BACK_MAX)) {
      if (other.id().equals(rollback.back().get())) {
        break;
      }
      if (!other.id().equals(rollback.id())) {
        ReleaseEvent back = new ReleaseEvent.RollBack(rollback.id(), event.at());
        other
            .after(back)
            .ifPresent(
                after ->
                    changes.add(change(after, Optional.of(Occasion.ROLLED_BACK), back.said())));
      }
    }
    return changes;
  }

  /** What a change is news of; empty when the release stands as before, or only for a moment. */
  private static Optional<Occasion> occasion(Release before, ReleaseEvent event) {
    ReleaseState after = before.after(event).map(Release::state).orElse(before.state());
    if (after instanceof Waiting waiting
        && before.state() instanceof Waiting waited
        && !waited.reason().equals(waiting.reason())) {
      return Optional.of(Occasion.WAITING);
    }
    if (after.word().equals(before.state().word())) {
      return Optional.empty();
    }
    return after instanceof Running && before.state() instanceof Unknown
        ? Optional.of(Occasion.ADOPTED)
        : Optional.ofNullable(OCCASIONS.get(after.getClass()));
  }
}
