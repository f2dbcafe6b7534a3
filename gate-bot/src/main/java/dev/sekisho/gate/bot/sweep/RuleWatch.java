package dev.sekisho.gate.bot.sweep;

import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.reload.CurrentRules;
import dev.sekisho.gate.rules.reload.Reload;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the rules in force as new as their place. New rules have all open pull requests asked
 * again; broken ones change nothing and are told where they are kept. Thread-safe.
 */
public final class RuleWatch {
  private static final Logger LOG = LoggerFactory.getLogger(RuleWatch.class);

  private final RulesPort place;
  private final CurrentRules current;
  private final Meters meters;
  private final Consumer<RuleSet> book;
  private final Runnable sweep;
  private final AtomicReference<List<Problem>> told = new AtomicReference<>(List.of());

  /**
   * A watch.
   *
   * @param place where the rules are kept
   * @param book writes down which rules are in force; writing the same again changes nothing
   * @param sweep asks again about every open pull request
   */
  public RuleWatch(
      RulesPort place,
      CurrentRules current,
      Meters meters,
      Consumer<RuleSet> book,
      Runnable sweep) {
    this.place = place;
    this.current = current;
    this.meters = meters;
    this.book = book;
    this.sweep = sweep;
  }

  /** Looks now when an event says that the rules may have changed. */
  public void see(GateEvent event) {
    if (place.isChangedBy(event)) {
      look();
    }
  }

  /** Looks now. A place that can not be read leaves the rules as they are. */
  public synchronized void look() {
    try {
      reload();
    } finally {
      if (current.isThere()) {
        book.accept(current.get());
      }
    }
  }

  private void reload() {
    Reload reload;
    try {
      Optional<RuleSources> sources = place.read();
      if (sources.isEmpty()) {
        return;
      }
      reload = current.reload(sources.get());
    } catch (RuntimeException e) {
      LOG.warn("the rules could not be read, and the old ones stay: {}", e.getMessage());
      meters.swept("rules", false);
      return;
    }
    meters.swept("rules", true);
    meters.reloaded(reload);
    List<Problem> problems =
        reload.fold(swapped -> List.of(), unchanged -> List.of(), Reload.Kept::problems);
    boolean isNews = !problems.equals(told.getAndSet(problems));
    if (isNews && !problems.isEmpty()) {
      LOG.error("the new rules are broken, and the old ones stay: {}", problems);
    }
    if (isNews || reload instanceof Reload.Swapped) {
      place.tell(reload);
    }
    if (reload instanceof Reload.Swapped swapped) {
      LOG.info("rules {} are in force", swapped.inForce().abbreviated());
      sweep.run();
    }
  }
}
