package dev.sekisho.gate.tracker.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import dev.sekisho.gate.tracker.wire.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The stand-in sends what real trackers send. */
class StandInShapeTest {
  private static final String FIELDS = "summary,status,issuetype,project,updated,";
  private static final Set<String> TICKET =
      Set.of(
          "fields.summary",
          "fields.status.name",
          "fields.issuetype.name",
          "fields.project.key",
          "fields.updated");

  @Test
  void aTicketOfJiraCloud() {
    hold(
        changed(
            Flavour.JIRA_CLOUD,
            List.of("rest", "api", "3", "issue", "PAY-17"),
            Map.of("fields", FIELDS + TrackerStandIn.JIRA_APPROVAL_FIELD)),
        Recorded.read("jira-cloud/issue.json"),
        with(TICKET, "fields.customfield.id", "fields.customfield.value"),
        Set.of());
  }

  @Test
  void theHistoryOfJiraCloud() {
    JsonNode page =
        changed(
            Flavour.JIRA_CLOUD,
            List.of("rest", "api", "3", "issue", "PAY-17", "changelog"),
            Map.of());
    hold(
        page.path("values"),
        Recorded.read("jira-cloud/changelog-values.json"),
        with(entry("[]."), "[].author.accountId", "[].items[].fieldId"),
        Set.of());
  }

  @Test
  void theCommentsOfJiraCloud() {
    hold(
        changed(
            Flavour.JIRA_CLOUD,
            List.of("rest", "api", "3", "issue", "PAY-17", "comment"),
            Map.of()),
        Recorded.read("jira-cloud/comments.json"),
        Set.of(
            "total",
            "comments[].author.accountId",
            "comments[].body.type",
            "comments[].body.content[].type",
            "comments[].body.content[].content[].text"),
        Set.of());
  }

  @Test
  void whoWeAreInJiraCloud() {
    hold(
        changed(Flavour.JIRA_CLOUD, List.of("rest", "api", "3", "myself"), Map.of()),
        Recorded.read("jira-cloud/myself.json"),
        Set.of("accountId"),
        Set.of());
  }

  /** The recorded one is older than the keys of people, and nobody set a custom field there. */
  @Test
  void aTicketOfJiraServer() {
    hold(
        changed(
            Flavour.JIRA_SERVER,
            List.of("rest", "api", "2", "issue", "PAY-17"),
            Map.of("expand", "changelog", "fields", FIELDS + TrackerStandIn.JIRA_APPROVAL_FIELD)),
        Recorded.read("jira-server/issue.json"),
        with(with(TICKET, "changelog.total"), entry("changelog.histories[].")),
        Set.of(
            "changelog.histories[].author.key",
            "fields.customfield",
            "fields.customfield.id",
            "fields.customfield.value"));
  }

  @Test
  void aTicketOfRedmine() {
    hold(
        changed(Flavour.REDMINE, List.of("issues", "17.json"), Map.of("include", "journals")),
        Recorded.read("redmine/issue.json"),
        Set.of(
            "issue.project.name",
            "issue.tracker.name",
            "issue.status.id",
            "issue.status.name",
            "issue.subject",
            "issue.custom_fields[].id",
            "issue.custom_fields[].value",
            "issue.updated_on",
            "issue.journals[].id",
            "issue.journals[].user.id",
            "issue.journals[].notes",
            "issue.journals[].created_on",
            "issue.journals[].details[].property",
            "issue.journals[].details[].name",
            "issue.journals[].details[].old_value",
            "issue.journals[].details[].new_value"),
        Set.of());
  }

  @Test
  void theStatusesOfRedmine() {
    hold(
        changed(Flavour.REDMINE, List.of("issue_statuses.json"), Map.of()),
        Recorded.read("redmine/issue-statuses.json"),
        Set.of("issue_statuses[].id", "issue_statuses[].name", "issue_statuses[].is_closed"),
        Set.of());
  }

  @Test
  void whoWeAreInRedmine() {
    hold(
        changed(Flavour.REDMINE, List.of("users", "current.json"), Map.of()),
        Recorded.read("redmine/current.json"),
        Set.of("user.id"),
        Set.of());
  }

  @Test
  void theTicketsOfRedmineThatChanged() {
    hold(
        changed(Flavour.REDMINE, List.of("issues.json"), Map.of("status_id", "*", "limit", "100")),
        Recorded.read("redmine/issues.json"),
        Set.of("total_count", "issues[].id", "issues[].updated_on"),
        Set.of());
  }

  /** Redmine 5.0.4 answered 204 to a status that there is not. */
  @Test
  void aStatusThatRedmineDoesNotTakeIsDroppedInSilence() {
    try (StandInBench bench = new StandInBench(Flavour.REDMINE);
        Connection connection = connection(bench)) {
      bench.open();

      assertThat(
              connection
                  .write(
                      "PUT",
                      List.of("issues", "17.json"),
                      Map.of("issue", Map.of("status_id", "99")))
                  .status())
          .isEqualTo(204);
      assertThat(bench.standIn.status("17")).isEqualTo("Open");
    }
  }

  /** What the stand-in answers of a ticket that was approved, noted, retitled, closed, reopened. */
  private static JsonNode changed(Flavour flavour, List<String> path, Map<String, String> query) {
    try (StandInBench bench = new StandInBench(flavour);
        Connection connection = connection(bench)) {
      TicketKey key = bench.open();
      bench.approve(key, "carol");
      bench.note(key, "carol", "Fine with me.");
      bench.move(key, "mallory", bench.closed());
      bench.move(key, "carol", bench.opened());
      if (flavour == Flavour.REDMINE) {
        bench.retitle(key, "mallory", "Charge each order just once");
        bench.withdraw(key, "carol");
        bench.approve(key, "carol");
      }
      return connection.get(path, query).body();
    }
  }

  private static Connection connection(StandInBench bench) {
    return new Connection(
        "tracker",
        bench.standIn.base(),
        bench.credentials(TrackerStandIn.TOKEN),
        Duration.ofSeconds(10));
  }

  /**
   * Holds one to the other.
   *
   * @param read the members that the adapter reads: of the same sorts in both
   * @param unrecorded the members of the stand-in that nothing recorded has
   */
  private static void hold(
      JsonNode standIn, JsonNode recorded, Set<String> read, Set<String> unrecorded) {
    Map<String, Set<String>> sent = Shape.of(standIn).members();
    Map<String, Set<String>> real = Shape.of(recorded).members();
    Set<String> only = new TreeSet<>(sent.keySet());
    only.removeAll(real.keySet());
    assertThat(only).as("sent by the stand-in alone").isEqualTo(unrecorded);
    assertThat(sent).containsKeys(read.toArray(new String[0]));
    for (String member : read) {
      assertThat(sent.get(member)).as(member).isEqualTo(real.get(member));
    }
  }

  private static Set<String> entry(String way) {
    return Set.of(
        way + "id",
        way + "created",
        way + "items[].field",
        way + "items[].fieldtype",
        way + "items[].from",
        way + "items[].fromString",
        way + "items[].to",
        way + "items[].toString");
  }

  private static Set<String> with(Set<String> some, String... more) {
    return with(some, Set.of(more));
  }

  private static Set<String> with(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
