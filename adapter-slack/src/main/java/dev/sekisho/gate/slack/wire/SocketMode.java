package dev.sekisho.gate.slack.wire;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.slack.inbound.EnvelopeDoor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receives Slack's requests over a connection that we open, for those whom Slack can not reach.
 * Hand it to a thread of your own; it ends when it is closed. Connections end all the time, and are
 * opened again; the new one is open before the old one is closed.
 */
public final class SocketMode implements Runnable, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

  private static final String OPEN = "apps.connections.open";

  private final SlackConnection connection;
  private final EnvelopeDoor door;
  private final AtomicReference<@Nullable Socket> current = new AtomicReference<>();
  private volatile boolean closed;

  /**
   * Receives for {@code door}.
   *
   * @param connection made with the token of the app, not of the bot
   */
  public SocketMode(SlackConnection connection, EnvelopeDoor door) {
    this.connection = connection;
    this.door = door;
  }

  @Override
  public void run() {
    int failures = 0;
    while (!closed) {
      try {
        Socket opened = open();
        Optional.ofNullable(current.getAndSet(opened)).ifPresent(Socket::close);
        if (closed) {
          opened.close();
          return;
        }
        failures = opened.untilEnd() ? 0 : failures + 1;
      } catch (GateException e) {
        LOG.warn("No connection to Slack: {}", e.getMessage());
        failures++;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        close();
        return;
      }
      if (failures > 0 && !closed) {
        connection.waiting().before(Math.min(failures + 1, Waiting.TRIES_MAX));
      }
    }
  }

  private Socket open() {
    Call<AppsConnectionsOpenResponse> call = () -> connection.methods().appsConnectionsOpen(r -> r);
    Try<AppsConnectionsOpenResponse> answer = call.once(OPEN);
    if (answer instanceof Try.Slower<AppsConnectionsOpenResponse> slower) {
      throw WireErrors.tooFast(OPEN, slower.after().toSeconds());
    }
    if (answer instanceof Try.Unsure<AppsConnectionsOpenResponse> unsure) {
      throw WireErrors.noAnswer(OPEN, unsure.why());
    }
    String url = ((Try.Done<AppsConnectionsOpenResponse>) answer).answer().getUrl();
    Socket socket = new Socket(door);
    socket.attach(connection.client().newWebSocket(new Request.Builder().url(url).build(), socket));
    return socket;
  }

  /** Ends it; what was not acknowledged is sent again by Slack. */
  @Override
  public void close() {
    closed = true;
    Optional.ofNullable(current.get()).ifPresent(Socket::close);
  }
}
