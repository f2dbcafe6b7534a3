package dev.sekisho.gate.tracker.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.guard.GuardSettings;
import dev.sekisho.gate.testkit.SheetBuilder;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MemoryTicketRecord;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.Misbehaviour;
import dev.sekisho.gate.testkit.tracker.SeenRequest;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import dev.sekisho.gate.tracker.TrackerAdapter;
import dev.sekisho.gate.tracker.approval.ApprovalSettings;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.system.StandInBench;
import dev.sekisho.gate.tracker.wire.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketSourceTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final StandInBench jira = new StandInBench(Flavour.JIRA_CLOUD);
  private final StandInBench redmine = new StandInBench(Flavour.REDMINE);
  private final MemoryTicketRecord record = new MemoryTicketRecord();
  private TrackerAdapter adapter = adapter(new GuardSettings(LONG, 4, 1_000, LONG));

  private TrackerAdapter adapter(GuardSettings bounds) {
    return TrackerAdapter.builder(threads, jira.clock)
        .bounds(bounds)
        .jira(
            Site.jira("jira", jira.standIn.base(), "PAY"),
            jira.dialect(),
            jira.credentials(TrackerStandIn.TOKEN),
            jira.approval())
        .redmine(
            Site.redmine("redmine", redmine.standIn.base(), "RM"),
            Credentials.redmineKey(TrackerStandIn.TOKEN),
            ApprovalSettings.redmineField(12, TrackerStandIn.APPROVED))
        .build(record);
  }

  @AfterEach
  void stop() {
    adapter.close();
    jira.close();
    redmine.close();
    threads.shutdownNow();
  }

  @Test
  void ticketsOfSeveralTrackersAreBroughtWithTheirSourceAndTime() {
    TicketKey story = jira.open();
    TicketKey wish = redmine.open();
    FactSheet sheet = naming(story + " and " + wish);

    Evidence<Listing<Ticket>> tickets = lay(sheet);

    assertThat(tickets.source()).isEqualTo("jira, redmine");
    assertThat(tickets)
        .isInstanceOfSatisfying(
            Evidence.Known.class, known -> assertThat(known.asOf()).isEqualTo(sheet.asOf()));
    assertThat(items(tickets)).extracting(Ticket::key).containsExactly(story, wish);
    assertThat(items(tickets)).allMatch(Ticket::exists);
    assertThat(record.naming(wish)).containsExactly(sheet.subject());
  }

  @Test
  void whereNoTicketIsNamedNobodyIsAsked() {
    Evidence<Listing<Ticket>> tickets = lay(naming("Charge each order once"));

    assertThat(items(tickets)).isEmpty();
    assertThat(jira.standIn.requests()).isEmpty();
    assertThat(redmine.standIn.requests()).isEmpty();
  }

  @Test
  void noRequestHasAKeyThatIsNotNamedAndNoLinkIsFollowed() {
    TicketKey story = jira.open();
    jira.open();
    TrackerStandIn foreign = TrackerStandIn.start(Flavour.JIRA_SERVER, jira.clock);
    foreign.open("PAY-99");

    Evidence<Listing<Ticket>> tickets =
        lay(
            naming(
                story + " see " + foreign.base() + "browse/PAY-99 and HR-1, SHA-256, ../PAY-18"));

    assertThat(items(tickets))
        .extracting(Ticket::tracker)
        .containsExactly(Ticket.Tracker.JIRA, Ticket.Tracker.ELSEWHERE);
    assertThat(foreign.requests()).isEmpty();
    assertThat(redmine.standIn.requests()).isEmpty();
    assertThat(jira.standIn.requests()).isNotEmpty();
    Pattern key = Pattern.compile("[A-Z][A-Z0-9]+-[0-9]+");
    for (SeenRequest request : jira.standIn.requests()) {
      Matcher asked = key.matcher(request.target());
      while (asked.find()) {
        assertThat(asked.group()).isEqualTo(story.value());
      }
    }
    foreign.close();
  }

  @Test
  void theTextOfThePullRequestMustBeKnown() {
    FactSheet sheet =
        naming("PAY-17").with(draft -> draft.unknown(FactKind.DETAILS, "github", "answered 502"));

    assertThat(lay(sheet))
        .isEqualTo(
            Evidence.unknown("github", "the text of the pull request is missing: answered 502"));
  }

  @ParameterizedTest
  @CsvSource({
    "HTML, answered 200 with something that is no JSON",
    "UNAUTHORIZED, answered 401: it does not let us sign in",
    "FORBIDDEN, answered 403: we may not do that",
    "NOT_FOUND, 'does not say who we are, so we are not signed in'",
    "TOO_MANY_REQUESTS, 'answered 429: too many requests, wait 30 s'",
    "FAILING, answered 500",
    "CUT, 'did not answer, or not to the end: ProtocolException'"
  })
  void aTrackerThatMisbehavesIsAGapThatNamesItAndHealsByItself(
      Misbehaviour misbehaviour, String reason) {
    TicketKey story = jira.open();
    TicketKey wish = redmine.open();
    FactSheet both = naming(story + " " + wish);
    jira.standIn.misbehave(misbehaviour);

    assertThat(lay(both)).isEqualTo(Evidence.unknown("jira", reason));
    assertThat(record.naming(story)).as("is noted although it could not be read").isNotEmpty();
    assertThat(lay(naming("only " + wish)).source()).isEqualTo("redmine");

    jira.standIn.behave();
    assertThat(items(lay(both))).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Misbehaviour.class)
  void everyMisbehaviourOfARedmineIsAGapToo(Misbehaviour misbehaviour) {
    adapter.close();
    adapter = adapter(new GuardSettings(Duration.ofMillis(500), 4, 1_000, LONG));
    TicketKey wish = redmine.open();
    redmine.standIn.misbehave(misbehaviour);

    assertThat(lay(naming("" + wish)))
        .isInstanceOf(Evidence.Unknown.class)
        .extracting(Evidence::source)
        .isEqualTo("redmine");

    redmine.standIn.behave();
    assertThat(items(lay(naming("" + wish)))).hasSize(1);
  }

  @Test
  void aTrackerThatIsSlowIsGivenUpAndTheOtherIsNot() {
    adapter.close();
    adapter = adapter(new GuardSettings(Duration.ofMillis(500), 4, 1_000, LONG));
    TicketKey story = jira.open();
    TicketKey wish = redmine.open();
    jira.standIn.misbehave(Misbehaviour.SLOW);

    assertThat(lay(naming("" + story)))
        .isEqualTo(Evidence.unknown("jira", "did not answer within 500 ms"));
    assertThat(items(lay(naming("" + wish)))).hasSize(1);
  }

  @Test
  void aTrackerThatKeepsFailingIsNotAskedAndTheOtherIs() {
    adapter.close();
    adapter = adapter(new GuardSettings(LONG, 4, 2, LONG));
    FactSheet story = naming("" + jira.open());
    TicketKey wish = redmine.open();
    jira.standIn.misbehave(Misbehaviour.FAILING);
    lay(story);
    lay(story);
    int asked = jira.standIn.requests().size();

    assertThat(lay(story))
        .isEqualTo(
            Evidence.unknown(
                "jira", "is not asked for 300 s, because it keeps failing: answered 500"));
    assertThat(jira.standIn.requests()).hasSize(asked);
    assertThat(items(lay(naming("" + wish)))).hasSize(1);
  }

  @Test
  void aTicketThatWeMayNotSeeKeepsNobodyFromAskingForOthers() {
    adapter.close();
    adapter = adapter(new GuardSettings(LONG, 4, 1, LONG));
    FactSheet story = naming("" + jira.open());
    jira.standIn.misbehaveNext(Misbehaviour.FORBIDDEN);

    assertThat(lay(story)).isEqualTo(Evidence.unknown("jira", "answered 403: we may not do that"));
    assertThat(items(lay(story))).hasSize(1);
  }

  private Evidence<Listing<Ticket>> lay(FactSheet sheet) {
    return adapter.source().lay(sheet).tickets();
  }

  private static FactSheet naming(String text) {
    SheetBuilder sheet = Sheets.bare().title("Charge each order once").body(text);
    return sheet.headBranch("charge-once").build();
  }

  private static List<Ticket> items(Evidence<Listing<Ticket>> tickets) {
    return tickets.fold(
        known -> known.value().items(),
        gap -> {
          throw new AssertionError(gap.source() + ": " + gap.reason());
        });
  }
}
