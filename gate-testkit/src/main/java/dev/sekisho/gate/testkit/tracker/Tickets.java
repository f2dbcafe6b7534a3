package dev.sekisho.gate.testkit.tracker;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Everything that a tracker keeps: its people, its statuses and its tickets. Thread-safe. */
final class Tickets {

  /** The account that the gate uses. */
  static final String GATE = "gate";

  static final List<String> STATUSES = List.of("Open", "In Progress", "Approved", "Done");
  static final String CLOSED = "Done";

  private final InstantSource clock;
  private final Map<String, String> accounts = new LinkedHashMap<>();
  private final Map<Integer, Issue> issues = new LinkedHashMap<>();
  private int lastId = 100;

  Tickets(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void addAccount(String account, String name) {
    accounts.put(account, name);
  }

  synchronized String name(String account) {
    return accounts.getOrDefault(account, "Anonymous");
  }

  synchronized Issue open(int number, String key, String type) {
    Issue issue = new Issue(number, key, now());
    issue.fields.put("summary", "Charge each order once");
    issue.fields.put("description", "Orders are charged twice.");
    issue.fields.put("status", STATUSES.get(0));
    issue.fields.put("issuetype", type);
    issues.put(number, issue);
    return issue;
  }

  synchronized Optional<Issue> find(int number) {
    return Optional.ofNullable(issues.get(number));
  }

  synchronized Issue get(int number) {
    return find(number)
        .orElseThrow(() -> new NoSuchElementException("there is no ticket " + number));
  }

  synchronized List<Issue> all() {
    return List.copyOf(issues.values());
  }

  synchronized void set(int number, String account, String field, String value) {
    Issue issue = get(number);
    String before = issue.field(field);
    issue.fields.put(field, value);
    issue.updated = now();
    issue.history.add(new Issue.Entry(++lastId, account, issue.updated, field, before, value));
  }

  synchronized Issue.Note note(int number, String account, String text) {
    Issue issue = get(number);
    Issue.Note note = new Issue.Note(++lastId, account, now(), text);
    issue.notes.add(note);
    issue.updated = note.at();
    return note;
  }

  /** Keeps a link; whether it is new. */
  synchronized boolean link(int number, RemoteLink link) {
    return get(number).links.put(link.globalId(), link) == null;
  }

  /** Trackers keep whole seconds. */
  private Instant now() {
    return Instant.ofEpochSecond(clock.instant().getEpochSecond());
  }
}
