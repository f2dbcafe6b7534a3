package dev.sekisho.gate.sandbox;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real browser without a window, told what to do by its own protocol over a socket. A library for
 * it would bring three browsers' drivers for five platforms; a page that only has to be looked at
 * needs six commands. The test that asks for one is skipped where there is none.
 */
final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String LISTENING = "DevTools listening on ";
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private final String session;
  private int last;

  private Chromium(Process process, URI address) throws Exception {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address, new Ear())
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    String target =
        ask("", "Target.createTarget", Map.of("url", "about:blank")).at("/targetId").asText();
    this.session =
        ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .at("/sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log")) {
      ask(domain + ".enable", Map.of());
    }
  }

  /** Starts it with a profile of its own in {@code folder}, or has the test skipped. */
  static Chromium start(Path folder) throws Exception {
    assumeTrue(Files.isExecutable(PROGRAM), PROGRAM + " is not installed");
    Process process =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectErrorStream(true)
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(LISTENING)) {
        return new Chromium(process, URI.create(line.substring(LISTENING.length())));
      }
    }
    throw new IllegalStateException("it ended at once");
  }

  /** Opens a page in a window of that size, and waits until it is there. */
  void open(URI address, int width, int height) throws Exception {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    ask("Page.navigate", Map.of("url", address.toString()));
    JsonNode event;
    do {
      event = next();
    } while (!event.path("method").asText().equals("Page.loadEventFired"));
  }

  /** The value of an expression of JavaScript in the page. */
  JsonNode value(String expression) throws Exception {
    return ask("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true))
        .at("/result/value");
  }

  /** Everything that a reader sees, as text. */
  String text() throws Exception {
    return value("document.body.innerText").asText();
  }

  /** What the browser complained of so far: errors of the page and of its policy. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Writes a picture of the window. */
  void picture(Path file) throws Exception {
    String data =
        ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
            .at("/data")
            .asText();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  private JsonNode ask(String method, Map<String, ?> parameters) throws Exception {
    return ask(session, method, parameters);
  }

  private JsonNode ask(String where, String method, Map<String, ?> parameters) throws Exception {
    int id = ++last;
    Map<String, ?> command =
        where.isEmpty()
            ? Map.of("id", id, "method", method, "params", parameters)
            : Map.of("id", id, "method", method, "params", parameters, "sessionId", where);
    socket.sendText(JSON.writeValueAsString(command), true).get();
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt() == id) {
        if (answer.has("error")) {
          throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.path("result");
      }
    }
  }

  private JsonNode next() throws InterruptedException {
    @Nullable JsonNode message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (message == null) {
      throw new IllegalStateException("the browser says nothing any more");
    }
    switch (message.path("method").asText()) {
      case "Log.entryAdded" -> complaints.add(message.at("/params/entry/text").asText());
      case "Runtime.exceptionThrown" -> complaints.add(message.at("/params").toString());
      case "Runtime.consoleAPICalled" -> complaints.add(message.at("/params/args").toString());
      default -> {}
    }
    return message;
  }

  @Override
  public void close() {
    socket.abort();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
      message.append(part);
      if (whole) {
        try {
          heard.add(JSON.readTree(message.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
