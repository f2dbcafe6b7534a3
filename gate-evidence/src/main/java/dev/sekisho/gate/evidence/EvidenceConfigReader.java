package dev.sekisho.gate.evidence;

import static dev.sekisho.gate.evidence.EvidenceKey.CALENDAR_FOLDER;
import static dev.sekisho.gate.evidence.EvidenceKey.CALENDAR_WINDOWS;
import static dev.sekisho.gate.evidence.EvidenceKey.GOOGLE_CALENDAR_URL;
import static dev.sekisho.gate.evidence.EvidenceKey.GOOGLE_KEY_FILE;
import static dev.sekisho.gate.evidence.EvidenceKey.JIRA_APPROVAL_FIELD;
import static dev.sekisho.gate.evidence.EvidenceKey.JIRA_APPROVAL_VALUES;
import static dev.sekisho.gate.evidence.EvidenceKey.JIRA_KIND;
import static dev.sekisho.gate.evidence.EvidenceKey.JIRA_PROJECTS;
import static dev.sekisho.gate.evidence.EvidenceKey.JIRA_TOKEN;
import static dev.sekisho.gate.evidence.EvidenceKey.JIRA_URL;
import static dev.sekisho.gate.evidence.EvidenceKey.JIRA_USER;
import static dev.sekisho.gate.evidence.EvidenceKey.JIRA_WEBHOOK_SECRET;
import static dev.sekisho.gate.evidence.EvidenceKey.MIGRATIONS;
import static dev.sekisho.gate.evidence.EvidenceKey.MIGRATION_REPORT_SECRETS;
import static dev.sekisho.gate.evidence.EvidenceKey.REDMINE_APPROVAL_FIELD;
import static dev.sekisho.gate.evidence.EvidenceKey.REDMINE_APPROVAL_VALUES;
import static dev.sekisho.gate.evidence.EvidenceKey.REDMINE_KEY;
import static dev.sekisho.gate.evidence.EvidenceKey.REDMINE_URL;
import static dev.sekisho.gate.evidence.EvidenceKey.REDMINE_WORD;
import static dev.sekisho.gate.evidence.EvidenceKey.TICKET_ACCOUNTS;
import static dev.sekisho.gate.evidence.EvidenceKey.TICKET_DEPLOYED_STATUS;
import static dev.sekisho.gate.evidence.EvidenceKey.TICKET_VOIDED_BY;

import dev.sekisho.gate.bot.config.Setting;
import dev.sekisho.gate.bot.config.Values;
import dev.sekisho.gate.calendar.file.KnownNames;
import dev.sekisho.gate.calendar.file.WindowsFile;
import dev.sekisho.gate.calendar.google.ServiceAccount;
import dev.sekisho.gate.evidence.EvidenceConfig.Calendar;
import dev.sekisho.gate.evidence.EvidenceConfig.Google;
import dev.sekisho.gate.evidence.EvidenceConfig.Jira;
import dev.sekisho.gate.evidence.EvidenceConfig.Migrations;
import dev.sekisho.gate.evidence.EvidenceConfig.Redmine;
import dev.sekisho.gate.evidence.EvidenceConfig.Tickets;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.migration.report.ReportSecret;
import dev.sekisho.gate.tracker.approval.Accounts;
import dev.sekisho.gate.tracker.approval.ApprovalSettings;
import dev.sekisho.gate.tracker.hook.HookSecret;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.system.JiraDialect;
import dev.sekisho.gate.tracker.wire.Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From what is set to the systems that are asked, or to everything that is wrong with it. */
public final class EvidenceConfigReader {
  private static final Set<String> VOIDS = Set.of("reopening", "edits");

  private final Values values;
  private final Map<String, String> environment;

  private EvidenceConfigReader(Values values, Map<String, String> environment) {
    this.values = values;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads it. What is wrong is noted at {@code values}, and then the answer means nothing.
   *
   * @param environment where the passwords are that {@code migrations.yaml} names
   */
  public static EvidenceConfig read(Values values, Map<String, String> environment) {
    return new EvidenceConfigReader(values, environment).read();
  }

  private EvidenceConfig read() {
    Set<String> voided =
        values
            .several(
                TICKET_VOIDED_BY, "reopening, edits, both or none", EvidenceConfigReader::voiding)
            .<Set<String>>map(Set::copyOf)
            .orElse(VOIDS);
    if (voided.contains("none") && voided.size() > 1) {
      values.contradicts(
          TICKET_VOIDED_BY, "none is set together with something", "Leave out none, or all else");
    }
    Optional<Jira> jira = values.has(JIRA_URL) ? jira(voided) : none(JIRA_TOKEN, JIRA_URL);
    Optional<Redmine> redmine =
        values.has(REDMINE_URL) ? redmine(voided) : none(REDMINE_KEY, REDMINE_URL);
    Tickets tickets =
        new Tickets(
            jira,
            redmine,
            values
                .file(TICKET_ACCOUNTS, (text, name) -> Accounts.read(name, text))
                .orElse(Accounts.NONE),
            values.read(TICKET_DEPLOYED_STATUS, "a status", text -> text));
    Optional<Calendar> calendar =
        values.has(CALENDAR_WINDOWS) ? calendar() : none(GOOGLE_KEY_FILE, CALENDAR_WINDOWS);
    return new EvidenceConfig(tickets, calendar, migrations());
  }

  private <T> Optional<T> none(Setting set, Setting wanted) {
    if (values.has(set)) {
      values.missing(wanted, "Set it, or leave out " + set.name());
    }
    return Optional.empty();
  }

  private Optional<Jira> jira(Set<String> voids) {
    boolean hasToken = wanted(JIRA_TOKEN, "Make a token for the gate's account");
    boolean hasProjects = wanted(JIRA_PROJECTS, "Name the projects, for example PAY,OPS");
    boolean hasField = wanted(JIRA_APPROVAL_FIELD, "Name the field, for example customfield_10042");
    Optional<JiraDialect> dialect =
        values.read(
            JIRA_KIND,
            "cloud or server",
            text -> JiraDialect.valueOf(text.toUpperCase(Locale.ROOT)));
    boolean isCloud = dialect.filter(JiraDialect.CLOUD::equals).isPresent();
    boolean hasUser = !isCloud || wanted(JIRA_USER, "Write the account whose token it is");
    boolean isComplete = hasToken && hasProjects && hasField && hasUser;
    Optional<URI> base = values.address(JIRA_URL);
    Optional<List<String>> projects =
        values.several(JIRA_PROJECTS, "keys of projects with commas between them", key -> key);
    Optional<Site> site =
        base.flatMap(
            at ->
                projects.flatMap(
                    keys ->
                        values.read(
                            JIRA_PROJECTS,
                            "keys of projects in upper case",
                            text -> new Site("jira", Ticket.Tracker.JIRA, at, keys))));
    Optional<String> user =
        isCloud ? values.read(JIRA_USER, "an account", text -> text) : Optional.of("");
    Optional<Credentials> credentials =
        user.flatMap(
            name ->
                values.read(
                    JIRA_TOKEN,
                    "a token",
                    token -> isCloud ? Credentials.basic(name, token) : Credentials.bearer(token)));
    Optional<ApprovalSettings> approval =
        approval(JIRA_APPROVAL_FIELD, JIRA_APPROVAL_VALUES, voids, Ticket.Tracker.JIRA);
    Optional<List<HookSecret>> secrets =
        values.several(
            JIRA_WEBHOOK_SECRET,
            "a secret of at least " + HookSecret.LENGTH_MIN + " characters",
            HookSecret::new);
    return isComplete && site.isPresent() && credentials.isPresent() && approval.isPresent()
        ? Optional.of(
            new Jira(
                site.get(),
                dialect.orElseThrow(),
                credentials.get(),
                approval.get(),
                secrets.orElse(List.of())))
        : Optional.empty();
  }

  private Optional<Redmine> redmine(Set<String> voids) {
    boolean hasKey = wanted(REDMINE_KEY, "Copy it from the page of the gate's account");
    boolean hasField = wanted(REDMINE_APPROVAL_FIELD, "Name the field, for example 12");
    boolean isComplete = hasKey && hasField;
    Optional<Site> site =
        values
            .address(REDMINE_URL)
            .flatMap(
                at ->
                    values.read(
                        REDMINE_WORD,
                        "a word in upper case",
                        word -> Site.redmine("redmine", at, word)));
    Optional<Credentials> credentials =
        values.read(REDMINE_KEY, "an API key", Credentials::redmineKey);
    Optional<ApprovalSettings> approval =
        approval(REDMINE_APPROVAL_FIELD, REDMINE_APPROVAL_VALUES, voids, Ticket.Tracker.REDMINE);
    return isComplete && site.isPresent() && credentials.isPresent() && approval.isPresent()
        ? Optional.of(new Redmine(site.get(), credentials.get(), approval.get()))
        : Optional.empty();
  }

  private Optional<ApprovalSettings> approval(
      Setting field, Setting approving, Set<String> voids, Ticket.Tracker tracker) {
    boolean isJira = tracker == Ticket.Tracker.JIRA;
    Set<String> scope = isJira ? ApprovalSettings.JIRA_SCOPE : ApprovalSettings.REDMINE_SCOPE;
    Optional<List<String>> texts =
        values.several(approving, "values with commas between them", value -> value);
    return texts.flatMap(
        all ->
            values.read(
                field,
                "a field",
                id ->
                    new ApprovalSettings(
                        id,
                        Set.copyOf(all),
                        Set.of(),
                        isJira ? ApprovalSettings.JIRA_CLOSED : Set.of(),
                        voids.contains("reopening"),
                        voids.contains("edits") ? scope : Set.of())));
  }

  private Optional<Calendar> calendar() {
    Optional<Path> windows =
        values.file(
            CALENDAR_WINDOWS,
            (text, name) -> {
              WindowsFile.read(text, name, KnownNames.ANY);
              return Path.of(name);
            });
    Optional<Path> folder = values.read(CALENDAR_FOLDER, "a folder", Path::of);
    Optional<URI> api = values.address(GOOGLE_CALENDAR_URL);
    Optional<Google> google =
        values
            .file(GOOGLE_KEY_FILE, ServiceAccount::read)
            .flatMap(account -> api.map(at -> new Google(account, at)));
    return windows.map(path -> new Calendar(path, folder, google));
  }

  private Migrations migrations() {
    List<MigrationWay> ways =
        values
            .file(MIGRATIONS, (text, name) -> MigrationsFile.read(text, name, environment))
            .orElse(List.of());
    Optional<List<ReportSecret>> reporters =
        values.several(
            MIGRATION_REPORT_SECRETS,
            "sender=secret with at least " + ReportSecret.CHARS_MIN + " characters",
            EvidenceConfigReader::reporter);
    boolean isReported = ways.stream().anyMatch(MigrationWay.Reports.class::isInstance);
    if (isReported && !values.has(MIGRATION_REPORT_SECRETS)) {
      values.missing(MIGRATION_REPORT_SECRETS, "Give each sender of reports a secret");
    }
    return new Migrations(ways, reporters.orElse(List.of()));
  }

  private static ReportSecret reporter(String pair) {
    int sign = pair.indexOf('=');
    if (sign < 1) {
      throw new IllegalArgumentException("no sender");
    }
    return new ReportSecret(pair.substring(0, sign), pair.substring(sign + 1));
  }

  private boolean wanted(Setting key, String fix) {
    if (!values.has(key)) {
      values.missing(key, fix);
    }
    return values.has(key);
  }

  private static String voiding(String event) {
    if (!VOIDS.contains(event) && !event.equals("none")) {
      throw new IllegalArgumentException("something else voids");
    }
    return event;
  }
}
