package dev.sekisho.gate.github.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.wire.Credentials;
import dev.sekisho.gate.github.wire.FakeApi;
import dev.sekisho.gate.github.wire.GitHubAccess;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.release.Approval;
import dev.sekisho.gate.release.ApprovalDigest;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.Deployment;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How GitHub shows that a release went out. */
class HeraldsTest {
  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final GitHubStandIn github = GitHubStandIn.start(clock);
  private final HostedRepository payments = github.repository("acme/payments");
  private final HostedPullRequest pull =
      payments.open("alice", "Charge each order once").file("src/A.java", "class A {}").submit();
  private GitHubConnection connection;

  @BeforeEach
  void install() {
    SignedIn.install(github, "acme");
    connection = SignedIn.asApp(github, clock);
  }

  @AfterEach
  void close() {
    connection.close();
    github.close();
  }

  @Test
  void aRunIsOneDeploymentWithItsStatuses() {
    DeploymentHerald herald = new DeploymentHerald(connection);
    github.misbehave(Fault.cutAfter(), CallPattern.post("/repos/*/*/deployments"), 1);

    assertThat(herald.tell(news(Occasion.STARTED, "It started")))
        .isInstanceOf(ActionOutcome.Failed.class);
    herald.tell(news(Occasion.STARTED, "It started"));
    herald.tell(news(Occasion.STARTED, "It started"));
    herald.tell(news(Occasion.SUCCEEDED, "2 of 2 hosts"));

    assertThat(payments.deployments())
        .singleElement()
        .satisfies(deployment -> assertThat(deployment.sha()).isEqualTo(pull.head()))
        .satisfies(
            deployment ->
                assertThat(deployment.statuses())
                    .extracting(Deployment.Status::state)
                    .containsExactly("in_progress", "success"));
  }

  @ParameterizedTest
  @CsvSource({
    "202, Auto-merged main into the head",
    "409, Conflict merging main into the head",
  })
  void aDeploymentThatGitHubDoesNotMakeIsAFailureInItsWords(int status, String message) {
    String deployments = "/repos/acme/payments/deployments";
    try (FakeApi api = new FakeApi();
        GitHubConnection there =
            new GitHubConnection(
                new GitHubAccess(api.url(), Credentials.token("t0ken")), () -> Sheets.NOW)) {
      api.on(
              "GET " + deployments + "?per_page=100&sha=" + pull.head() + "&environment=production",
              200,
              "[]")
          .on("POST " + deployments, status, "{\"message\": \"" + message + "\"}");

      ActionOutcome outcome =
          new DeploymentHerald(there).tell(news(Occasion.STARTED, "It started"));

      assertThat(Answers.reason(outcome))
          .startsWith("GATE-3105: GitHub answers " + status)
          .contains(message);
      assertThat(api.calls()).as("no status of nothing").hasSize(2);
    }
  }

  @Test
  void thePullRequestHasOneCommentThatSaysHowItEnded() {
    PullRequestHerald herald = new PullRequestHerald(connection, () -> SignedIn.OWN);

    herald.tell(news(Occasion.STARTED, "It started"));
    assertThat(pull.comments()).isEmpty();
    herald.tell(news(Occasion.UNKNOWN, "Nobody saw the end"));
    herald.tell(news(Occasion.SUCCEEDED, "2 of 2 hosts, thanks to @bob"));

    assertThat(pull.comments())
        .singleElement()
        .extracting(Comment::body)
        .asString()
        .startsWith("<!-- sekisho:release-till-17 -->\n**Deployed to ")
        .contains("2 of 2 hosts")
        .doesNotContain("@bob");
  }

  private ReleaseNews news(Occasion occasion, String text) {
    HeadSha head = new HeadSha(pull.head());
    Target target = Target.of("till", "production");
    return ReleaseNews.of(
        new Release(
            new ReleaseId("till-17"),
            1,
            Deploy.Kind.MANUAL,
            target,
            new PullRequestRef(Answers.SUBJECT.repository(), pull.number()),
            head,
            1,
            "",
            Optional.empty(),
            Optional.empty(),
            new ApprovalDigest(
                head,
                ApprovalDigest.NOT_KNOWN,
                new TreeMap<>(),
                new RuleSetRevision("ab".repeat(32)),
                target.environment()),
            List.of(new Approval(Person.of("alice"), Approval.Role.REQUESTER, Sheets.NOW)),
            new ReleaseState.Planned(),
            List.of(
                new HistoryLine(
                    Sheets.NOW, Optional.of(Person.of("alice")), "planned", "It was planned"))),
        occasion,
        text);
  }
}
