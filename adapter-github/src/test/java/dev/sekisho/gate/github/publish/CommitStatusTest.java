package dev.sekisho.gate.github.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.action.CheckState;
import dev.sekisho.gate.action.GiveReview;
import dev.sekisho.gate.action.PublishCheck;
import dev.sekisho.gate.action.Stance;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.CommitStatus;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the gate publishes when it signs in with a token of a machine's account. */
class CommitStatusTest {
  private static final String MACHINE = "gate-machine";

  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final GitHubStandIn github = GitHubStandIn.start(clock);
  private final HostedPullRequest pull =
      github
          .repository("acme/payments")
          .collaborator(MACHINE, "admin")
          .open("alice", "Charge each order once")
          .file("src/A.java", "class A {}")
          .submit();
  private final GitHubConnection connection = SignedIn.as(github, clock, MACHINE);
  private final GitHubPublisher publisher =
      new GitHubPublisher(
          connection,
          new Own(new Login(MACHINE), Optional.empty(), new CheckName("sekisho")),
          DecisionPages.below(URI.create("https://gate.acme.io")));

  @AfterEach
  void close() {
    connection.close();
    github.close();
  }

  @Test
  void aStatusLinksToItsDecisionAndIsShortEnough() {
    publish(Answers.block(), CheckState.FAILURE, "x".repeat(200));

    CommitStatus status = pull.statuses().get(0);
    assertThat(status.context()).isEqualTo("sekisho: main");
    assertThat(status.state()).isEqualTo("failure");
    assertThat(status.description()).hasSizeLessThanOrEqualTo(140).endsWith("…");
    assertThat(status.targetUrl()).endsWith("/decisions/" + Answers.DECISION);
  }

  @Test
  void whatCouldNotBeJudgedIsAnErrorAndNoFailure() {
    publish(Answers.undecided(), CheckState.FAILURE, "could not judge");

    assertThat(pull.statuses()).extracting(CommitStatus::state).containsExactly("error");
  }

  @Test
  void theSameStatusIsSetOnceAlsoWhenTheAnswerWasLost() {
    github.misbehave(Fault.cutAfter(), CallPattern.post("/repos/**"), 1);

    ActionOutcome lost = publish(Answers.allow(), CheckState.SUCCESS, "open");
    ActionOutcome again = publish(Answers.allow(), CheckState.SUCCESS, "open");

    assertThat(lost).isInstanceOf(ActionOutcome.Failed.class);
    assertThat(again).isInstanceOf(ActionOutcome.Done.class);
    assertThat(pull.statuses()).hasSize(1);
  }

  @Test
  void anEarlierStatusThatCameBackIsSetAgain() {
    publish(Answers.allow(), CheckState.SUCCESS, "open");
    publish(Answers.block(), CheckState.FAILURE, "blocked");
    publish(Answers.allow(), CheckState.SUCCESS, "open");

    assertThat(pull.statuses())
        .extracting(CommitStatus::state)
        .containsExactly("success", "failure", "success");
  }

  @Test
  void aPullRequestOfOnesOwnCanNotBeApprovedAndGitHubSaysSo() {
    HostedPullRequest own =
        github.repository("acme/payments").open(MACHINE, "Bump").file("a", "b").submit();

    ActionOutcome outcome =
        publisher.publish(
            Answers.DECISION, new GiveReview(Answers.about(own, Answers.allow()), Stance.APPROVE));

    assertThat(Answers.reason(outcome))
        .contains("422")
        .containsIgnoringCase("your own pull request");
  }

  private ActionOutcome publish(Evaluation evaluation, CheckState state, String title) {
    return publisher.publish(
        Answers.DECISION, new PublishCheck(Answers.about(pull, evaluation), state, title));
  }
}
