package dev.sekisho.gate.github.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.action.AnswerDeployment;
import dev.sekisho.gate.action.CheckState;
import dev.sekisho.gate.action.DismissReview;
import dev.sekisho.gate.action.GiveReview;
import dev.sekisho.gate.action.Publication;
import dev.sekisho.gate.action.PublishCheck;
import dev.sekisho.gate.action.RemoveLabel;
import dev.sekisho.gate.action.SetLabel;
import dev.sekisho.gate.action.Stance;
import dev.sekisho.gate.action.WriteComment;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.Described;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.ActionOutcome.Done;
import dev.sekisho.gate.spi.ActionOutcome.Failed;
import dev.sekisho.gate.spi.ActionOutcome.HeadMoved;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.github.ProtectionRequest;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitHubPublisherTest {
  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final GitHubStandIn github = Described.start(clock);
  private HostedRepository repository;
  private HostedPullRequest pull;
  private GitHubPublisher publisher;

  @BeforeEach
  void open() {
    SignedIn.install(github, "acme");
    repository = github.repository("acme/payments");
    pull =
        repository
            .open("alice", "Charge each order once")
            .file("src/A.java", "class A {}")
            .submit();
    publisher =
        new GitHubPublisher(
            SignedIn.asApp(github, clock),
            SignedIn.OWN,
            DecisionPages.below(URI.create("https://gate.acme.io")));
  }

  @AfterEach
  void close() {
    Described.close(github);
  }

  @Test
  void anAnswerIsOneCheckRunOfTheHeadNamedAfterTheBranch() {
    publish(check(CheckState.FAILURE));
    publish(check(CheckState.SUCCESS));

    assertThat(pull.checkRuns()).hasSize(1);
    var run = pull.checkRuns().get(0);
    assertThat(run.name()).isEqualTo("sekisho: main");
    assertThat(run.conclusion()).isEqualTo("success");
    assertThat(run.externalId()).isEqualTo(Answers.DECISION.value());
    assertThat(run.detailsUrl()).isEqualTo("https://gate.acme.io/decisions/" + Answers.DECISION);
  }

  @Test
  void everyStateOfACheckStopsAMergeButSuccess() {
    for (CheckState state : CheckState.values()) {
      publish(check(state));
      assertThat("success".equals(pull.checkRuns().get(0).conclusion()))
          .as(state.name())
          .isEqualTo(state == CheckState.SUCCESS);
    }
  }

  @Test
  void aReviewIsGivenOnceAndDismissedWhenItNoLongerStands() {
    publish(review(Stance.REQUEST_CHANGES));
    publish(review(Stance.REQUEST_CHANGES));
    assertThat(pull.reviews()).hasSize(1);
    assertThat(pull.reviews().get(0).state()).isEqualTo("CHANGES_REQUESTED");

    pull.approve("bob");
    publish(new DismissReview(evaluation(), "no longer stands"));

    assertThat(pull.reviews().get(0).state()).isEqualTo("DISMISSED");
    assertThat(pull.reviews().get(1).state()).isEqualTo("APPROVED");
  }

  @Test
  void thereIsOneCommentThatIsEditedInPlace() {
    pull.comment("alice", "<!-- sekisho:why --> mine");
    publish(new WriteComment(evaluation()));
    publish(new WriteComment(Answers.about(ref(pull), pull.head(), Answers.block())));

    assertThat(pull.comments()).hasSize(2);
    assertThat(pull.comments().get(0).body()).isEqualTo("<!-- sekisho:why --> mine");
    assertThat(pull.comments().get(1).body()).contains("Blocked.");
  }

  @Test
  void labelsArePutOnAndTakenOff() {
    LabelName label = new LabelName("NOT_IT_CONTROL");
    publish(new SetLabel(evaluation(), label));
    assertThat(pull.labels()).containsExactly("not_it_control");

    publish(new RemoveLabel(evaluation(), label));
    assertThat(publish(new RemoveLabel(evaluation(), label))).isInstanceOf(Done.class);
    assertThat(pull.labels()).isEmpty();
  }

  @Test
  void nothingIsPublishedAboutAHeadThatMoved() {
    Publication old = check(CheckState.SUCCESS);
    String head = pull.head();
    String now = pull.push("alice", Map.of("src/A.java", "class A { int b; }"));

    assertThat(publish(old)).isEqualTo(new HeadMoved(new HeadSha(now)));
    assertThat(repository.checkRuns(head)).isEmpty();
    assertThat(repository.checkRuns(now)).isEmpty();
  }

  @Test
  void nothingIsPublishedWhenItWasClosedMeanwhile() {
    Publication check = check(CheckState.SUCCESS);
    pull.close("alice");

    assertThat(publish(check)).isEqualTo(new Failed("the pull request was closed meanwhile"));
    assertThat(pull.checkRuns()).isEmpty();
  }

  @Test
  void whatWasDoneBeforeItsAnswerWasLostIsNotDoneTwice() {
    github.misbehave(Fault.cutAfter(), CallPattern.post("/repos/acme/payments/pulls/*/reviews"), 1);

    assertThat(publish(review(Stance.APPROVE))).isInstanceOf(Failed.class);
    assertThat(publish(review(Stance.APPROVE))).isInstanceOf(Done.class);

    assertThat(pull.reviews()).hasSize(1);
  }

  @Test
  void anErrorOfGitHubIsAFailureThatSaysSo() {
    github.misbehave(Fault.broken(502), CallPattern.ANY, 20);

    assertThat(publish(check(CheckState.SUCCESS)))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).contains("502"));
  }

  @Test
  void twoPullRequestsOfOneHeadIntoTwoBranchesHaveACheckEach() {
    repository.commit("release", "alice", "a release branch", Map.of("R", "r"));
    HostedPullRequest other =
        repository.open("alice", "The same").branch(pull.branch()).base("release").submit();
    assertThat(other.head()).isEqualTo(pull.head());

    publish(check(CheckState.SUCCESS));
    publisher.publish(
        Answers.DECISION,
        new PublishCheck(
            Answers.about(ref(other), other.head(), Answers.block()), CheckState.FAILURE, "no"));

    assertThat(pull.checkRuns())
        .extracting(run -> run.name() + " " + run.conclusion())
        .containsExactlyInAnyOrder("sekisho: main success", "sekisho: release failure");
  }

  @Test
  void aHeldDeploymentIsAnsweredWhereGitHubWaitsAndNowhereElse() {
    ProtectionRequest held = repository.requestDeployment("alice", "production", pull.head());

    URI callback =
        URI.create(
            github.api()
                + "/repos/acme/payments/actions/runs/"
                + held.run()
                + "/deployment_protection_rule");

    assertThat(publish(deployment(callback))).isInstanceOf(Done.class);
    assertThat(repository.protectionRequest(held.run()).answers())
        .extracting(ProtectionRequest.Answer::state)
        .containsExactly("approved");
    assertThat(publish(deployment(URI.create("https://evil.example/callback"))))
        .isInstanceOf(Failed.class);
  }

  @Test
  void aTokenSetsStatusesInsteadOfCheckRuns() {
    Own own = new Own(new Login("gatekeeper"), Optional.empty(), new CheckName("sekisho"));
    repository.collaborator("gatekeeper", "write");
    GitHubPublisher byToken =
        new GitHubPublisher(SignedIn.as(github, clock, "gatekeeper"), own, DecisionPages.NONE);

    byToken.publish(Answers.DECISION, check(CheckState.ACTION_REQUIRED));
    byToken.publish(Answers.DECISION, check(CheckState.SUCCESS));

    assertThat(pull.checkRuns()).isEmpty();
    assertThat(pull.statuses())
        .last()
        .extracting("context", "state")
        .containsExactly("sekisho: main", "success");
  }

  private ActionOutcome publish(Publication publication) {
    return publisher.publish(Answers.DECISION, publication);
  }

  private PublishCheck check(CheckState state) {
    return new PublishCheck(evaluation(), state, "one line");
  }

  private GiveReview review(Stance stance) {
    return new GiveReview(evaluation(), stance);
  }

  private Evaluation evaluation() {
    return Answers.about(ref(pull), pull.head(), Answers.hold());
  }

  private AnswerDeployment deployment(URI callback) {
    Question.Deploy question =
        new Question.Deploy(
            Question.Deploy.Kind.MANUAL,
            new EnvironmentName("production"),
            Optional.empty(),
            Person.of("alice"),
            Optional.of(callback));
    return new AnswerDeployment(
        Answers.asked(question, evaluation()), callback, true, "every control is satisfied");
  }

  private PullRequestRef ref(HostedPullRequest hosted) {
    return new PullRequestRef(new RepositoryName("acme/payments"), hosted.number());
  }
}
