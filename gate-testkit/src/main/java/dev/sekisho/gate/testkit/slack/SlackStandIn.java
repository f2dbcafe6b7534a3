package dev.sekisho.gate.testkit.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * Stands in for Slack over real HTTP on the loopback: it keeps people, channels and messages,
 * answers the Web API, refuses what Slack is known to refuse, gets into trouble on request, and
 * sends what people write and press, signed, to a bot. Needs Jackson and MockWebServer on the class
 * path. Thread-safe.
 *
 * <p>What it can not show: how a message looks; whether Slack takes a kind of block or a member
 * that is not checked here; scopes, which are not checked at all; how fast Slack really is, and
 * when it begins to refuse; that a message can be found a moment later than it was posted; several
 * workspaces; what Slack will change tomorrow.
 */
public final class SlackStandIn implements AutoCloseable {

  /** The token of the bot. */
  public static final String BOT_TOKEN = "xoxb-stand-in";

  /** The token of the app, for Socket Mode. */
  public static final String APP_TOKEN = "xapp-stand-in";

  /** What requests are signed with. */
  public static final String SIGNING_SECRET = "the signing secret of the stand-in";

  /** The workspace. */
  public static final String TEAM = "TSTANDIN";

  private static final String FORM = "application/x-www-form-urlencoded";

  private final MockWebServer server = new MockWebServer();
  private final Sockets sockets = new Sockets();
  private final Acts acts = new Acts();
  private final Map<String, Queue<Trouble>> troubles = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final InstantSource clock;
  private final Books books;
  private final WebApi api;

  private SlackStandIn(InstantSource clock) {
    this.clock = clock;
    books = new Books(clock.instant().getEpochSecond());
    api = new WebApi(books, clock);
  }

  /** Starts one on a free port. Close it. */
  public static SlackStandIn start(InstantSource clock) {
    SlackStandIn standIn = new SlackStandIn(clock);
    standIn.server.setDispatcher(standIn.dispatcher());
    try {
      standIn.server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return standIn;
  }

  /** Where its Web API is. */
  public URI api() {
    return server.url("/api/").uri();
  }

  /** Adds somebody, and says under which id. */
  public String addUser(String name, String zone) {
    return books.addUser(name, zone);
  }

  /** Deactivates somebody's account. */
  public void deactivate(String user) {
    books.deactivate(user);
  }

  /** Adds a channel that the bot is in, and says under which id. */
  public String addChannel() {
    return books.addChannel(true);
  }

  /** Adds a channel that the bot is not in. */
  public String addChannelWithoutBot() {
    return books.addChannel(false);
  }

  /** Archives a channel, which then takes no messages. */
  public void archive(String channel) {
    books.archive(channel);
  }

  /** All messages that everybody in a channel sees, threads included, in the order of posting. */
  public List<SeenMessage> messages(String channel) {
    return books.all().stream()
        .filter(m -> m.channel().equals(channel) && m.onlyFor().isEmpty())
        .toList();
  }

  /** The messages that one person alone sees: those shown only to them, and direct ones. */
  public List<SeenMessage> toldAlone(String user) {
    String conversation = books.conversation(user);
    return books.all().stream()
        .filter(m -> m.onlyFor().equals(Optional.of(user)) || m.channel().equals(conversation))
        .toList();
  }

  /** The methods that were called, in that order, those that ran into trouble included. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** Lets the next calls of a method run into trouble, one after the other. */
  public void trouble(String method, Trouble... next) {
    troubles
        .computeIfAbsent(method, m -> new ConcurrentLinkedQueue<>())
        .addAll(new ArrayDeque<>(List.of(next)));
  }

  /** From now on, two messages to one channel within a second of the clock are too fast. */
  public void pacePosts() {
    api.pace();
  }

  /** The request of somebody who writes {@code /deploy} and {@code text}. */
  public SentRequest command(String user, String channel, String text) {
    return signed(Forms.write(acts.command(user, channel, text)));
  }

  /**
   * The request of somebody who presses a button.
   *
   * @throws IllegalArgumentException when the message has no such button
   */
  public SentRequest press(String user, SeenMessage message, String action) {
    return signed(Forms.write(Map.of("payload", acts.press(user, message, action).toString())));
  }

  /** Any request, signed as Slack would. */
  public SentRequest signed(String body) {
    return SentRequest.signed(FORM, body, SIGNING_SECRET, clock.instant());
  }

  /** How many connections of Socket Mode were ever opened. */
  public int socketsOpened() {
    return sockets.opened();
  }

  /** Sends a command over Socket Mode, and says under which id; empty when nobody is connected. */
  public Optional<String> commandOverSocket(String user, String channel, String text) {
    ObjectNode payload = WebApi.MAPPER.createObjectNode();
    acts.command(user, channel, text).forEach(payload::put);
    String id = "envelope-" + acts.id();
    return sockets.send("slash_commands", id, payload) ? Optional.of(id) : Optional.empty();
  }

  /** What an envelope was acknowledged with, as JSON; empty while it was not. */
  public Optional<String> acknowledgement(String envelopeId) {
    return sockets.acknowledgement(envelopeId);
  }

  /** Asks whoever is connected to connect anew, as Slack does every few hours. */
  public void askForRefresh() {
    sockets.askForRefresh();
  }

  /** Ends the newest connection of Socket Mode without a word before. */
  public void endSocket() {
    sockets.end();
  }

  @Override
  public void close() {
    server.close();
  }

  private Dispatcher dispatcher() {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (path.equals("/socket")) {
          return new MockResponse.Builder().webSocketUpgrade(sockets.listener()).build();
        }
        String method = path.substring(path.lastIndexOf('/') + 1);
        calls.add(method);
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        return answer(
            method,
            Forms.read(body),
            Optional.ofNullable(request.getHeaders().get("Authorization")).orElse(""));
      }
    };
  }

  private MockResponse answer(String method, Map<String, String> form, String authorization) {
    Trouble trouble = troubles.getOrDefault(method, new ArrayDeque<>()).poll();
    if (trouble instanceof Trouble.TooFast tooFast) {
      return tooFast(tooFast.seconds());
    }
    if (trouble instanceof Trouble.Refusal refusal) {
      return json(WebApi.refusal(refusal.word()));
    }
    if (trouble instanceof Trouble.Status status) {
      return new MockResponse.Builder().code(status.code()).body("no answer").build();
    }
    if (trouble instanceof Trouble.CutBefore) {
      return cut();
    }
    if (api.isTooFast(method, form)) {
      return tooFast(1);
    }
    ObjectNode answer = authorized(method, form, authorization);
    if (trouble instanceof Trouble.LostAnswer) {
      return cut();
    }
    return trouble instanceof Trouble.Hanging
        ? new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build()
        : json(answer);
  }

  private ObjectNode authorized(String method, Map<String, String> form, String authorization) {
    boolean opens = method.equals("apps.connections.open");
    String token = authorization.replaceFirst("(?i)^Bearer ", "");
    if (!token.equals(opens ? APP_TOKEN : BOT_TOKEN)) {
      return WebApi.refusal(token.isEmpty() ? "not_authed" : "invalid_auth");
    }
    return opens
        ? WebApi.ok().put("url", server.url("/socket").toString().replaceFirst("^http", "ws"))
        : api.answer(method, form);
  }

  private static MockResponse json(ObjectNode answer) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json; charset=utf-8")
        .body(answer.toString())
        .build();
  }

  private static MockResponse tooFast(int seconds) {
    return new MockResponse.Builder().code(429).setHeader("Retry-After", seconds).build();
  }

  private static MockResponse cut() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }
}
