package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Herald;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows each news once, as the port demands, and remembers how often it was brought. Thread-safe.
 */
public final class RecordingHerald implements Herald {
  private final String audience;
  private final List<ReleaseNews> visible = new ArrayList<>();
  private int brought;
  private boolean down;

  /** A herald of that audience. */
  public RecordingHerald(String audience) {
    this.audience = audience;
  }

  /** Lets it fail, from now on or no longer. */
  public synchronized void goDown(boolean goesDown) {
    down = goesDown;
  }

  /** What its audience sees, oldest first. */
  public synchronized List<ReleaseNews> visible() {
    return List.copyOf(visible);
  }

  /** How often news was brought, the same included. */
  public synchronized int brought() {
    return brought;
  }

  @Override
  public String audience() {
    return audience;
  }

  @Override
  public synchronized ActionOutcome tell(ReleaseNews news) {
    brought++;
    if (down) {
      return new ActionOutcome.Failed("the audience is away");
    }
    if (visible.stream().noneMatch(seen -> seen.id().equals(news.id()))) {
      visible.add(news);
    }
    return ActionOutcome.Done.WITHOUT_REFERENCE;
  }
}
