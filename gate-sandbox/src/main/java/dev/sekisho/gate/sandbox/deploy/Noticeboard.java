package dev.sekisho.gate.sandbox.deploy;

import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Herald;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Stands in for whoever is told of releases and is not here. It remembers what it was told by its
 * id, so what is brought twice is seen once. Thread-safe.
 */
public final class Noticeboard implements Herald {
  private final String audience;
  private final Map<String, ReleaseNews> told = new ConcurrentSkipListMap<>();

  /** A board for an audience. */
  public Noticeboard(String audience) {
    this.audience = audience;
  }

  @Override
  public String audience() {
    return audience;
  }

  @Override
  public ActionOutcome tell(ReleaseNews news) {
    told.put(news.id(), news);
    return ActionOutcome.Done.WITHOUT_REFERENCE;
  }

  /** Everything that it was told. */
  public List<ReleaseNews> told() {
    return List.copyOf(told.values());
  }
}
