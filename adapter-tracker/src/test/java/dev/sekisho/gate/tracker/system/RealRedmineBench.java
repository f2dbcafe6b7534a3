package dev.sekisho.gate.tracker.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.tracker.approval.Accounts;
import dev.sekisho.gate.tracker.approval.ApprovalHistory;
import dev.sekisho.gate.tracker.approval.ApprovalSettings;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Redmine that is served by {@code src/test/redmine/serve}, with its people. */
final class RealRedmineBench implements Bench {
  static final String ADMINISTRATOR = "00112233445566778899aabbccddeeff00112233";
  static final String GATE = new StringBuilder(ADMINISTRATOR).reverse().toString();
  static final String READER = rotated(ADMINISTRATOR);

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int FIELD = 1;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, String> accounts = new HashMap<>();
  private final List<Tracker> opened = new ArrayList<>();
  private final URI base;

  RealRedmineBench(URI base) {
    this.base = base;
    for (JsonNode user : call("GET", "users.json?limit=100", "admin", null).path("users")) {
      accounts.put(user.path("login").asText(), user.path("id").asText());
    }
  }

  Tracker tracker(String key) {
    Site site = Site.redmine("redmine", base, "RM");
    Map<String, Login> known = Map.of("redmine:" + account("carol"), new Login("carol"));
    Tracker tracker =
        new RedmineTracker(
            new Connection("redmine", base, Credentials.redmineKey(key), Duration.ofSeconds(30)),
            new ApprovalHistory(
                site, ApprovalSettings.redmineField(FIELD, "Approved"), Accounts.of(known)));
    opened.add(tracker);
    return tracker;
  }

  @Override
  public Tracker tracker() {
    return opened.isEmpty() ? tracker(GATE) : opened.get(0);
  }

  @Override
  public Tracker trackerWithWrongToken() {
    return tracker("wrong-token");
  }

  @Override
  public TicketKey open() {
    JsonNode made =
        call(
            "POST",
            "issues.json",
            "mallory",
            Map.of("project_id", "payments", "tracker_id", 2, "subject", "Charge each order once"));
    return new TicketKey("RM-" + made.path("issue").path("id").asText());
  }

  @Override
  public TicketKey missing() {
    return new TicketKey("RM-999999");
  }

  @Override
  public String account(String name) {
    return Objects.requireNonNull(accounts.get(name), name);
  }

  @Override
  public void approve(TicketKey key, String name) {
    change(key, name, Map.of("custom_fields", List.of(Map.of("id", FIELD, "value", "Approved"))));
  }

  @Override
  public void withdraw(TicketKey key, String name) {
    change(key, name, Map.of("custom_fields", List.of(Map.of("id", FIELD, "value", ""))));
  }

  @Override
  public void retitle(TicketKey key, String name, String title) {
    change(key, name, Map.of("subject", title));
  }

  @Override
  public void move(TicketKey key, String name, String status) {
    change(key, name, Map.of("status_id", status.equals(opened()) ? 1 : 5));
  }

  @Override
  public String opened() {
    return "New";
  }

  @Override
  public String closed() {
    return "Closed";
  }

  @Override
  public void note(TicketKey key, String name, String text) {
    change(key, name, Map.of("notes", text));
  }

  @Override
  public List<String> notes(TicketKey key) {
    List<String> notes = new ArrayList<>();
    for (JsonNode journal :
        call("GET", path(key) + "?include=journals", "admin", null)
            .path("issue")
            .path("journals")) {
      if (!journal.path("notes").asText().isEmpty()) {
        notes.add(journal.path("notes").asText());
      }
    }
    return notes;
  }

  @Override
  public void close() {
    opened.forEach(Tracker::close);
  }

  private void change(TicketKey key, String name, Map<String, ?> attributes) {
    call("PUT", path(key), name, attributes);
  }

  private static String path(TicketKey key) {
    return "issues/" + key.value().substring("RM-".length()) + ".json";
  }

  private JsonNode call(String method, String path, String name, @Nullable Map<String, ?> issue) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve(path))
              .header("X-Redmine-API-Key", ADMINISTRATOR)
              .header("X-Redmine-Switch-User", name)
              .header("Content-Type", "application/json")
              .method(
                  method,
                  issue == null
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(
                          MAPPER.writeValueAsString(Map.of("issue", issue))))
              .build();
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(method + " " + path).isBetween(200, 299);
      return MAPPER.readTree(answer.body().isEmpty() ? "{}" : answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String rotated(String hex) {
    StringBuilder out = new StringBuilder();
    hex.chars().forEach(c -> out.append("123456789abcdef0".charAt("0123456789abcdef".indexOf(c))));
    return out.toString();
  }
}
