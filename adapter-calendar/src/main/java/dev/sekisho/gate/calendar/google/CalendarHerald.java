package dev.sekisho.gate.calendar.google;

import dev.sekisho.gate.calendar.entry.ReleasesSetting;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.ActionOutcome.Done;
import dev.sekisho.gate.spi.ActionOutcome.Failed;
import dev.sekisho.gate.spi.Herald;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps an entry for each release whose time is known: planned, moved when it has to wait,
 * cancelled when it is called off before it began, and with its true times when it is over. The
 * entry is found by an id that follows from the release's, and older news does not undo newer. What
 * people write into the title, the times or the description is written over. Thread-safe.
 */
public final class CalendarHerald implements Herald {

  /** How often an entry is tried that somebody else changes meanwhile. */
  static final int TRIES_MAX = 3;

  private static final int NOT_FOUND = 404;
  private static final int EXISTS = 409;
  private static final int CHANGED = 412;

  private final GoogleConnection google;
  private final Function<Target, Optional<ReleasesSetting>> calendars;

  /**
   * A herald.
   *
   * @param calendars the calendar of a target; empty when none is told
   */
  public CalendarHerald(
      GoogleConnection google, Function<Target, Optional<ReleasesSetting>> calendars) {
    this.google = google;
    this.calendars = calendars;
  }

  @Override
  public String audience() {
    return "calendar";
  }

  @Override
  public ActionOutcome tell(ReleaseNews news) {
    Release release = news.release();
    Optional<ReleasesSetting> calendar = calendars.apply(release.target());
    Optional<Showing> showing = calendar.flatMap(c -> Showing.of(release, c.lasts()));
    if (calendar.isEmpty() || showing.isEmpty()) {
      return Done.WITHOUT_REFERENCE;
    }
    try {
      return show(calendar.get().google(), release, showing.get());
    } catch (GateException e) {
      return new Failed(e.problems().get(0).what());
    }
  }

  private ActionOutcome show(String calendar, Release release, Showing showing) {
    String id = OwnEntry.id(release.id());
    for (int tried = 0; tried < TRIES_MAX; tried++) {
      Answer there = google.get(calendar, id);
      if (there.status() == NOT_FOUND && showing.cancelled()) {
        return Done.WITHOUT_REFERENCE;
      }
      if (there.status() != NOT_FOUND && isShown(there, release)) {
        return done(there);
      }
      Answer written =
          there.status() == NOT_FOUND
              ? google.insert(calendar, OwnEntry.write(release, showing).put("id", id))
              : google.patch(
                  calendar,
                  id,
                  there.body().path("etag").asText(""),
                  OwnEntry.write(release, showing));
      if (written.status() != EXISTS && written.status() != CHANGED) {
        return done(written);
      }
    }
    throw GoogleErrors.conflict("events.patch", TRIES_MAX);
  }

  /** Whether the entry shows the release as it is in this news, or in newer. */
  private static boolean isShown(Answer there, Release release) {
    return OwnEntry.version(there.orThrow()).filter(v -> v >= release.version()).isPresent();
  }

  private static Done done(Answer answer) {
    return new Done(
        Optional.of(answer.orThrow().path("htmlLink").asText("")).filter(link -> !link.isEmpty()));
  }
}
