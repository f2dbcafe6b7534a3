package dev.sekisho.gate.testkit.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.testkit.calendar.EventsApi.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for Google Calendar over real HTTP on the loopback: it gives tokens to a service
 * account whose signature it checks, keeps calendars and their entries, answers list, get, insert
 * and patch with pages, sync tokens and etags, and gets into trouble on request. Needs Jackson and
 * MockWebServer on the class path. Thread-safe.
 *
 * <p>What it can not show: entries that repeat, which are single ones here; people who are invited;
 * rights beyond reading and writing; when Google really begins to refuse; how long a sync token
 * lives; what Google will change tomorrow.
 */
public final class CalendarStandIn implements AutoCloseable {

  /** The address of the service account. */
  public static final String ACCOUNT = "gate@stand-in.iam.gserviceaccount.example";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final MockWebServer server = new MockWebServer();
  private final Door door = new Door();
  private final EventsApi api = new EventsApi();
  private final InstantSource clock;
  private final Map<String, Shelf> shelves = new LinkedHashMap<>();
  private final Map<String, Queue<Trouble>> troubles = new HashMap<>();
  private final Map<String, Trouble> lasting = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private int made;

  private CalendarStandIn(InstantSource clock) {
    this.clock = clock;
  }

  /** Starts one on a free port. Close it. */
  public static CalendarStandIn start(InstantSource clock) {
    CalendarStandIn standIn = new CalendarStandIn(clock);
    standIn.server.setDispatcher(standIn.dispatcher());
    try {
      standIn.server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return standIn;
  }

  /** Where its API is. */
  public URI base() {
    return server.url("/calendar/v3/").uri();
  }

  /** The key file of its service account. */
  public String keyFile() {
    return door.keyFile(ACCOUNT, tokenUri());
  }

  /** A key file that looks like it, with the key of somebody else. */
  public String forgedKeyFile() {
    return door.forgedKeyFile(ACCOUNT, tokenUri());
  }

  private String tokenUri() {
    return server.url("/token").toString();
  }

  /** Adds a calendar that the account may write, and says under which id. */
  public synchronized String addCalendar(ZoneId zone) {
    return add(new Shelf(zone, true));
  }

  /** Adds a calendar that the account may only read. */
  public synchronized String addReadOnlyCalendar(ZoneId zone) {
    return add(new Shelf(zone, false));
  }

  private String add(Shelf shelf) {
    String id = "calendar" + (shelves.size() + 1) + "@group.calendar.stand-in.example";
    shelves.put(id, shelf);
    return id;
  }

  /** Takes a calendar away from the account. */
  public synchronized void unshare(String calendar) {
    shelf(calendar).unshare();
  }

  /** Somebody enters something, and it is said under which id. */
  public synchronized String enter(String calendar, String title, Instant from, Instant until) {
    ObjectNode entry = JSON.createObjectNode().put("summary", title);
    entry.putObject("start").put("dateTime", from.toString());
    entry.putObject("end").put("dateTime", until.toString());
    return put(calendar, entry);
  }

  /** Somebody enters whole days, the last excluded. */
  public synchronized String enterDays(
      String calendar, String title, LocalDate from, LocalDate until) {
    ObjectNode entry = JSON.createObjectNode().put("summary", title);
    entry.putObject("start").put("date", from.toString());
    entry.putObject("end").put("date", until.toString());
    return put(calendar, entry);
  }

  private String put(String calendar, ObjectNode entry) {
    String id = "entry" + ++made;
    shelf(calendar).put(id, entry, clock.instant());
    return id;
  }

  /** Somebody moves an entry. */
  public synchronized void move(String calendar, String id, Instant from, Instant until) {
    ObjectNode entry = entry(calendar, id).deepCopy();
    entry.putObject("start").put("dateTime", from.toString());
    entry.putObject("end").put("dateTime", until.toString());
    shelf(calendar).put(id, entry, clock.instant());
  }

  /** Somebody gives an entry another title. */
  public synchronized void rename(String calendar, String id, String title) {
    shelf(calendar).put(id, entry(calendar, id).deepCopy().put("summary", title), clock.instant());
  }

  /** Somebody removes an entry, of which only its id remains. */
  public synchronized void remove(String calendar, String id) {
    ObjectNode gone = JSON.createObjectNode().put("status", "cancelled");
    gone.set("start", entry(calendar, id).get("start"));
    gone.set("end", entry(calendar, id).get("end"));
    shelf(calendar).put(id, gone, clock.instant());
  }

  /** The entries of a calendar, removed ones included, in the order in which they were made. */
  public synchronized List<SeenEntry> entries(String calendar) {
    Shelf shelf = shelf(calendar);
    return shelf.all().stream().map(shelf::seen).toList();
  }

  /** From now on a page has so many entries at most. */
  public synchronized void pageMax(int max) {
    api.pageMax(max);
  }

  /** The sync tokens that were given for a calendar are good no longer. */
  public synchronized void forgetSyncTokens(String calendar) {
    shelf(calendar).forgetTokens();
  }

  /** The tokens of the account are good no longer; it may get new ones. */
  public void revokeTokens() {
    door.revoke();
  }

  /**
   * Lets the next calls run into trouble, one after the other.
   *
   * @param call {@code token}, {@code list}, {@code get}, {@code insert} or {@code patch}
   */
  public synchronized void trouble(String call, Trouble... next) {
    troubles.computeIfAbsent(call, c -> new ArrayDeque<>()).addAll(List.of(next));
  }

  /** Lets every call of a kind run into the same trouble, until {@link #recover}. */
  public synchronized void misbehave(String call, Trouble trouble) {
    lasting.put(call, trouble);
  }

  /** Ends all trouble. */
  public synchronized void recover() {
    lasting.clear();
    troubles.clear();
  }

  /** The calls so far, in that order, those that ran into trouble included. */
  public synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.close();
  }

  private Shelf shelf(String calendar) {
    return Optional.ofNullable(shelves.get(calendar))
        .orElseThrow(() -> new IllegalArgumentException("there is no calendar " + calendar));
  }

  private ObjectNode entry(String calendar, String id) {
    return shelf(calendar)
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("there is no entry " + id));
  }

  private Dispatcher dispatcher() {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answered(request);
      }
    };
  }

  private synchronized MockResponse answered(RecordedRequest request) {
    List<String> path = request.getUrl().pathSegments();
    String call = call(request.getMethod(), path);
    calls.add(call);
    Queue<Trouble> queue = troubles.getOrDefault(call, new ArrayDeque<>());
    @Nullable Trouble trouble = queue.isEmpty() ? lasting.get(call) : queue.poll();
    if (trouble instanceof Trouble.Status status) {
      return json(EventsApi.refusal(status.code(), status.reason()));
    }
    if (trouble instanceof Trouble.Html) {
      return new MockResponse.Builder()
          .setHeader("Content-Type", "text/html")
          .body("<!doctype html><title>Sign in</title>")
          .build();
    }
    if (trouble instanceof Trouble.CutBefore) {
      return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
    }
    if (trouble instanceof Trouble.ChangedMeanwhile) {
      String id = path.get(path.size() - 1);
      rename(path.get(3), id, "changed meanwhile");
    }
    Reply reply = reply(call, path, request);
    if (trouble instanceof Trouble.Hanging) {
      return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    }
    return trouble instanceof Trouble.CutBody ? cut(reply) : json(reply);
  }

  private static String call(String method, List<String> path) {
    if (path.get(0).equals("token")) {
      return "token";
    }
    boolean one = path.size() > 5;
    return switch (method) {
      case "GET" -> one ? "get" : "list";
      case "POST" -> "insert";
      case "PATCH" -> "patch";
      default -> method;
    };
  }

  private Reply reply(String call, List<String> path, RecordedRequest request) {
    String body = request.getBody() == null ? "" : request.getBody().utf8();
    if (call.equals("token")) {
      ObjectNode answer = door.token(form(body, "assertion"), ACCOUNT, tokenUri(), clock.instant());
      return new Reply(answer.has("error") ? 400 : 200, answer);
    }
    if (!door.isGood(header(request, "Authorization").orElse(""), clock.instant())) {
      return EventsApi.refusal(401, "authError");
    }
    Shelf shelf = shelves.get(path.get(3));
    if (shelf == null || !shelf.isShared()) {
      return EventsApi.refusal(404, "notFound");
    }
    return switch (call) {
      case "list" -> api.list(shelf, query(request.getUrl()));
      case "get" -> api.get(shelf, path.get(5));
      case "insert" -> api.insert(shelf, read(body), clock.instant());
      case "patch" ->
          api.patch(shelf, path.get(5), header(request, "If-Match"), read(body), clock.instant());
      default -> EventsApi.refusal(404, "notFound");
    };
  }

  private static Optional<String> header(RecordedRequest request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  private static Map<String, String> query(HttpUrl url) {
    Map<String, String> query = new HashMap<>();
    url.queryParameterNames()
        .forEach(name -> query.put(name, String.valueOf(url.queryParameter(name))));
    return query;
  }

  private static String form(String body, String name) {
    for (String field : body.split("&", -1)) {
      if (field.startsWith(name + "=")) {
        return URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  private static ObjectNode read(String body) {
    try {
      return (ObjectNode) JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MockResponse json(Reply reply) {
    return new MockResponse.Builder()
        .code(reply.status())
        .setHeader("Content-Type", "application/json; charset=UTF-8")
        .body(reply.body().toString())
        .build();
  }

  private static MockResponse cut(Reply reply) {
    String whole = reply.body().toString();
    return new MockResponse.Builder()
        .code(reply.status())
        .setHeader("Content-Type", "application/json; charset=UTF-8")
        .body(whole.substring(0, whole.length() / 2))
        .build();
  }
}
