package dev.sekisho.gate.calendar.window;

import dev.sekisho.gate.fact.Freeze;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says why it is open or closed. */
final class Reasons {

  /** Reasons that are said; of more, only that there are more. */
  static final int SAID_MAX = 4;

  private Reasons() {}

  static String ofOpen(Timeline timeline, Instant at) {
    return said(
        timeline.allows().stream()
            .filter(w -> Timeline.covers(w, at))
            .map(w -> w.name() + hours(w))
            .toList());
  }

  static String ofClosed(Timeline timeline, Passage passage, Instant at) {
    List<String> reasons = new ArrayList<>();
    for (Freeze freeze : timeline.freezes()) {
      if (freeze.covers(at)) {
        reasons.add("frozen by " + freeze.name() + because(freeze.why()));
      }
    }
    for (Window deny : timeline.denies()) {
      if (Timeline.covers(deny, at)) {
        reasons.add("closed by " + deny.name() + because(deny.why()));
      }
    }
    for (Window only : timeline.onlys()) {
      if (!Timeline.covers(only, at)) {
        reasons.add(outside(only, at));
      }
    }
    if (timeline.allows().isEmpty()) {
      reasons.add("no window allows " + passage);
    } else if (timeline.allows().stream().noneMatch(w -> Timeline.covers(w, at))) {
      timeline.allows().forEach(allow -> reasons.add(outside(allow, at)));
    }
    return said(reasons);
  }

  private static String outside(Window window, Instant at) {
    return "outside "
        + window.name()
        + window.when().keptBy(at).map(day -> ": " + day).orElseGet(() -> hours(window));
  }

  private static String hours(Window window) {
    return window.when().said().isEmpty() ? "" : " (" + window.when().said() + ")";
  }

  private static String because(String why) {
    return why.isEmpty() ? "" : " (" + why + ")";
  }

  private static String said(List<String> reasons) {
    String said = reasons.stream().limit(SAID_MAX).collect(Collectors.joining("; "));
    int more = reasons.size() - SAID_MAX;
    return more > 0 ? said + "; and " + more + " more" : said;
  }
}
