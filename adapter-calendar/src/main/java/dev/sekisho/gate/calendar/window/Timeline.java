package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.fact.Freeze;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What opens and closes one passage.
 *
 * @param allows the windows that open it
 * @param onlys the windows outside of which it is closed
 * @param denies the windows that close it
 * @param freezes the freezes that close it
 */
record Timeline(
    List<Window> allows, List<Window> onlys, List<Window> denies, List<Freeze> freezes) {

  boolean isOpen(Instant at) {
    return allows.stream().anyMatch(w -> covers(w, at))
        && onlys.stream().allMatch(w -> covers(w, at))
        && denies.stream().noneMatch(w -> covers(w, at))
        && freezes.stream().noneMatch(freeze -> freeze.covers(at));
  }

  static boolean covers(Window window, Instant at) {
    return window.when().endOfWhatCovers(at).isPresent();
  }

  /** The first time from {@code from} on that is open; empty when none is before the horizon. */
  Optional<Instant> opening(Instant from, Instant horizon) {
    Instant at = from;
    while (!at.isAfter(horizon)) {
      Optional<Instant> later = notOpenBefore(at, horizon);
      if (later.isEmpty() || later.get().equals(at)) {
        return later;
      }
      at = later.get();
    }
    return Optional.empty();
  }

  /** A time before which nothing opens; {@code at} itself when that is open; empty for never. */
  private Optional<Instant> notOpenBefore(Instant at, Instant horizon) {
    Instant later = at;
    for (Window deny : denies) {
      later = later(later, deny.when().endOfWhatCovers(at).orElse(at));
    }
    for (Freeze freeze : freezes) {
      if (freeze.covers(at)) {
        later = later(later, freeze.until().orElse(Instant.MAX));
      }
    }
    for (Window only : onlys) {
      if (!covers(only, at)) {
        later = later(later, only.when().nextStart(at, horizon).orElse(Instant.MAX));
      }
    }
    if (allows.stream().noneMatch(w -> covers(w, at))) {
      later = later(later, firstStart(allows, at, horizon).orElse(Instant.MAX));
    }
    return Optional.of(later).filter(t -> !t.isAfter(horizon));
  }

  /** The first time after {@code from}, which is open, that is closed. */
  Optional<Instant> closing(Instant from, Instant horizon) {
    Instant closing = firstStart(denies, from, horizon).orElse(Instant.MAX);
    for (Freeze freeze : freezes) {
      if (freeze.from().isAfter(from) && !isEmpty(freeze)) {
        closing = earlier(closing, freeze.from());
      }
    }
    for (Window only : onlys) {
      closing = goesOnUntil(List.of(only), from, earlier(closing, horizon));
    }
    return Optional.of(goesOnUntil(allows, from, earlier(closing, horizon)))
        .filter(t -> t.isBefore(horizon));
  }

  private static boolean isEmpty(Freeze freeze) {
    return freeze.until().filter(until -> !until.isAfter(freeze.from())).isPresent();
  }

  /** Until when one or the other window covers the time without a break, {@code limit} at most. */
  private static Instant goesOnUntil(List<Window> windows, Instant from, Instant limit) {
    Instant at = from;
    while (at.isBefore(limit)) {
      Optional<Instant> end = endOfWhatCovers(windows, at);
      if (end.isEmpty()) {
        return at;
      }
      at = end.get();
    }
    return limit;
  }

  private static Optional<Instant> endOfWhatCovers(List<Window> windows, Instant at) {
    return windows.stream()
        .flatMap(w -> w.when().endOfWhatCovers(at).stream())
        .max(Instant::compareTo);
  }

  private static Optional<Instant> firstStart(
      List<Window> windows, Instant after, Instant horizon) {
    Stream<Instant> starts =
        windows.stream().flatMap(w -> w.when().nextStart(after, horizon).stream());
    return starts.min(Instant::compareTo);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
