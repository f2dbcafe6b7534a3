package dev.sekisho.gate.testkit.tracker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a ticket tracker over real HTTP on the loopback: it keeps people, tickets, their
 * history, notes and links, answers as Jira Cloud, Jira Server or Redmine does, misbehaves on
 * request, and makes the webhooks that Jira sends. Needs Jackson and MockWebServer on the class
 * path. Thread-safe.
 *
 * <p>What it can not show: permissions of accounts, workflows that forbid a transition, fields that
 * are required, apps and plugins that change answers, search, and how a note looks.
 */
public final class TrackerStandIn implements AutoCloseable {

  /** The name of the account that may sign in. */
  public static final String USER = "gate@example.org";

  /** The token, the personal access token or the API key of that account. */
  public static final String TOKEN = "token-of-the-stand-in";

  /** What webhooks of Jira Cloud are signed with. */
  public static final String HOOK_SECRET = "the hook secret of the stand-in";

  /** The id of the field that holds an approval in Jira. */
  public static final String JIRA_APPROVAL_FIELD = JiraApi.APPROVAL_FIELD;

  /** The id of the custom field that holds an approval in Redmine. */
  public static final String REDMINE_APPROVAL_FIELD = RedmineApi.APPROVAL_FIELD;

  /** What that field holds when a ticket is approved. */
  public static final String APPROVED = "Approved";

  private static final int PAGE_MAX = 3;

  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger lastAccount = new AtomicInteger(1);
  private final AtomicInteger lastHook = new AtomicInteger();
  private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
  private final Queue<Misbehaviour> next = new ConcurrentLinkedQueue<>();
  private final Flavour flavour;
  private final InstantSource clock;
  private final Tickets tickets;
  private final JiraApi jira;
  private final RedmineApi redmine;
  private volatile @Nullable Misbehaviour always;

  private TrackerStandIn(Flavour flavour, InstantSource clock) {
    this.flavour = flavour;
    this.clock = clock;
    tickets = new Tickets(clock);
    tickets.addAccount(Tickets.GATE, "The gate");
    jira = new JiraApi(tickets, flavour == Flavour.JIRA_CLOUD, PAGE_MAX);
    redmine = new RedmineApi(tickets, PAGE_MAX);
  }

  /** Starts one on a free port. Close it. Its pages have three items, so that nobody reads one. */
  public static TrackerStandIn start(Flavour flavour, InstantSource clock) {
    TrackerStandIn standIn = new TrackerStandIn(flavour, clock);
    standIn.server.setDispatcher(standIn.dispatcher());
    try {
      standIn.server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return standIn;
  }

  /** Where it is. */
  public URI base() {
    return server.url("/").uri();
  }

  /** Adds somebody, and says under which id the tracker knows them. */
  public String addUser(String name) {
    int number = lastAccount.incrementAndGet();
    String account =
        switch (flavour) {
          case JIRA_CLOUD -> "5b10a2844c20165700ede" + number;
          case JIRA_SERVER -> "JIRAUSER1000" + number;
          case REDMINE -> Integer.toString(number);
        };
    tickets.addAccount(account, name);
    return account;
  }

  /** Opens a ticket: {@code PAY-17} in Jira, {@code 17} in Redmine. */
  public void open(String key) {
    tickets.open(number(key), key, "Story");
  }

  /** Sets the approving field of a ticket. */
  public void approve(String key, String account) {
    set(key, account, approvalField(), APPROVED);
  }

  /** Clears the approving field of a ticket. */
  public void withdraw(String key, String account) {
    set(key, account, approvalField(), "");
  }

  /**
   * Changes a field.
   *
   * @param field {@code status}, {@code summary}, {@code description} or a custom field's id
   */
  public void set(String key, String account, String field, String value) {
    tickets.set(number(key), account, field, value);
  }

  /** Changes a field, without a trace in the history. */
  public void setWithoutTrace(String key, String field, String value) {
    tickets.get(number(key)).fields.put(field, value);
  }

  /** The status of a ticket. */
  public String status(String key) {
    return tickets.get(number(key)).field("status");
  }

  /** Writes a note as somebody. */
  public void note(String key, String account, String text) {
    tickets.note(number(key), account, text);
  }

  /** The notes of a ticket, oldest first. */
  public List<String> notes(String key) {
    return tickets.get(number(key)).notes.stream().map(Issue.Note::text).toList();
  }

  /** The links of a ticket of Jira. */
  public List<RemoteLink> remoteLinks(String key) {
    return List.copyOf(tickets.get(number(key)).links.values());
  }

  /** The requests that came, those that ran into something included. */
  public List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  /** Lets the next requests run into something, one after the other. */
  public void misbehaveNext(Misbehaviour... each) {
    next.addAll(List.of(each));
  }

  /** Lets every request run into something, until it {@link #behave}s. */
  public void misbehave(Misbehaviour misbehaviour) {
    always = misbehaviour;
  }

  /** Answers again. */
  public void behave() {
    always = null;
    next.clear();
  }

  /** From now on Redmine drops what is written, and still answers 204. */
  public void dropWrites(boolean drops) {
    redmine.dropping(drops);
  }

  /**
   * Lets the next transition of Jira collide with somebody else's: it is answered with 409.
   *
   * @param same whether the other one makes the same transition
   */
  public void collide(boolean same) {
    jira.conflict(same ? JiraApi.Conflict.SAME : JiraApi.Conflict.LOST);
  }

  /** From now on Jira has another field of the same name as the one that approves. */
  public void addFieldOfSameName() {
    jira.addSecondField();
  }

  /** The webhook that Jira sends after a ticket changed, signed as Jira Cloud does. */
  public HookRequest hook(String key) {
    ObjectNode body =
        Api.object()
            .put("timestamp", clock.instant().toEpochMilli())
            .put("webhookEvent", "jira:issue_updated")
            .put("issue_event_type_name", "issue_generic");
    body.putObject("issue").put("id", "1" + number(key)).put("key", key);
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("X-Atlassian-Webhook-Identifier", "hook-" + lastHook.incrementAndGet());
    if (flavour == Flavour.JIRA_CLOUD) {
      headers.put("X-Hub-Signature", "sha256=" + hmac(body.toString()));
    }
    return new HookRequest(headers, body.toString());
  }

  @Override
  public void close() {
    server.close();
  }

  private String approvalField() {
    return flavour == Flavour.REDMINE ? REDMINE_APPROVAL_FIELD : JIRA_APPROVAL_FIELD;
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(key.lastIndexOf('-') + 1));
  }

  private Dispatcher dispatcher() {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        requests.add(new SeenRequest(request.getMethod(), request.getTarget(), body));
        Misbehaviour wrong = Optional.ofNullable(next.poll()).orElse(always);
        if (wrong != null) {
          return misbehaving(wrong);
        }
        return signedIn(request) ? answered(request, body) : json(401, null);
      }
    };
  }

  private MockResponse answered(RecordedRequest request, String body) {
    HttpUrl url = request.getUrl();
    Map<String, String> query = new TreeMap<>();
    url.queryParameterNames()
        .forEach(name -> query.put(name, Optional.ofNullable(url.queryParameter(name)).orElse("")));
    Api.Ask ask =
        new Api.Ask(request.getMethod(), String.join("/", url.pathSegments()), query, read(body));
    Api.Answer answer = (flavour == Flavour.REDMINE ? redmine : jira).answer(ask);
    return json(answer.status(), answer.body());
  }

  private boolean signedIn(RecordedRequest request) {
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((USER + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    return switch (flavour) {
      case JIRA_CLOUD -> basic.equals(request.getHeaders().get("Authorization"));
      case JIRA_SERVER -> ("Bearer " + TOKEN).equals(request.getHeaders().get("Authorization"));
      case REDMINE -> TOKEN.equals(request.getHeaders().get("X-Redmine-API-Key"));
    };
  }

  private static JsonNode read(String body) {
    try {
      return body.isEmpty() ? MissingNode.getInstance() : Api.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }

  private static MockResponse json(int status, @Nullable JsonNode body) {
    MockResponse.Builder answer = new MockResponse.Builder().code(status);
    if (body != null) {
      answer.setHeader("Content-Type", "application/json;charset=UTF-8").body(body.toString());
    }
    return answer.build();
  }

  private static MockResponse misbehaving(Misbehaviour wrong) {
    MockResponse.Builder answer = new MockResponse.Builder();
    return switch (wrong) {
      case SLOW -> answer.onResponseStart(SocketEffect.Stall.INSTANCE).build();
      case HTML ->
          answer.setHeader("Content-Type", "text/html").body("<html>Log in</html>").build();
      case UNAUTHORIZED -> answer.code(401).build();
      case FORBIDDEN -> answer.code(403).build();
      case NOT_FOUND -> answer.code(404).build();
      case TOO_MANY_REQUESTS -> answer.code(429).setHeader("Retry-After", 30).build();
      case FAILING -> answer.code(500).body("oops").build();
      case CUT ->
          answer
              .setHeader("Content-Type", "application/json")
              .setHeader("Content-Length", 1000)
              .body("{\"id\":")
              .setHeader("Content-Length", 1000)
              .onResponseEnd(new SocketEffect.CloseSocket())
              .build();
    };
  }

  private static String hmac(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has HmacSHA256", e);
    }
  }
}
