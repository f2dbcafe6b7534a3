package dev.sekisho.gate.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/** The connections of Socket Mode, of which the newest is used. Thread-safe. */
final class Sockets {
  private static final int NORMAL_CLOSURE = 1_000;
  private static final int SERVER_ERROR = 1_011;

  private final Deque<WebSocket> open = new ArrayDeque<>();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final List<String> opened = new CopyOnWriteArrayList<>();

  WebSocketListener listener() {
    return new WebSocketListener() {
      @Override
      public void onOpen(WebSocket socket, Response response) {
        socket.send("{\"type\":\"hello\",\"num_connections\":1}");
        synchronized (open) {
          open.push(socket);
          opened.add("one");
        }
      }

      @Override
      public void onMessage(WebSocket socket, String text) {
        JsonNode frame = WebApi.tree(text).orElseThrow();
        acknowledged.put(frame.path("envelope_id").asText(), frame.path("payload").toString());
      }

      @Override
      public void onClosing(WebSocket socket, int code, String reason) {
        socket.close(NORMAL_CLOSURE, null);
        forget(socket);
      }

      @Override
      public void onFailure(
          WebSocket socket, Throwable t, @org.jspecify.annotations.Nullable Response response) {
        forget(socket);
      }
    };
  }

  /** How many were ever opened. */
  int opened() {
    return opened.size();
  }

  /** Sends an envelope over the newest connection; false when there is none. */
  boolean send(String type, String envelopeId, ObjectNode payload) {
    ObjectNode frame =
        WebApi.MAPPER
            .createObjectNode()
            .put("type", type)
            .put("envelope_id", envelopeId)
            .put("accepts_response_payload", true);
    frame.set("payload", payload);
    return newest().map(socket -> socket.send(frame.toString())).orElse(false);
  }

  /** What an envelope was acknowledged with; empty while it was not. */
  Optional<String> acknowledgement(String envelopeId) {
    return Optional.ofNullable(acknowledged.get(envelopeId));
  }

  /** Tells the newest connection to be replaced, as Slack does every few hours. */
  void askForRefresh() {
    newest().ifPresent(s -> s.send("{\"type\":\"disconnect\",\"reason\":\"refresh_requested\"}"));
  }

  /** Ends the newest connection without a word before. */
  void end() {
    newest().ifPresent(socket -> socket.close(SERVER_ERROR, null));
  }

  private Optional<WebSocket> newest() {
    synchronized (open) {
      return Optional.ofNullable(open.peek());
    }
  }

  private void forget(WebSocket socket) {
    synchronized (open) {
      open.remove(socket);
    }
  }
}
