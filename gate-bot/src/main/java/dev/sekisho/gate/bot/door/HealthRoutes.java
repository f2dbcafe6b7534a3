package dev.sekisho.gate.bot.door;

import dev.sekisho.gate.bot.metric.Meters;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.Inbox;
import dev.sekisho.gate.ledger.WorkQueue;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Says how the bot is, to whoever runs it. */
public final class HealthRoutes implements Door.Routes {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final Inbox inbox;
  private final WorkQueue queue;
  private final Meters meters;
  private final Map<String, BooleanSupplier> needs = new LinkedHashMap<>();

  /**
   * Routes.
   *
   * @param needs what a bot needs besides its database, by name: whether it is there
   */
  public HealthRoutes(
      Database database,
      Inbox inbox,
      WorkQueue queue,
      Meters meters,
      Map<String, BooleanSupplier> needs) {
    this.inbox = inbox;
    this.queue = queue;
    this.meters = meters;
    this.needs.put("database", database::answers);
    this.needs.putAll(needs);
  }

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.get("/healthz", context -> context.result("alive\n"));
    config.routes.get("/readyz", this::ready);
    config.routes.get("/metrics", this::metrics);
  }

  private void ready(Context context) {
    Map<String, Boolean> state = new LinkedHashMap<>();
    needs.forEach((name, need) -> state.put(name, holds(need)));
    context
        .status(state.containsValue(false) ? UNAVAILABLE : OK)
        .contentType("application/json")
        .result(
            state.entrySet().stream()
                .map(need -> "\"" + need.getKey() + "\":" + need.getValue())
                .collect(Collectors.joining(",", "{", "}\n")));
  }

  private static boolean holds(BooleanSupplier need) {
    try {
      return need.getAsBoolean();
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void metrics(Context context) {
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(meters.scrape(inbox.backlog(), queue.backlog()));
  }
}
