package dev.sekisho.gate.tracker.system;

import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVAL_WITHDRAWN;
import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVED;
import static dev.sekisho.gate.fact.TicketChange.Kind.SCOPE_EDITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.tracker.approval.Accounts;
import dev.sekisho.gate.tracker.approval.ApprovalHistory;
import dev.sekisho.gate.tracker.approval.ApprovalSettings;
import dev.sekisho.gate.tracker.approval.Entry;
import dev.sekisho.gate.tracker.approval.FieldChange;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.wire.Connection;
import dev.sekisho.gate.tracker.wire.Credentials;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What real trackers answered is read as it is meant. */
class RecordedAnswersTest {
  private static final TicketKey CLOUD = new TicketKey("KP-19");
  private static final TicketKey SERVER = new TicketKey("SAMPLEPROJECT-1");
  private static final TicketKey REDMINE = new TicketKey("RM-1");
  private static final String RUNJUU = "5fb48fe20d2f61006f0d0106";

  private final Recorded recorded = new Recorded();
  private final Connection connection =
      new Connection(
          "tracker", recorded.base(), Credentials.bearer("secret"), Duration.ofSeconds(10));

  @AfterEach
  void stop() {
    connection.close();
    recorded.close();
  }

  @Test
  void aTicketOfJiraCloud() {
    serveCloud();

    Ticket ticket =
        cloud(ApprovalSettings.jiraField("customfield_10020", "EE Sprint 24")).read(CLOUD);

    assertThat(ticket)
        .isEqualTo(
            ticket(
                CLOUD,
                Ticket.Tracker.JIRA,
                "KP",
                "Story",
                "Backlog",
                "Test",
                change(APPROVED, RUNJUU, "runjuu", "2021-01-25T03:10:03.564Z"),
                change(APPROVAL_WITHDRAWN, "unknown", "", "2021-11-18T00:18:29.845Z")));
  }

  @Test
  void aValueOfJiraCloudThatNobodySetApprovesNothing() {
    serveCloud();

    for (String value : List.of("App 3", "10022")) {
      ApprovalSettings settings = ApprovalSettings.jiraField("customfield_10038", value);
      assertThat(cloud(settings).read(CLOUD).history().items()).isEmpty();
    }
  }

  @Test
  void theHistoryOfJiraCloud() {
    serveCloud();

    JiraHistory.Changes changes =
        new JiraHistory(connection, JiraDialect.CLOUD, "status")
            .of(CLOUD, MissingNode.getInstance());

    assertThat(changes.complete()).isTrue();
    assertThat(changes.entries())
        .containsExactly(
            entry(
                RUNJUU,
                "2021-01-25T03:09:43.214Z",
                field("timeestimate", Set.of(), Set.of("7200")),
                field("timeoriginalestimate", Set.of(), Set.of("7200"))),
            entry(
                RUNJUU,
                "2021-01-25T03:10:03.564Z",
                field("customfield_10020", Set.of(), Set.of("34", "EE Sprint 24"))),
            entry(
                "5e9711ba34f7b90c0fbc37d3",
                "2021-01-25T03:32:55.851Z",
                field("customfield_10019", Set.of(), Set.of("Ranked higher"))),
            entry(
                RUNJUU,
                "2021-01-25T03:33:16.108Z",
                field("priority", Set.of("3", "Medium"), Set.of("2", "High"))),
            entry(
                "5f8d380729bd8a006f5a90a0",
                "2021-01-25T03:55:29.086Z",
                field("Link", Set.of(), Set.of("EE-2880", "This issue is blocked by EE-2880"))),
            entry(
                RUNJUU,
                "2021-01-25T13:49:52.514Z",
                field("status", Set.of("1", "Open"), Set.of("10074", " chinese "))));
  }

  @Test
  void theCommentsOfJiraCloudAreLookedThroughBeforeOursIsWritten() {
    String issue = "/rest/api/3/issue/KP-19";
    recorded
        .on("GET /rest/api/3/myself", Recorded.read("jira-cloud/myself.json"))
        .on("GET " + issue + "/comment", Recorded.read("jira-cloud/comments.json"))
        .on("POST " + issue + "/remotelink", 201, "")
        .on("POST " + issue + "/comment", 201, "");

    cloud(ApprovalSettings.jiraField("customfield_10038", "App 3"))
        .write(CLOUD, TrackerContract.note("deployed", Optional.empty()));

    assertThat(recorded.asked())
        .containsExactly(
            "POST " + issue + "/remotelink",
            "GET /rest/api/3/myself",
            "GET " + issue + "/comment",
            "POST " + issue + "/comment");
    assertThat(
            JiraDialect.CLOUD.plain(
                Recorded.read("jira-cloud/comments.json").path("comments").path(0).path("body")))
        .isEqualTo("asdsadsad\n");
  }

  /** Before version 6.0 nobody has a key there, and a name is not enough to know anybody by. */
  @Test
  void aTicketOfAnOldJiraServerIsReadAndNamesNobody() {
    recorded.on("GET /rest/api/2/issue/SAMPLEPROJECT-1", Recorded.read("jira-server/issue.json"));
    Site site = Site.jira("tracker", recorded.base(), "SAMPLEPROJECT");
    ApprovalSettings settings = ApprovalSettings.jiraField("status", "Resolved").keeping("Closed");
    Accounts accounts =
        Accounts.of(
            Map.of("tracker:mgronski", new Login("mgronski"), "tracker:admin", new Login("a")));

    Ticket ticket =
        new JiraTracker(
                connection, JiraDialect.SERVER, new ApprovalHistory(site, settings, accounts))
            .read(SERVER);

    assertThat(ticket)
        .isEqualTo(
            ticket(
                SERVER,
                Ticket.Tracker.JIRA,
                "SAMPLEPROJECT",
                "Task",
                "Open",
                "Sample Issue",
                change(APPROVED, "unknown", "", "2012-02-01T21:25:42Z"),
                change(APPROVAL_WITHDRAWN, "unknown", "", "2011-12-13T21:26:06.030Z")));
  }

  @Test
  void theHistoryOfJiraServer() {
    JiraHistory.Changes changes =
        new JiraHistory(connection, JiraDialect.SERVER, "status")
            .of(SERVER, Recorded.read("jira-server/issue.json"));

    assertThat(changes.complete()).isTrue();
    assertThat(changes.entries())
        .containsExactly(
            entry(
                "unknown",
                "2012-02-01T21:25:42Z",
                field("status", Set.of("1", "Open"), Set.of("5", "Resolved")),
                field("resolution", Set.of(), Set.of("1", "Fixed"))),
            entry(
                "unknown",
                "2012-02-02T18:38:37Z",
                field("status", Set.of("5", "Resolved"), Set.of("6", "Closed"))));
  }

  @Test
  void aTicketOfRedmine() {
    serveRedmine();

    assertThat(redmine().read(REDMINE))
        .isEqualTo(
            ticket(
                REDMINE,
                Ticket.Tracker.REDMINE,
                "Payments",
                "Feature",
                "In Progress",
                "Charge each order just once",
                change(APPROVED, "5", "carol", "2026-11-27T00:52:10Z"),
                change(SCOPE_EDITED, "6", "", "2026-11-27T00:52:11Z"),
                change(APPROVED, "5", "carol", "2026-11-27T00:52:16Z")));
  }

  @Test
  void theHistoryOfRedmine() {
    serveRedmine();

    List<Entry> entries =
        new RedmineHistory("tracker", RedmineStatuses.read(connection))
            .of(Recorded.read("redmine/issue.json").path("issue").path("journals"));

    assertThat(entries)
        .containsExactly(
            entry("5", "2026-11-27T00:52:10Z", field("1", Set.of(), Set.of("Approved"))),
            entry(
                "6",
                "2026-11-27T00:52:11Z",
                field(
                    "subject",
                    Set.of("Charge each order once"),
                    Set.of("Charge each order just once"))),
            entry(
                "6",
                "2026-11-27T00:52:12Z",
                field("status", Set.of("1", "New"), Set.of("5", "Closed"))),
            entry(
                "5",
                "2026-11-27T00:52:13Z",
                field("status", Set.of("5", "Closed"), Set.of("2", "In Progress"))),
            entry("5", "2026-11-27T00:52:15Z", field("1", Set.of("Approved"), Set.of())),
            entry("5", "2026-11-27T00:52:16Z", field("1", Set.of(), Set.of("Approved"))));
  }

  @Test
  void theEmpty404OfRedmineIsATicketThatIsNotThere() {
    recorded.on("GET /users/current.json", Recorded.read("redmine/current.json"));

    assertThat(redmine().read(REDMINE)).isEqualTo(Ticket.missing(REDMINE, Ticket.Tracker.REDMINE));
  }

  @Test
  void theEmpty401OfRedmineIsNobodySignedIn() {
    recorded.on("GET /issues/1.json", 401, "");

    assertThat(problem(() -> redmine().read(REDMINE)).id()).isEqualTo(TrackerErrors.NOT_SIGNED_IN);
  }

  @Test
  void whatRedmineRefusesIsSaidInItsWords() {
    serveRedmine();
    recorded.on("PUT /issues/1.json", 422, Recorded.read("redmine/invalid.json").toString());

    Problem problem =
        problem(() -> redmine().write(REDMINE, TrackerContract.note("deployed", Optional.empty())));

    assertThat(problem.id()).isEqualTo(TrackerErrors.REFUSED);
    assertThat(problem.what()).isEqualTo("answered 422 to a note at RM-1: Subject cannot be blank");
  }

  private void serveCloud() {
    recorded
        .on("GET /rest/api/3/issue/KP-19", Recorded.read("jira-cloud/issue.json"))
        .on("GET /rest/api/3/issue/KP-19/changelog", Recorded.cloudHistory());
  }

  private void serveRedmine() {
    recorded
        .on("GET /issues/1.json", Recorded.read("redmine/issue.json"))
        .on("GET /issue_statuses.json", Recorded.read("redmine/issue-statuses.json"))
        .on("GET /users/current.json", Recorded.read("redmine/current.json"));
  }

  private JiraTracker cloud(ApprovalSettings settings) {
    Site site = Site.jira("tracker", recorded.base(), "KP");
    Accounts accounts = Accounts.of(Map.of("tracker:" + RUNJUU, new Login("runjuu")));
    return new JiraTracker(
        connection, JiraDialect.CLOUD, new ApprovalHistory(site, settings, accounts));
  }

  private RedmineTracker redmine() {
    Site site = Site.redmine("tracker", recorded.base(), "RM");
    Accounts accounts = Accounts.of(Map.of("tracker:5", new Login("carol")));
    return new RedmineTracker(
        connection,
        new ApprovalHistory(site, ApprovalSettings.redmineField(1, "Approved"), accounts));
  }

  private static Ticket ticket(
      TicketKey key,
      Ticket.Tracker tracker,
      String project,
      String type,
      String status,
      String subject,
      TicketChange... changes) {
    return new Ticket(
        key,
        tracker,
        true,
        Optional.of(project),
        Optional.of(type),
        Optional.of(status),
        Optional.of(subject),
        Listing.complete(List.of(changes)));
  }

  private static TicketChange change(
      TicketChange.Kind kind, String account, String login, String at) {
    return new TicketChange(
        kind,
        "tracker:" + account,
        Optional.of(login).filter(name -> !name.isEmpty()).map(Login::new),
        Instant.parse(at));
  }

  private static Entry entry(String account, String at, FieldChange... changes) {
    return new Entry(account, Instant.parse(at), List.of(changes));
  }

  private static FieldChange field(String field, Set<String> from, Set<String> to) {
    return new FieldChange(Set.of(field), from, to);
  }

  private static Problem problem(ThrowingCallable work) {
    return catchThrowableOfType(GateException.class, work).problems().get(0);
  }
}
