package dev.sekisho.gate.evidence;

import com.google.inject.Inject;
import dev.sekisho.gate.bot.log.LogContext;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.tracker.hook.JiraHook;
import java.util.Optional;
import java.util.Set;

/** From a stored webhook of Jira to questions. Doing it twice does nothing twice. Thread-safe. */
final class JiraWork implements Workers.Handler<StoredDelivery> {
  private final JiraHook hook;
  private final TicketNews news;

  @Inject
  JiraWork(JiraHook hook, TicketNews news) {
    this.hook = hook;
    this.news = news;
  }

  @Override
  public Optional<String> handle(StoredDelivery stored) {
    return LogContext.DELIVERY.during(
        stored.id(),
        () -> {
          news.of(tickets(stored));
          return Optional.empty();
        });
  }

  private Set<TicketKey> tickets(StoredDelivery stored) {
    try {
      return hook.tickets(stored.body());
    } catch (GateException e) {
      throw new Workers.Unreadable(e.problems().get(0).toString(), e);
    }
  }
}
