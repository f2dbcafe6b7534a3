package dev.sekisho.gate.bot.door;

import dev.sekisho.gate.bot.log.LogContext;
import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.github.webhook.Envelope;
import dev.sekisho.gate.github.webhook.Webhook;
import dev.sekisho.gate.github.webhook.WebhookErrors;
import dev.sekisho.gate.github.webhook.WebhookHeaders;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes deliveries in: reads them up to the limit, tells whether they are GitHub's, stores them,
 * and acknowledges. What they mean is read by a worker.
 */
public final class WebhookRoute implements Door.Routes {

  /** Where GitHub sends to. */
  public static final String PATH = "/webhooks/github";

  private static final Logger LOG = LoggerFactory.getLogger(WebhookRoute.class);
  private static final int ACCEPTED = 202;
  private static final int CONFLICT = 409;
  private static final int UNAVAILABLE = 503;

  /** Everything else that is wrong came under a known id with another body. */
  private static final Map<ErrorId, Integer> STATUS =
      Map.of(
          WebhookErrors.TOO_LARGE, 413,
          WebhookErrors.NOT_SIGNED, 401,
          WebhookErrors.WRONG_SIGNATURE, 401,
          WebhookErrors.MISSING_HEADER, 400);

  private final Webhook webhook;
  private final Inbox inbox;
  private final Meters meters;
  private final Runnable stored;

  /**
   * A route.
   *
   * @param stored is told after something was stored
   */
  public WebhookRoute(Webhook webhook, Inbox inbox, Meters meters, Runnable stored) {
    this.webhook = webhook;
    this.inbox = inbox;
    this.meters = meters;
    this.stored = stored;
  }

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.post(PATH, this::receive);
  }

  private void receive(Context context) throws IOException {
    long before = System.nanoTime();
    byte[] body = context.req().getInputStream().readNBytes(Webhook.BODY_BYTES_MAX + 1);
    try {
      Envelope envelope = webhook.accept(WebhookHeaders.from(context::header), body);
      boolean isNew =
          LogContext.DELIVERY.during(envelope.id(), () -> store(context, envelope, body));
      meters.acknowledged(Duration.ofNanos(System.nanoTime() - before));
      if (isNew) {
        stored.run();
      }
    } catch (GateException refusal) {
      refuse(context, refusal.problems().get(0));
    }
  }

  /** Whether it was stored now. */
  private boolean store(Context context, Envelope envelope, byte[] body) {
    Inbox.Receipt receipt;
    try {
      receipt = inbox.receive(envelope.id(), envelope.name(), body);
    } catch (GateException refusal) {
      meters.delivery(envelope.name(), "refused");
      throw refusal;
    } catch (RuntimeException e) {
      LOG.error("the delivery could not be stored, so it is not acknowledged", e);
      meters.delivery(envelope.name(), "not-stored");
      context.status(UNAVAILABLE).result("The delivery could not be stored; send it again.\n");
      return false;
    }
    boolean isNew = receipt == Inbox.Receipt.STORED;
    meters.delivery(envelope.name(), isNew ? "stored" : "known");
    context.status(ACCEPTED).result(isNew ? "stored\n" : "known\n");
    return isNew;
  }

  private void refuse(Context context, Problem problem) {
    meters.refused(problem.id());
    LOG.warn("refused: {}", problem);
    context.status(STATUS.getOrDefault(problem.id(), CONFLICT)).result(problem + "\n");
  }
}
