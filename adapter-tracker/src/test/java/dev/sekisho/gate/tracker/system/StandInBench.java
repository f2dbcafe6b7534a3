package dev.sekisho.gate.tracker.system;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import dev.sekisho.gate.tracker.approval.Accounts;
import dev.sekisho.gate.tracker.approval.ApprovalHistory;
import dev.sekisho.gate.tracker.approval.ApprovalSettings;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A stand-in. Each thing that somebody does there takes a minute. */
public final class StandInBench implements Bench {
  public final MutableClock clock = new MutableClock(Instant.parse("2026-03-03T10:00:00Z"));
  public final TrackerStandIn standIn;
  private final Flavour flavour;
  private final Map<String, String> accounts = new HashMap<>();
  private final List<Tracker> opened = new ArrayList<>();
  private final Tracker tracker;
  private int last = 16;

  public StandInBench(Flavour flavour) {
    this.flavour = flavour;
    standIn = TrackerStandIn.start(flavour, clock);
    accounts.put("carol", standIn.addUser("Carol C."));
    accounts.put("mallory", standIn.addUser("Mallory M."));
    tracker = tracker(TrackerStandIn.TOKEN);
  }

  public Site site() {
    return flavour == Flavour.REDMINE
        ? Site.redmine("tracker", standIn.base(), "RM")
        : Site.jira("tracker", standIn.base(), "PAY");
  }

  public ApprovalSettings approval() {
    return flavour == Flavour.REDMINE
        ? ApprovalSettings.redmineField(
            Integer.parseInt(TrackerStandIn.REDMINE_APPROVAL_FIELD), TrackerStandIn.APPROVED)
        : ApprovalSettings.jiraField(TrackerStandIn.JIRA_APPROVAL_FIELD, TrackerStandIn.APPROVED);
  }

  public Accounts accounts() {
    return Accounts.of(Map.of("tracker:" + accounts.get("carol"), new Login("carol")));
  }

  public Credentials credentials(String token) {
    return switch (flavour) {
      case JIRA_CLOUD -> Credentials.basic(TrackerStandIn.USER, token);
      case JIRA_SERVER -> Credentials.bearer(token);
      case REDMINE -> Credentials.redmineKey(token);
    };
  }

  public JiraDialect dialect() {
    return flavour == Flavour.JIRA_CLOUD ? JiraDialect.CLOUD : JiraDialect.SERVER;
  }

  /** A key as the stand-in knows it. */
  public String there(TicketKey key) {
    return flavour == Flavour.REDMINE ? key.value().substring("RM-".length()) : key.value();
  }

  private Tracker tracker(String token) {
    ApprovalHistory history = new ApprovalHistory(site(), approval(), accounts());
    Connection connection =
        new Connection("tracker", standIn.base(), credentials(token), Duration.ofSeconds(10));
    Tracker made =
        flavour == Flavour.REDMINE
            ? new RedmineTracker(connection, history)
            : new JiraTracker(connection, dialect(), history);
    opened.add(made);
    return made;
  }

  @Override
  public Tracker tracker() {
    return tracker;
  }

  @Override
  public Tracker trackerWithWrongToken() {
    return tracker("wrong-token");
  }

  @Override
  public TicketKey open() {
    last++;
    TicketKey key = new TicketKey((flavour == Flavour.REDMINE ? "RM-" : "PAY-") + last);
    standIn.open(there(key));
    return key;
  }

  @Override
  public TicketKey missing() {
    return new TicketKey((flavour == Flavour.REDMINE ? "RM-" : "PAY-") + 999);
  }

  @Override
  public String account(String name) {
    return Objects.requireNonNull(accounts.get(name));
  }

  @Override
  public void approve(TicketKey key, String name) {
    later();
    standIn.approve(there(key), account(name));
  }

  @Override
  public void withdraw(TicketKey key, String name) {
    later();
    standIn.withdraw(there(key), account(name));
  }

  @Override
  public void retitle(TicketKey key, String name, String title) {
    later();
    standIn.set(there(key), account(name), "summary", title);
  }

  @Override
  public void move(TicketKey key, String name, String status) {
    later();
    standIn.set(there(key), account(name), "status", status);
  }

  @Override
  public String opened() {
    return "Open";
  }

  @Override
  public String closed() {
    return "Done";
  }

  @Override
  public void note(TicketKey key, String name, String text) {
    later();
    standIn.note(there(key), account(name), text);
  }

  @Override
  public List<String> notes(TicketKey key) {
    return standIn.notes(there(key));
  }

  @Override
  public void close() {
    opened.forEach(Tracker::close);
    standIn.close();
  }

  private void later() {
    clock.advance(Duration.ofMinutes(1));
  }
}
