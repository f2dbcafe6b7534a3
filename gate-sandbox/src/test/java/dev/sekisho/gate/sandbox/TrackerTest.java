package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.HookRequest;
import dev.sekisho.gate.testkit.tracker.Misbehaviour;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A whole bot and a tracker, with nothing between them but what an installation configures. */
class TrackerTest {
  private static final String RULES =
      """
      rule "manager-approval/names-no-ticket"
        @control( "manager-approval" ) @owner( "compliance" )
        @why( "Only tickets are approved" ) @fix( "Nothing has to be done" )
      when
        $pr : PullRequest( !tickets.any )
      then
        finding.notApplicable( "No ticket is named" );
      end

      rule "manager-approval/approved"
        @control( "manager-approval" ) @owner( "compliance" )
        @why( "A manager agrees" ) @fix( "Nothing has to be done" )
      when
        $pr : PullRequest( tickets.any, tickets.allApproved( "manager-approval/approvers" ) )
      then
        finding.satisfied( "Approved by " + $pr.tickets.approvedBy );
      end

      rule "manager-approval/not-yet-approved"
        @control( "manager-approval" ) @owner( "compliance" )
        @why( "A manager agrees" ) @fix( "A manager approves the ticket" )
      when
        $pr : PullRequest( tickets.any, !tickets.allApproved( "manager-approval/approvers" ) )
      then
        finding.await( "No approval counts" );
      end
      """;

  @TempDir Path folder;

  private Outpost outpost;
  private TrackerStandIn jira;
  private String carol;

  @BeforeEach
  void open() throws IOException {
    outpost = new Outpost(folder);
    jira = TrackerStandIn.start(Flavour.JIRA_CLOUD, outpost.clock());
    carol = jira.addUser("Carol");
    jira.open("PAY-17");
    String table = "approver,login,role\njira:" + carol + ",carol,Manager\n";
    Path control = Files.createDirectories(folder.resolve("rules/manager-approval"));
    Files.writeString(control.resolve("rules.drl"), RULES);
    Path accounts = Files.writeString(control.resolve("approvers.csv"), table);
    outpost
        .set("GATE_RULES", folder.resolve("rules").toString())
        .set("JIRA_URL", jira.base().toString())
        .set("JIRA_PROJECTS", "PAY")
        .set("JIRA_USER", TrackerStandIn.USER)
        .set("JIRA_TOKEN", TrackerStandIn.TOKEN)
        .set("JIRA_APPROVAL_FIELD", TrackerStandIn.JIRA_APPROVAL_FIELD)
        .set("JIRA_WEBHOOK_SECRET", TrackerStandIn.HOOK_SECRET)
        .set("TICKET_ACCOUNTS", accounts.toString());
    outpost.start();
  }

  @AfterEach
  void close() {
    outpost.close();
    jira.close();
  }

  @Test
  void anApprovalInTheTrackerAloneOpensByOneEventAndItsWithdrawalCloses() {
    HostedPullRequest pull = pull("PAY-17 Charge each order once");
    assertThat(verdict(pull)).isEqualTo("HOLD");

    jira.approve("PAY-17", carol);
    hook();
    assertThat(verdict(pull)).isEqualTo("ALLOW");
    assertThat(outpost.check(pull.head())).contains("success");

    jira.withdraw("PAY-17", carol);
    hook();
    assertThat(verdict(pull)).isEqualTo("HOLD");
  }

  @Test
  void aWebhookThatIsNotJirasIsRefused() {
    HookRequest sent = jira.hook("PAY-17");

    assertThat(outpost.post("/jira", sent.headers(), sent.body() + " ").statusCode())
        .isEqualTo(401);
    assertThat(outpost.metric("gate_refusals_total{error=\"GATE-9212\"}")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Misbehaviour.class)
  void aTrackerThatDoesNotAnswerIsNamedHoldsUpNobodyElseAndHeals(Misbehaviour misbehaviour) {
    jira.approve("PAY-17", carol);
    jira.misbehave(misbehaviour);

    HostedPullRequest pull = pull("PAY-17 Charge each order once");
    HostedPullRequest other = pull("Charge each order once");

    assertThat(verdict(pull)).isEqualTo("UNDECIDED");
    assertThat(outpost.newest(pull).answer().verdict().because().toString()).contains("jira");
    assertThat(verdict(other)).isEqualTo("ALLOW");

    jira.behave();
    outpost.clock().advance(Duration.ofSeconds(30));
    outpost.recovery().probe();
    outpost.settle();
    assertThat(verdict(pull)).isEqualTo("ALLOW");
  }

  @Test
  void oneAnswerHealsEverybodyWhoWaitedForTheTracker() {
    jira.approve("PAY-17", carol);
    jira.misbehave(Misbehaviour.FAILING);
    HostedPullRequest first = pull("PAY-17 Charge each order once");
    HostedPullRequest second = pull("PAY-17 Charge it again");

    jira.behave();
    outpost.clock().advance(Duration.ofSeconds(30));
    outpost.recovery().probe();
    outpost.settle();

    assertThat(verdict(first)).isEqualTo("ALLOW");
    assertThat(verdict(second)).isEqualTo("ALLOW");
  }

  private HostedPullRequest pull(String title) {
    HostedPullRequest pull =
        outpost.shop().open("alice", title).file("src/" + title.hashCode(), "class A {}").submit();
    outpost.settle();
    return pull;
  }

  private String verdict(HostedPullRequest pull) {
    return outpost.newest(pull).answer().verdict().name();
  }

  private void hook() {
    HookRequest sent = jira.hook("PAY-17");
    assertThat(outpost.post("/jira", sent.headers(), sent.body()).statusCode()).isEqualTo(200);
    outpost.settle();
  }
}
