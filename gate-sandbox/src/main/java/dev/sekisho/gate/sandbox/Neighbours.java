package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.testkit.calendar.CalendarStandIn;
import dev.sekisho.gate.testkit.calendar.SeenEntry;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The systems that a bot asks and tells beside the code host, each over HTTP: a Jira in which Carol
 * approves, a Google Calendar, and a database whose team reports what it applied. Close it.
 */
public final class Neighbours implements AutoCloseable {

  /** Where the migrations of the shop are. */
  public static final String MIGRATIONS = "src/main/resources/db/migration/";

  /** What a ticket's status is once it was deployed. */
  public static final String DEPLOYED = "Done";

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Path folder;
  private final InstantSource clock;
  private final TrackerStandIn jira;
  private final CalendarStandIn google;
  private final String carol;
  private final String freezes;
  private final String releases;
  private final MigrationReporter database;
  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  private Neighbours(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
    jira = TrackerStandIn.start(Flavour.JIRA_CLOUD, clock);
    google = CalendarStandIn.start(clock);
    carol = jira.addUser("Carol");
    freezes = google.addCalendar(TOKYO);
    releases = google.addCalendar(TOKYO);
    database = new MigrationReporter("acme/shop", "shop-production", clock);
  }

  /**
   * Starts them.
   *
   * @param folder for the files that a bot is configured with
   */
  public static Neighbours start(Path folder, InstantSource clock) {
    return new Neighbours(folder, clock);
  }

  /** What a bot is configured with, so that it asks and tells them. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("JIRA_URL", jira.base().toString());
    settings.put("JIRA_PROJECTS", "PAY");
    settings.put("JIRA_USER", TrackerStandIn.USER);
    settings.put("JIRA_TOKEN", TrackerStandIn.TOKEN);
    settings.put("JIRA_APPROVAL_FIELD", TrackerStandIn.JIRA_APPROVAL_FIELD);
    settings.put("TICKET_ACCOUNTS", file("approvers.csv", approvers()));
    settings.put("TICKET_DEPLOYED_STATUS", DEPLOYED);
    settings.put("CALENDAR_WINDOWS", file("windows.yaml", windows("")));
    settings.put("GOOGLE_KEY_FILE", file("key.json", google.keyFile()));
    settings.put("GOOGLE_CALENDAR_URL", google.base().toString());
    settings.put("MIGRATIONS", file("migrations.yaml", migrations()));
    settings.put("MIGRATION_REPORT_SECRETS", database.secret());
    return settings;
  }

  /** The rules that come with the gate, with Carol's account among the approvers. */
  public Map<String, String> rules() {
    Map<String, String> rules = StandardTexts.read();
    rules.put("manager-approval/approvers.csv", approvers());
    return rules;
  }

  /** The table of approvers with Carol in it. */
  private String approvers() {
    return "approver,login,role,area\njira:" + carol + ",carol,Engineering manager,\n";
  }

  private String windows(String more) {
    return """
    zone: Asia/Tokyo
    windows:
      - name: Monday to Thursday, 09:00 to 18:00
        allow: { days: [mon, tue, wed, thu], from: "09:00", to: "18:00" }
        kinds: [manual, automatic]
      - name: the way back
        allow: always
        kinds: [rollback]
    %s
    calendars:
      - name: company
        google: %s
        titles: ["Change freeze"]
    releases:
      - google: %s
        lasts: 30m
    """
        .formatted(more, freezes, releases);
  }

  private static String migrations() {
    return """
    reports:
      - { database: shop-production, paths: [ "%s**" ] }
    """
        .formatted(MIGRATIONS);
  }

  /** Whoever keeps the windows denies all releases from now on. */
  public void shut(String name) {
    file("windows.yaml", windows("  - { name: " + name + ", deny: always }"));
  }

  /** Carol approves a ticket, which is opened for it. */
  public void approved(String key) {
    if (opened.add(key)) {
      jira.open(key);
    }
    jira.approve(key, carol);
  }

  /** Carol takes a ticket up again that was done with. */
  public void reopened(String key) {
    jira.set(key, carol, "status", DEPLOYED);
    jira.set(key, carol, "status", "In Progress");
  }

  /**
   * Dana applied a migration, and reports it.
   *
   * @param bot where the bot is reached
   * @param sql the text of the file
   */
  public void applied(URI bot, String file, String sql) {
    database.report(bot, file, sql);
  }

  /** Somebody puts a freeze into the calendar, from now on for so long. */
  public void freeze(String title, Duration lasts) {
    google.enter(freezes, title, clock.instant(), clock.instant().plus(lasts));
  }

  /** The releases in the calendar. */
  public List<SeenEntry> entries() {
    return google.entries(releases);
  }

  /** The notes at a ticket, oldest first; none while it was not opened. */
  public List<String> notes(String key) {
    return opened.contains(key) ? jira.notes(key) : List.of();
  }

  /** The tracker. */
  public TrackerStandIn jira() {
    return jira;
  }

  /** The calendar. */
  public CalendarStandIn google() {
    return google;
  }

  private String file(String name, String text) {
    try {
      return Files.writeString(Files.createDirectories(folder).resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    google.close();
    jira.close();
  }
}
