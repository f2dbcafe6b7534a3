package dev.sekisho.gate.evidence;

import com.google.inject.Inject;
import dev.sekisho.gate.bot.door.Entrance;
import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.Workers;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.tracker.hook.HookErrors;
import dev.sekisho.gate.tracker.hook.JiraHook;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Jira's webhook sends: kept first, read later. Thread-safe. */
final class JiraEntrance implements Entrance {

  /** The event under which its deliveries are stored. */
  static final String EVENT = "jira_webhook";

  /** Where it is. */
  static final String PATH = "/jira";

  private static final Logger LOG = LoggerFactory.getLogger(JiraEntrance.class);
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final Map<ErrorId, Integer> STATUS =
      Map.of(
          HookErrors.NOT_SIGNED, 401, HookErrors.WRONG_SIGNATURE, 401, HookErrors.TOO_LARGE, 413);

  private final JiraHook hook;
  private final Inbox inbox;
  private final Workers workers;
  private final Meters meters;

  @Inject
  JiraEntrance(JiraHook hook, Inbox inbox, Workers workers, Meters meters) {
    this.hook = hook;
    this.inbox = inbox;
    this.workers = workers;
    this.meters = meters;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public int bodyBytesMax() {
    return JiraHook.BODY_BYTES_MAX;
  }

  @Override
  public Response receive(Function<String, Optional<String>> header, byte[] body) {
    DeliveryId id;
    try {
      id = hook.accept(header, Optional.empty(), body);
    } catch (GateException refusal) {
      Problem problem = refusal.problems().get(0);
      meters.refused(problem.id());
      LOG.warn("refused: {}", problem);
      return Response.text(STATUS.getOrDefault(problem.id(), BAD_REQUEST), "refused");
    }
    boolean isNew = inbox.receive(id, EVENT, body) == Inbox.Receipt.STORED;
    meters.delivery(EVENT, isNew ? "stored" : "known");
    workers.wake();
    return Response.text(OK, "kept");
  }
}
