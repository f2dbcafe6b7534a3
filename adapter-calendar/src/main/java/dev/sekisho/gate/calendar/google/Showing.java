package dev.sekisho.gate.calendar.google;

import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.ReleaseState.Aborted;
import dev.sekisho.gate.release.ReleaseState.Phase;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import dev.sekisho.gate.release.Until.AskAgain;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How a release is shown in a calendar.
 *
 * @param title what people read
 * @param from when it begins
 * @param until when it ends
 * @param cancelled whether it does not take place
 */
record Showing(String title, Instant from, Instant until, boolean cancelled) {

  /** How long something lasts at least that is to be seen in a calendar. */
  private static final Duration LEAST = Duration.ofMinutes(1);

  /**
   * How a release is shown; empty while nobody knows when it will be.
   *
   * @param lasts how long a release is taken to last that is not over
   */
  static Optional<Showing> of(Release release, Duration lasts) {
    Optional<Instant> began = began(release);
    Optional<Instant> from = began.or(() -> expected(release));
    return from.map(
        at ->
            new Showing(
                title(release),
                at,
                began.isPresent()
                    ? later(release.changedAt(), at.plus(isOver(release) ? LEAST : lasts))
                    : at.plus(lasts),
                release.state() instanceof Aborted && began.isEmpty()));
  }

  private static boolean isOver(Release release) {
    return release.state().phase() == Phase.FINAL;
  }

  /** When it was started. */
  private static Optional<Instant> began(Release release) {
    return release.history().stream()
        .filter(line -> line.state().equals("running"))
        .map(HistoryLine::at)
        .findFirst();
  }

  /** When it is to start, by its plan or by what it waits for, whichever is later. */
  private static Optional<Instant> expected(Release release) {
    ReleaseState state = release.state();
    if (state instanceof Waiting waiting && waiting.until() instanceof AskAgain again) {
      return release.plannedFor().map(planned -> later(planned, again.at()));
    }
    return release.plannedFor();
  }

  private static String title(Release release) {
    String state = release.state().word();
    return state.substring(0, 1).toUpperCase(Locale.ROOT)
        + state.substring(1)
        + ": "
        + release.target();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
