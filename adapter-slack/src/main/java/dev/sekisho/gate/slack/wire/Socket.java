package dev.sekisho.gate.slack.wire;

import dev.sekisho.gate.slack.inbound.EnvelopeDoor;
import dev.sekisho.gate.slack.inbound.SlackDoor;
import dev.sekisho.gate.slack.payload.Payload;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of Socket Mode. An envelope is kept and then acknowledged; one that could not be
 * kept is not acknowledged, so that it comes again.
 */
final class Socket extends WebSocketListener {
  private static final Logger LOG = LoggerFactory.getLogger(Socket.class);
  private static final int NORMAL_CLOSURE = 1_000;

  private final EnvelopeDoor door;
  private final AtomicReference<@Nullable WebSocket> socket = new AtomicReference<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean welcomed;

  Socket(EnvelopeDoor door) {
    this.door = door;
  }

  void attach(WebSocket opened) {
    socket.set(opened);
  }

  /** Waits until another connection is needed; says whether Slack ever greeted on this one. */
  boolean untilEnd() throws InterruptedException {
    end.await();
    return welcomed;
  }

  void close() {
    Optional.ofNullable(socket.get()).ifPresent(s -> s.close(NORMAL_CLOSURE, null));
    end.countDown();
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    if (text.length() > SlackDoor.BODY_BYTES_MAX) {
      LOG.warn("A frame of {} characters is too large and was not read", text.length());
      return;
    }
    Optional<Payload> frame = Payload.read(text);
    String type = frame.flatMap(f -> f.text("type")).orElse("");
    if (type.equals("hello")) {
      welcomed = true;
    } else if (type.equals("disconnect")) {
      end.countDown();
    } else {
      frame.ifPresent(f -> envelope(webSocket, type, f));
    }
  }

  private void envelope(WebSocket webSocket, String type, Payload frame) {
    Optional<String> id = frame.text("envelope_id");
    if (id.isEmpty()) {
      return;
    }
    Map<String, Object> acknowledgement = new LinkedHashMap<>();
    acknowledgement.put("envelope_id", id.get());
    try {
      frame
          .object("payload")
          .flatMap(payload -> door.receive(type, payload))
          .ifPresent(shown -> acknowledgement.put("payload", shown));
    } catch (RuntimeException e) {
      // Whatever went wrong, the envelope was not kept: without an answer it comes again.
      LOG.warn("An envelope of kind {} was not kept: {}", type, e.getClass().getSimpleName());
      return;
    }
    webSocket.send(Payload.write(acknowledgement));
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    webSocket.close(NORMAL_CLOSURE, null);
    end.countDown();
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable t, @Nullable Response response) {
    end.countDown();
  }
}
