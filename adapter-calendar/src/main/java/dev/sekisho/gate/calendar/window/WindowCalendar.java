package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.calendar.window.Window.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When releases may happen. Something may pass while a window allows it, every {@code only} window
 * covers the time, no window denies it and no freeze is on. What no window is about is closed for
 * ever: silence opens nothing. Immutable and thread-safe.
 *
 * @param windows the windows
 * @param freezes the freezes that the calendar itself knows
 */
public record WindowCalendar(List<Window> windows, List<ScopedFreeze> freezes) {

  /**
   * How far ahead a change is looked for: more than the eight years that can lie between two leap
   * days. What does not change in that time is looked at again at its end.
   */
  public static final Duration HORIZON = Duration.ofDays(10 * 366);

  public WindowCalendar {
    windows = List.copyOf(windows);
    freezes = List.copyOf(freezes);
  }

  /** This calendar with more freezes, for example those of somebody's diary. */
  public WindowCalendar with(List<ScopedFreeze> more) {
    return new WindowCalendar(windows, Stream.concat(freezes.stream(), more.stream()).toList());
  }

  /** Whether {@code passage} may happen at {@code at}, why, and when that changes. */
  public WindowAnswer answer(Passage passage, Instant at) {
    return answer(passage, at, at.plus(HORIZON));
  }

  /** The same, and no further ahead than {@code horizon}, behind which freezes may be missing. */
  public WindowAnswer answer(Passage passage, Instant at, Instant horizon) {
    Timeline timeline = timeline(passage);
    boolean open = timeline.isOpen(at);
    if (open) {
      Optional<Instant> closing = timeline.closing(at, horizon);
      return new WindowAnswer(
          at,
          true,
          Reasons.ofOpen(timeline, at),
          closing.flatMap(end -> timeline.opening(end, horizon)),
          closing,
          horizon);
    }
    Optional<Instant> opening = timeline.opening(at, horizon);
    return new WindowAnswer(
        at,
        false,
        Reasons.ofClosed(timeline, passage, at),
        opening,
        opening.flatMap(start -> timeline.closing(start, horizon)),
        horizon);
  }

  /** The freezes that bind {@code passage}, at whatever time. */
  public List<ScopedFreeze> freezes(Passage passage) {
    return freezes.stream().filter(freeze -> freeze.scope().closes(passage)).toList();
  }

  private Timeline timeline(Passage passage) {
    return new Timeline(
        windows.stream()
            .filter(w -> w.effect() == Effect.ALLOW && w.scope().opens(passage))
            .toList(),
        closing(passage, Effect.ONLY),
        closing(passage, Effect.DENY),
        freezes(passage).stream().map(ScopedFreeze::freeze).toList());
  }

  private List<Window> closing(Passage passage, Effect effect) {
    return windows.stream().filter(w -> w.effect() == effect && w.scope().closes(passage)).toList();
  }
}
