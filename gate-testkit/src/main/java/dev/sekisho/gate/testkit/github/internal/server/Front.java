package dev.sekisho.gate.testkit.github.internal.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.internal.rest.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens on a free port of the loopback, and plays what may go wrong with a connection. */
public final class Front implements AutoCloseable {
  static {
    // Otherwise each answer on a connection that is used again waits 40 ms for an acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final Faults faults;
  private final CallLog log;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread made = new Thread(work, "github-stand-in");
            made.setDaemon(true);
            return made;
          });
  private @Nullable Desk desk;

  /** Takes a port; nothing is answered before {@link #open}. */
  public Front(Faults faults, CallLog log) {
    this.faults = faults;
    this.log = log;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Answers from now on. */
  void open(Desk answering) {
    desk = answering;
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request = Request.read(exchange);
      Optional<Fault> fault = faults.take(request.method(), request.path());
      if (fault.filter(Fault.CutBefore.class::isInstance).isPresent()) {
        log.add(new Call(request.method(), request.pathAndQuery(), request.body(), "", 0, false));
        return;
      }
      Answer answer = answered(request, fault);
      if (fault.filter(Fault.CutAfter.class::isInstance).isEmpty()) {
        send(exchange, answer, fault);
      }
    }
  }

  private Answer answered(Request request, Optional<Fault> fault) {
    if (desk == null) {
      throw new IllegalStateException("not open yet");
    }
    try {
      return desk.answer(request, fault);
    } catch (RuntimeException e) {
      // A mistake of ours, and a test should see more of it than a cut connection.
      return Answer.refused(500, "The stand-in failed: " + e);
    }
  }

  private void send(HttpExchange exchange, Answer answer, Optional<Fault> fault)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.getResponseHeaders().set("X-GitHub-Media-Type", "github.v3; format=json");
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body();
    if (body.length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
      return;
    }
    exchange.sendResponseHeaders(answer.status(), body.length);
    OutputStream out = exchange.getResponseBody();
    boolean torn = fault.filter(Fault.Torn.class::isInstance).isPresent();
    Optional<Fault.Slow> slow =
        fault.filter(Fault.Slow.class::isInstance).map(Fault.Slow.class::cast);
    if (!torn && slow.isEmpty()) {
      out.write(body);
      return;
    }
    out.write(body, 0, body.length / 2);
    out.flush();
    if (slow.isPresent() && waited(slow.get())) {
      out.write(body, body.length / 2, body.length - body.length / 2);
    }
  }

  /** Waits as long as a slow answer takes, and no longer than until the end. */
  private boolean waited(Fault.Slow slow) {
    try {
      return !closing.await(slow.delay().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
