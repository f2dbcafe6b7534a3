package dev.sekisho.gate.sandbox.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.slack.message.ButtonAction;
import dev.sekisho.gate.testkit.calendar.CalendarStandIn;
import dev.sekisho.gate.testkit.calendar.SeenEntry;
import dev.sekisho.gate.testkit.calendar.Trouble;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A whole deploy bot, a Jira and a Google Calendar, with nothing between them but what an
 * installation configures.
 */
class OtherSystemsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant TWO_O_CLOCK = Instant.parse("2026-03-03T05:00:00Z");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  @TempDir Path folder;

  private final MutableClock clock = new MutableClock(ReleaseStory.BEGIN);
  private TrackerStandIn jira;
  private CalendarStandIn google;
  private String releases;
  private String freezes;
  private String carol;
  private Yard yard;
  private HostedPullRequest pull;

  @BeforeEach
  void start() throws IOException {
    jira = TrackerStandIn.start(Flavour.JIRA_CLOUD, clock);
    google = CalendarStandIn.start(clock);
    releases = google.addCalendar(TOKYO);
    freezes = google.addCalendar(TOKYO);
    carol = jira.addUser("Carol");
    jira.open("PAY-17");
    jira.approve("PAY-17", carol);
    String approvers = "approver,login,role,area\njira:" + carol + ",carol,Manager,\n";
    Map<String, String> rules = new HashMap<>(ReadyYard.policies());
    rules.put("manager-approval/approvers.csv", approvers);
    yard =
        new Yard(
            Files.createDirectories(folder.resolve("yard")),
            0,
            clock,
            ReleaseStory.papers(),
            rules,
            settings(approvers));
    pull =
        yard.shop()
            .open("alice", "PAY-17: charge each order once")
            .body("See PAY-17.")
            .file("src/main/java/shop/Charge.java", "class Charge {}\n")
            .submit();
    later(5);
    yard.shop().check("github-actions", "build", pull.head(), "success");
    pull.label("bob", "LGTM");
    settle();
  }

  private Map<String, String> settings(String approvers) throws IOException {
    return Map.of(
        "JIRA_URL",
        jira.base().toString(),
        "JIRA_PROJECTS",
        "PAY",
        "JIRA_USER",
        TrackerStandIn.USER,
        "JIRA_TOKEN",
        TrackerStandIn.TOKEN,
        "JIRA_APPROVAL_FIELD",
        TrackerStandIn.JIRA_APPROVAL_FIELD,
        "TICKET_ACCOUNTS",
        file("approvers.csv", approvers),
        "TICKET_DEPLOYED_STATUS",
        "Done",
        "CALENDAR_WINDOWS",
        file("windows.yaml", windows()),
        "GOOGLE_KEY_FILE",
        file("key.json", google.keyFile()),
        "GOOGLE_CALENDAR_URL",
        google.base().toString());
  }

  private String windows() {
    return """
    zone: Asia/Tokyo
    windows:
      - name: office hours
        allow: { days: [mon, tue, wed, thu], from: "09:00", to: "18:00" }
        kinds: [manual, automatic]
    calendars:
      - name: company
        google: %s
        titles: ["Change freeze"]
    releases:
      - google: %s
        lasts: 30m
    """
        .formatted(freezes, releases);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @AfterEach
  void close() {
    yard.close();
    google.close();
    jira.close();
  }

  @Test
  void aPlannedReleaseIsAnEventAndDoneReachesTheTicketAndTheEntry() {
    plan();

    assertThat(entry().title()).contains("shop");
    assertThat(entry().from()).isEqualTo(TWO_O_CLOCK);
    assertThat(entry().until()).isEqualTo(TWO_O_CLOCK.plus(Duration.ofMinutes(30)));
    assertThat(jira.notes("PAY-17")).singleElement().asString().contains("Reviewed, let through");
    assertThat(jira.status("PAY-17")).isNotEqualTo("Done");

    clock.set(TWO_O_CLOCK);
    yard.await(() -> state().equals("succeeded"), PATIENCE);
    settle();

    assertThat(jira.notes("PAY-17")).hasSize(2);
    assertThat(jira.notes("PAY-17").get(1)).contains("Deployed to");
    assertThat(jira.status("PAY-17")).isEqualTo("Done");
    assertThat(entry().cancelled()).isFalse();
    assertThat(entry().from()).isEqualTo(TWO_O_CLOCK);
    assertThat(entry().description()).contains("Is out");
  }

  @Test
  void aReleaseThatIsCalledOffLeavesACancelledEntry() {
    plan();

    yard.says("alice", "abort " + yard.newest().id());
    settle();

    assertThat(state()).isEqualTo("aborted");
    assertThat(entry().cancelled()).isTrue();
  }

  @Test
  void anEntryOfAFreezeHoldsTheReleaseBack() {
    plan();
    google.enter(
        freezes, "Change freeze: audit", TWO_O_CLOCK, TWO_O_CLOCK.plus(Duration.ofHours(1)));

    clock.set(TWO_O_CLOCK);
    yard.await(() -> !state().equals("approved") && !state().equals("planned"), PATIENCE);
    settle();

    assertThat(state()).isNotEqualTo("succeeded");
    assertThat(yard.site().version()).isEmpty();
  }

  static Stream<Trouble> everyTrouble() {
    return Stream.concat(
        Stream.of(401, 403, 404, 429, 500).map(code -> new Trouble.Status(code, "reason")),
        Stream.of(new Trouble.Html(), new Trouble.Hanging(), new Trouble.CutBody()));
  }

  @ParameterizedTest
  @MethodSource("everyTrouble")
  void aCalendarThatDoesNotAnswerIsNoOpenWindowAndIsNamedUntilItDoes(Trouble trouble) {
    later(20);
    google.misbehave("list", trouble);
    yard.says("alice", "plan " + pull.number());
    settle();
    yard.says("alice", "go");
    settle();
    assertThat(yard.site().version()).isEmpty();
    assertThat(lastAlone()).contains("calendar company");

    google.recover();
    yard.await(
        () -> {
          later(1);
          yard.says("alice", "plan " + pull.number());
          settle();
          yard.says("alice", "go");
          settle();
          return state().equals("succeeded");
        },
        PATIENCE);
  }

  private void plan() {
    yard.says("alice", "plan " + pull.number() + " at today 14:00");
    settle();
    List<SeenMessage> told = yard.toldAlone("alice");
    yard.presses("alice", told.get(told.size() - 1), ButtonAction.CONFIRM.id());
    settle();
  }

  private SeenEntry entry() {
    List<SeenEntry> entries = google.entries(releases);
    assertThat(entries).hasSize(1);
    return entries.get(0);
  }

  private String lastAlone() {
    List<SeenMessage> told = yard.toldAlone("alice");
    SeenMessage last = told.get(told.size() - 1);
    return last.text() + " " + last.blocks();
  }

  private String state() {
    return yard.newest().state().word();
  }

  private void later(int minutes) {
    clock.advance(Duration.ofMinutes(minutes));
  }

  private void settle() {
    yard.settle(PATIENCE);
  }
}
