package dev.sekisho.gate.github.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.event.CheckChanged;
import dev.sekisho.gate.event.CommentChanged;
import dev.sekisho.gate.event.DeploymentCreated;
import dev.sekisho.gate.event.DeploymentRequested;
import dev.sekisho.gate.event.DeploymentStatusChanged;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.event.LabelChanged;
import dev.sekisho.gate.event.MergeGroupRequested;
import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.event.ReviewChanged;
import dev.sekisho.gate.event.Scope;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.github.Examples;
import dev.sekisho.gate.github.Requests;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
  private static final RepositoryName REPOSITORY = new RepositoryName("Codertocat/Hello-World");
  private static final PullRequestRef SUBJECT = new PullRequestRef(REPOSITORY, 2);
  private static final HeadSha HEAD = new HeadSha("ec26c3e57ca3a959ca5aad62de7213c562f8c821");
  private static final Person CODERTOCAT = Person.of("Codertocat");

  @Test
  void aPushToAPullRequestMovesItsHead() {
    assertThat(event("pull_request", Examples.one("pull_request", "synchronize").body()))
        .isEqualTo(
            new PullRequestChanged(
                SUBJECT,
                PullRequestChanged.Action.SYNCHRONIZE,
                HEAD,
                Optional.of(new HeadSha("f95f852bd8fca8fcc58a9a2d6c842781e32a215e")),
                new BranchName("master"),
                CODERTOCAT,
                Instant.parse("2019-05-15T15:20:33Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "opened,OPENED",
    "edited,EDITED",
    "closed,CLOSED",
    "reopened,REOPENED",
    "converted_to_draft,CONVERTED_TO_DRAFT",
    "ready_for_review,READY_FOR_REVIEW",
    "milestoned,MILESTONED",
    "demilestoned,DEMILESTONED",
    "invented_tomorrow,OTHER"
  })
  void everyActionHasItsWordAndAnUnknownOneStillWakesTheGate(
      String action, PullRequestChanged.Action expected) {
    ObjectNode body = Examples.one("pull_request", "opened").body().put("action", action);

    assertThat(event("pull_request", body))
        .isInstanceOfSatisfying(
            PullRequestChanged.class, event -> assertThat(event.action()).isEqualTo(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"assigned", "locked", "review_requested", "enqueued"})
  void anActionThatChangesNoEvidenceIsIgnored(String action) {
    ObjectNode body = Examples.one("pull_request", "opened").body().put("action", action);

    assertThat(event("pull_request", body))
        .isEqualTo(
            new Ignored("pull_request " + action, "It changes nothing that the gate looks at"));
  }

  @Test
  void aLabelSaysWhoSetIt() {
    assertThat(event("pull_request", Examples.one("pull_request", "labeled").body()))
        .isEqualTo(
            new LabelChanged(
                SUBJECT,
                HEAD,
                new LabelChange(
                    new LabelName("bug"),
                    LabelChange.Kind.ADDED,
                    CODERTOCAT,
                    Instant.parse("2019-05-15T15:20:35Z"))));
  }

  @Test
  void aLabelThatWasDeletedFromTheRepositoryIsAChangeWithoutItsName() {
    ObjectNode body = Examples.one("pull_request", "unlabeled").body();
    body.remove("label");

    assertThat(event("pull_request", body))
        .isInstanceOfSatisfying(
            PullRequestChanged.class,
            event -> assertThat(event.action()).isEqualTo(PullRequestChanged.Action.OTHER));
  }

  @Test
  void aReviewIsBoundToTheHeadOfTheDeliveryAndNotToItsCommitId() {
    ObjectNode body = Examples.one("pull_request_review", "submitted").body();
    ObjectNode review = (ObjectNode) body.get("review");
    review.put("state", "approved").put("commit_id", "0".repeat(40));

    assertThat(event("pull_request_review", body))
        .isEqualTo(
            new ReviewChanged(
                SUBJECT,
                HEAD,
                ReviewChanged.Action.SUBMITTED,
                CODERTOCAT,
                Optional.of(Review.State.APPROVED),
                CODERTOCAT,
                Instant.parse("2019-05-15T15:20:38Z")));
  }

  @Test
  void aReviewOfADeletedAccountIsNobodys() {
    ObjectNode body = Examples.one("pull_request_review", "dismissed").body();
    ((ObjectNode) body.get("review")).putNull("user").put("state", "invented_tomorrow");

    assertThat(event("pull_request_review", body))
        .isInstanceOfSatisfying(
            ReviewChanged.class,
            event -> {
              assertThat(event.reviewer()).isEqualTo(Person.NOBODY);
              assertThat(event.state()).isEmpty();
              assertThat(event.action()).isEqualTo(ReviewChanged.Action.DISMISSED);
            });
  }

  @Test
  void aCommentOnAPullRequestIsHeardAndOneOnAnIssueIsNot() {
    ObjectNode body = Examples.one("issue_comment", "edited").body();
    assertThat(event("issue_comment", body)).isInstanceOf(Ignored.class);

    ((ObjectNode) body.get("issue")).putObject("pull_request").put("url", "https://example.org");
    assertThat(event("issue_comment", body))
        .isInstanceOfSatisfying(
            CommentChanged.class,
            event -> {
              assertThat(event.subject()).isEqualTo(new PullRequestRef(REPOSITORY, 1));
              assertThat(event.action()).isEqualTo(CommentChanged.Action.EDITED);
              assertThat(event.author()).isEqualTo(CODERTOCAT);
              assertThat(event.body()).startsWith("You are totally right!");
            });
  }

  @Test
  void aFailedCheckRunIsToldLikeASuccessfulOne() {
    ObjectNode body = Examples.of("check_run").get(1).body();

    assertThat(event("check_run", body))
        .isInstanceOfSatisfying(
            CheckChanged.class,
            event -> {
              assertThat(event.source()).isEqualTo(CheckChanged.Source.RUN);
              assertThat(event.state()).hasValue(Check.State.FAILURE);
              assertThat(event.app()).hasValue(new AppSlug("github-actions"));
              assertThat(event.scope()).isEqualTo(Scope.of(SUBJECT));
              assertThat(event.rerunRequested()).isFalse();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "success,SUCCESS",
    "failure,FAILURE",
    "startup_failure,FAILURE",
    "neutral,NEUTRAL",
    "cancelled,CANCELLED",
    "skipped,SKIPPED",
    "timed_out,TIMED_OUT",
    "action_required,ACTION_REQUIRED",
    "stale,STALE"
  })
  void everyConclusionHasItsState(String conclusion, Check.State state) {
    ObjectNode body = Examples.one("check_suite", "completed").body();
    ((ObjectNode) body.get("check_suite")).put("conclusion", conclusion);

    assertThat(check("check_suite", body).state()).hasValue(state);
  }

  @Test
  void aConclusionThatNobodyKnowsIsNoState() {
    ObjectNode body = Examples.one("check_suite", "completed").body();
    ((ObjectNode) body.get("check_suite")).put("conclusion", "invented_tomorrow");

    assertThat(check("check_suite", body).state()).isEmpty();
  }

  @Test
  void aCheckOfAForkConcernsTheCommitBecauseGitHubNamesNoPullRequest() {
    ObjectNode body = Examples.one("check_run", "rerequested").body();

    CheckChanged event = check("check_run", body);

    assertThat(event.pullRequests()).isEmpty();
    assertThat(event.scope()).isEqualTo(new Scope.Commit(event.repository(), event.sha()));
    assertThat(event.rerunRequested()).isTrue();
  }

  @Test
  void aPullRequestOfAnotherRepositoryIsNotTakenForOneOfThisRepository() {
    ObjectNode body = Examples.of("check_run").get(1).body();
    ((ObjectNode) body.at("/check_run/pull_requests/0"))
        .put("url", "https://api.github.com/repos/somebody/fork/pulls/2");

    assertThat(check("check_run", body).pullRequests()).isEmpty();
  }

  @Test
  void aStatusHasAContextAndNoApp() {
    assertThat(event("status", Examples.one("status", "").body()))
        .isEqualTo(
            new CheckChanged(
                CheckChanged.Source.STATUS,
                REPOSITORY,
                new HeadSha("6113728f27ae82c7b1a177c8d03f9e96e0adf246"),
                List.of(),
                new CheckName("default"),
                Optional.empty(),
                Optional.of(Check.State.SUCCESS),
                false));
  }

  @Test
  void aPushedBranchIsHeardAndATagOrADeletedBranchIsNot() {
    ObjectNode body = Examples.one("push", "").body();
    String sha = "6113728f27ae82c7b1a177c8d03f9e96e0adf246";
    assertThat(event("push", body)).isEqualTo(new Ignored("push", "It moved a tag, not a branch"));

    body.put("ref", "refs/heads/feature/a");
    assertThat(event("push", body)).isEqualTo(new Ignored("push", "It deleted a branch"));

    body.put("after", sha).put("before", "0".repeat(40)).put("forced", true);
    assertThat(event("push", body))
        .isEqualTo(
            new Pushed(
                REPOSITORY,
                new BranchName("feature/a"),
                Optional.empty(),
                new HeadSha(sha),
                true,
                CODERTOCAT));
  }

  @Test
  void aDeploymentIsHeardFromItsBeginningToItsEnd() {
    HeadSha sha = new HeadSha("f95f852bd8fca8fcc58a9a2d6c842781e32a215e");
    EnvironmentName production = new EnvironmentName("production");

    assertThat(event("deployment", Examples.one("deployment", "created").body()))
        .isEqualTo(
            new DeploymentCreated(
                REPOSITORY,
                145988746L,
                new Deployment(
                    production,
                    sha,
                    Deployment.State.QUEUED,
                    CODERTOCAT,
                    Instant.parse("2019-05-15T15:20:53Z"))));
    assertThat(event("deployment_status", Examples.one("deployment_status", "created").body()))
        .isEqualTo(
            new DeploymentStatusChanged(
                REPOSITORY,
                145988746L,
                new Deployment(
                    production,
                    sha,
                    Deployment.State.SUCCEEDED,
                    CODERTOCAT,
                    Instant.parse("2019-05-15T15:20:55Z"))));
  }

  @Test
  void aProtectedEnvironmentAsksForAnAnswer() {
    ObjectNode body = Examples.one("deployment", "created").body();
    body.put("action", "requested")
        .put("environment", "production")
        .put("deployment_callback_url", "https://api.github.com/repos/a/b/actions/runs/1/x")
        .putArray("pull_requests")
        .addObject()
        .put("number", 2)
        .put("url", "https://api.github.com/repos/Codertocat/Hello-World/pulls/2");

    assertThat(event("deployment_protection_rule", body))
        .isEqualTo(
            new DeploymentRequested(
                REPOSITORY,
                new EnvironmentName("production"),
                new HeadSha("f95f852bd8fca8fcc58a9a2d6c842781e32a215e"),
                List.of(SUBJECT),
                URI.create("https://api.github.com/repos/a/b/actions/runs/1/x"),
                CODERTOCAT));
  }

  @Test
  void aMergeQueueNamesItsPullRequestInTheNameOfItsBranch() {
    ObjectNode body = Examples.one("merge_group", "checks_requested").body();
    ObjectNode group = (ObjectNode) body.get("merge_group");

    group.put("head_ref", "refs/heads/gh-readonly-queue/main/pr-104-1a2b3c4d5e6f");
    assertThat(event("merge_group", body).scope())
        .isInstanceOfSatisfying(
            Scope.PullRequests.class,
            named -> assertThat(named.subjects()).extracting("number").containsExactly(104));

    group.put("head_ref", "refs/heads/pr-104-1a2b3c4d5e6f");
    assertThat(event("merge_group", body).scope()).isInstanceOf(Scope.Commit.class);
  }

  @Test
  void aMergeQueueAsksForAnAnswerAboutItsCommit() {
    ObjectNode body = Examples.one("merge_group", "checks_requested").body();

    assertThat(event("merge_group", body))
        .isInstanceOfSatisfying(
            MergeGroupRequested.class,
            event -> {
              assertThat(event.base()).isEqualTo(new BranchName("main"));
              assertThat(event.head())
                  .isEqualTo(new HeadSha("2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d"));
            });
    assertThat(event("merge_group", body.put("action", "destroyed"))).isInstanceOf(Ignored.class);
  }

  @Test
  void anEventThatNobodyKnowsIsIgnored() {
    assertThat(event("invented_tomorrow", Examples.object("{\"a\":[{\"b\":1}]}")))
        .isEqualTo(new Ignored("invented_tomorrow", "The gate has no use for it"));
  }

  @Test
  void anAppIsAMachine() {
    ObjectNode body = Examples.one("pull_request", "synchronize").body();
    body.putObject("sender").put("login", "renovate[bot]").put("type", "Bot");

    assertThat(event("pull_request", body))
        .isInstanceOfSatisfying(
            PullRequestChanged.class,
            event -> assertThat(event.actor()).isEqualTo(Person.bot("renovate[bot]")));
  }

  private static CheckChanged check(String name, ObjectNode body) {
    return (CheckChanged) event(name, body);
  }

  private static GateEvent event(String name, ObjectNode body) {
    return new WebhookDecoder().decode(Requests.unsigned(name), Examples.write(body)).event();
  }
}
