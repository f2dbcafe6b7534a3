package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.WINDOW;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.ReleaseWindow;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The release window that applies. What it said of a time that is over is a gap, not an answer. */
public final class Window {
  private final FactSheet sheet;
  private final Reading reading;

  Window(FactSheet sheet, Reading reading) {
    this.sheet = sheet;
    this.reading = reading;
  }

  @Word(value = "Whether the window is open", reads = WINDOW)
  public boolean open() {
    Optional<ReleaseWindow> window = reading.value(WINDOW, sheet.window());
    if (window.isEmpty()) {
      return false;
    }
    Stream.concat(window.get().until().stream(), window.get().nextOpening().stream())
        .forEach(reading::changesAt);
    boolean open = window.get().open();
    boolean over = isOver(window.get().until()) || (!open && isOver(window.get().nextOpening()));
    return over ? reading.gap(WINDOW) : open;
  }

  @Word(value = "The rule of the calendar that says so", spoken = true)
  public String why() {
    return known().map(ReleaseWindow::why).orElse("");
  }

  @Word(value = "When it opens next, as a text", spoken = true)
  public String nextOpening() {
    return known().flatMap(ReleaseWindow::nextOpening).map(Instant::toString).orElse("no time");
  }

  private boolean isOver(Optional<Instant> time) {
    return time.filter(at -> !at.isAfter(sheet.asOf())).isPresent();
  }

  private Optional<ReleaseWindow> known() {
    return sheet.window() instanceof Evidence.Known<ReleaseWindow> known
        ? Optional.of(known.value())
        : Optional.empty();
  }
}
