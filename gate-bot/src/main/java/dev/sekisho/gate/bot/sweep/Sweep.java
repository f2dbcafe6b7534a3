package dev.sekisho.gate.bot.sweep;

import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.spi.Request;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks again about every open pull request, whatever was or was not delivered. Asking for what was
 * answered already changes nothing. Thread-safe.
 */
public final class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final Supplier<List<RepositoryName>> watched;
  private final Function<RepositoryName, List<PullRequestRef>> open;
  private final WorkQueue queue;
  private final Meters meters;
  private final Runnable wake;

  /**
   * A sweep.
   *
   * @param watched the repositories
   * @param open the open pull requests of one; throws when they can not be told
   * @param queue keeps the questions
   * @param wake is told after questions were raised
   */
  public Sweep(
      Supplier<List<RepositoryName>> watched,
      Function<RepositoryName, List<PullRequestRef>> open,
      WorkQueue queue,
      Meters meters,
      Runnable wake) {
    this.watched = watched;
    this.open = open;
    this.queue = queue;
    this.meters = meters;
    this.wake = wake;
  }

  /** Asks again; a repository that can not be told leaves the others as they are. */
  public void run() {
    watched.get().forEach(this::ask);
    wake.run();
  }

  /** Asks again about those of one repository. */
  public void run(RepositoryName repository) {
    ask(repository);
    wake.run();
  }

  private void ask(RepositoryName repository) {
    try {
      queue.want(open.apply(repository).stream().map(Request::merge).toList());
      meters.swept("pull-requests", true);
    } catch (RuntimeException e) {
      LOG.warn("the pull requests of {} were not swept: {}", repository, e.getMessage());
      meters.swept("pull-requests", false);
    }
  }
}
