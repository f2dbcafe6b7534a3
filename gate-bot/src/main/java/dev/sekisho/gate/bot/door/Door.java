package dev.sekisho.gate.bot.door;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for HTTP. Whoever sends from outside waits for nothing but the disk. Thread-safe.
 *
 * <p>It speaks plain HTTP: put a proxy with TLS before it.
 */
public final class Door implements AutoCloseable {

  /** Threads that serve requests; with bodies of 25 MB this bounds the memory too. */
  static final int THREADS_MAX = 24;

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);

  private final String bind;
  private final int port;
  private final Javalin server;

  /** Adds its routes to a server. */
  interface Routes {
    void addTo(JavalinConfig config);
  }

  /**
   * A door that is still closed.
   *
   * @param port 0 for a free one
   * @param entrances more ways in
   */
  public Door(
      String bind,
      int port,
      WebhookRoute webhook,
      HealthRoutes health,
      DecisionRoute decisions,
      Collection<Entrance> entrances) {
    this.bind = bind;
    this.port = port;
    List<Routes> routes = new ArrayList<>(List.of(webhook, health, decisions));
    entrances.forEach(entrance -> routes.add(new EntranceRoute(entrance)));
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.jetty.threadPool = new QueuedThreadPool(THREADS_MAX, 4);
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.routes.before(Door::guard);
              config.routes.exception(Exception.class, Door::failed);
              routes.forEach(one -> one.addTo(config));
            });
  }

  /** Opens it. */
  public void open() {
    server.start(bind, port);
  }

  /** The port that it listens at. */
  public int port() {
    return server.port();
  }

  /** What a browser may do with any page of ours: show it, and nothing else. */
  private static void guard(Context context) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex, nofollow")
        .header("Cache-Control", "no-store");
  }

  private static void failed(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    context.status(HttpStatus.INTERNAL_SERVER_ERROR).result("The bot failed; its log says why.\n");
  }

  /** Takes no more requests, ends those that run, and closes. */
  @Override
  public void close() {
    server.stop();
  }
}
