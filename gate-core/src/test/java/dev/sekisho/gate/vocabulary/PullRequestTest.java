package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.known;
import static dev.sekisho.gate.Draft.minute;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REPOSITORY;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.vocabulary.Words.ALICE;
import static dev.sekisho.gate.vocabulary.Words.BOB;
import static dev.sekisho.gate.vocabulary.Words.CAROL;
import static dev.sekisho.gate.vocabulary.Words.approval;
import static dev.sekisho.gate.vocabulary.Words.commit;
import static dev.sekisho.gate.vocabulary.Words.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.OrganizationName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.TeamName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PullRequestTest {
  private static final Deploy TO_PRODUCTION =
      new Deploy(Deploy.Kind.ROLLBACK, new EnvironmentName("Production"), Optional.empty(), BOB);

  @Test
  void aMergeGoesToItsBaseBranchAndADeploymentToItsEnvironment() {
    assertThat(read(Draft.sheet()).goesTo("places")).isTrue();
    assertThat(read(Draft.sheet().asking(TO_PRODUCTION)).goesTo("places")).isTrue();
    assertThat(read(Draft.sheet().asking(TO_PRODUCTION)).deployingTo("PRODUCTION")).isTrue();
    assertThat(read(Draft.sheet()).deployingTo("production")).isFalse();
  }

  @Test
  void aMergeIntoABranchThatIsNotKnownIsAGap() {
    PullRequest pr = read(Draft.sheet().without(DETAILS));

    assertThat(pr.goesTo("places")).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(DETAILS);
  }

  @Test
  void aDeploymentNeedsNoDetailsToKnowWhereItGoes() {
    PullRequest pr = read(Draft.sheet().without(DETAILS).asking(TO_PRODUCTION));

    assertThat(pr.goesTo("places")).isTrue();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void aPeersYesToADeploymentIsOfSomebodyElse() {
    assertThat(approvedBy(CAROL).approvedByPeer()).isTrue();
    assertThat(approvedBy(CAROL).approverNames()).isEqualTo("carol");
    assertThat(approvedBy(ALICE).approvedByPeer()).as("a contributor").isFalse();
    assertThat(approvedBy(BOB).approvedByPeer()).as("the requester").isFalse();
    assertThat(approvedBy(Person.bot("robot")).approvedByPeer()).as("a machine").isFalse();
    assertThat(approvedBy(Person.NOBODY).approvedByPeer()).as("nobody").isFalse();
  }

  @Test
  void aYesOfSomebodyWhoMayHaveContributedIsAGap() {
    PullRequest pr = read(Draft.sheet().without(COMMITS).asking(approvedByQuestion(CAROL)));

    pr.approvedByPeer();
    assertThat(pr.reading().gaps()).containsExactly(COMMITS);
  }

  private static PullRequest approvedBy(Person person) {
    return read(Draft.sheet().with(COMMITS, commit(ALICE)).asking(approvedByQuestion(person)));
  }

  private static Deploy approvedByQuestion(Person person) {
    return new Deploy(
        Deploy.Kind.MANUAL,
        new EnvironmentName("production"),
        Optional.empty(),
        BOB,
        Optional.empty(),
        List.of(person));
  }

  @Test
  void theQuestionSaysHowADeploymentWasAskedFor() {
    PullRequest pr = read(Draft.sheet().asking(TO_PRODUCTION));

    assertThat(pr.rollback()).isTrue();
    assertThat(pr.manual() || pr.automatic() || pr.emergency() || pr.merging()).isFalse();
    assertThat(pr.requester()).isEqualTo(BOB);
    assertThat(pr.environment()).isEqualTo("production");
  }

  @Test
  void theDefaultBranchIsComparedWithTheBase() {
    assertThat(read(Draft.sheet()).toDefaultBranch()).isTrue();

    PullRequest other =
        read(
            Draft.sheet()
                .with(
                    REPOSITORY,
                    known(new RepositoryFacts(new BranchName("Main"), false, Map.of()))));
    assertThat(other.toDefaultBranch()).isFalse();
  }

  @Test
  void theAuthorsTeamsAndOrganisationsAreComparedInWhateverCase() {
    Membership membership =
        new Membership(
            new Login("ALICE"),
            Set.of(new TeamName("acme/payments")),
            Set.of(new OrganizationName("acme")),
            Membership.Permission.WRITE);
    PullRequest pr = read(Draft.sheet().truncated(MEMBERSHIPS, membership));

    assertThat(pr.authorIn("Acme/Payments")).isTrue();
    assertThat(pr.authorIn("ACME")).isTrue();
    assertThat(pr.authorIn("acme/platform")).isFalse();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void anAuthorWhoseMembershipsWereNotReadIsAGap() {
    PullRequest pr = read(Draft.sheet().truncated(MEMBERSHIPS));

    assertThat(pr.authorIn("acme")).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(MEMBERSHIPS);
  }

  @Test
  void aDeploymentThatNobodyKnowsTheEndOfMayBeGoingOn() {
    assertThat(running(Deployment.State.RUNNING)).isTrue();
    assertThat(running(Deployment.State.UNKNOWN)).isTrue();
    assertThat(running(Deployment.State.FAILED)).isFalse();
  }

  @Test
  void itemsOfATruncatedListLeaveAGap() {
    PullRequest pr = read(Draft.sheet().truncated(REVIEWS, approval(BOB, 1)));

    assertThat(pr.items(REVIEWS)).hasSize(1);
    assertThat(pr.reading().gaps()).containsExactly(REVIEWS);
    assertThat(pr.items(DETAILS)).isEmpty();
  }

  @Test
  void anUnknownKindIsUnknownAlsoWhenItIsTruncatedAndThatLeavesNoGap() {
    PullRequest pr = read(Draft.sheet().truncated(REVIEWS).without(DETAILS));

    assertThat(pr.unknown("reviews")).isTrue();
    assertThat(pr.unknown("details")).isTrue();
    assertThat(pr.unknown("files")).isFalse();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void contributorsAreEverybodyWhoHadAHandInIt() {
    PullRequest pr = read(Draft.sheet().with(COMMITS, commit(BOB), commit(Person.NOBODY)));

    assertThat(pr.contributors().has("Bob")).isTrue();
    assertThat(pr.contributors().has(ALICE.toString())).isTrue();
    assertThat(pr.contributors().has("carol")).isFalse();
    assertThat(pr.contributors().someUnknown()).isTrue();
    assertThat(pr.contributors().names()).isEqualTo("alice and bob");
  }

  @Test
  void aChangeWithoutACommitHasNotBeenLookedAt() {
    PullRequest pr = read(Draft.sheet());

    assertThat(pr.contributors().has("carol")).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(COMMITS);
  }

  private static boolean running(Deployment.State state) {
    Deployment deployment =
        new Deployment(new EnvironmentName("production"), Draft.HEAD, state, BOB, minute(1));
    return read(Draft.sheet().with(DEPLOYMENTS, deployment)).deployments().runningIn("Production");
  }
}
