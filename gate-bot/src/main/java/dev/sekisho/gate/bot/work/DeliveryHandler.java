package dev.sekisho.gate.bot.work;

import dev.sekisho.gate.bot.log.LogContext;
import dev.sekisho.gate.event.CommentChanged;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.github.webhook.Envelope;
import dev.sekisho.gate.github.webhook.WebhookDecoder;
import dev.sekisho.gate.ledger.StoredDelivery;
import dev.sekisho.gate.ledger.WorkQueue;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.HeadRecord;
import dev.sekisho.gate.spi.Request;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a stored delivery to the questions that it raises. Doing it twice does nothing twice.
 * Thread-safe.
 */
public final class DeliveryHandler implements Workers.Handler<StoredDelivery> {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryHandler.class);

  private final WebhookDecoder decoder = new WebhookDecoder();
  private final HeadRecord heads;
  private final CommandDesk commands;
  private final Gate gate;
  private final WorkQueue queue;
  private final List<Listener> listeners;

  /**
   * A handler.
   *
   * @param heads is told of every head
   * @param commands does what comments order
   * @param gate says which questions an event raises
   * @param queue keeps them
   * @param listeners hear of every event
   */
  public DeliveryHandler(
      HeadRecord heads,
      CommandDesk commands,
      Gate gate,
      WorkQueue queue,
      Collection<? extends Listener> listeners) {
    this.heads = heads;
    this.commands = commands;
    this.gate = gate;
    this.queue = queue;
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public Optional<String> handle(StoredDelivery stored) {
    return LogContext.DELIVERY.during(stored.id(), () -> raise(stored));
  }

  private Optional<String> raise(StoredDelivery stored) {
    GateEvent event = read(stored);
    heads.note(event);
    if (event instanceof CommentChanged comment) {
      commands.obey(stored.id(), comment);
    }
    listeners.forEach(listener -> listener.hear(event));
    List<Request> requests = gate.recognise(event);
    queue.want(requests);
    requests.stream().map(Request::subject).distinct().forEach(queue::hasten);
    LOG.info("{} raises {}", event.kind(), requests.stream().map(Request::subject).toList());
    return Optional.empty();
  }

  private GateEvent read(StoredDelivery stored) {
    try {
      return decoder.decode(new Envelope(stored.id(), stored.event()), stored.body()).event();
    } catch (GateException e) {
      throw new Workers.Unreadable(e.problems().get(0).toString(), e);
    }
  }
}
