package dev.sekisho.gate.github.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers each path with what a test laid out for it, one after the other, the last for ever. */
public final class FakeApi implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Deque<Reply>> replies = Collections.synchronizedMap(new HashMap<>());
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  public record Reply(int status, Map<String, String> headers, String body) {}

  public record Seen(String call, String authorization, String ifNoneMatch, String body) {}

  public FakeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public FakeApi on(String call, int status, String body) {
    return on(call, status, Map.of(), body);
  }

  public FakeApi on(String call, int status, Map<String, String> headers, String body) {
    replies.computeIfAbsent(call, c -> new ArrayDeque<>()).add(new Reply(status, headers, body));
    return this;
  }

  public List<Seen> seen() {
    return seen;
  }

  public List<String> calls() {
    return seen.stream().map(Seen::call).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
      var headers = exchange.getRequestHeaders();
      seen.add(
          new Seen(
              call,
              String.valueOf(headers.getFirst("Authorization")),
              String.valueOf(headers.getFirst("If-None-Match")),
              new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      Deque<Reply> laid = replies.getOrDefault(call, new ArrayDeque<>());
      Reply reply =
          laid.isEmpty()
              ? new Reply(404, Map.of(), "{\"message\":\"Not Found\"}")
              : laid.size() > 1 ? laid.poll() : laid.peek();
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
