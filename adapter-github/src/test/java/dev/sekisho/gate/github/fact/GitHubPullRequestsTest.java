package dev.sekisho.gate.github.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.WireErrors;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubPullRequestsTest {
  private static final RepositoryName PAYMENTS = new RepositoryName("acme/payments");
  private static final RepositoryName TILL = new RepositoryName("acme/till");

  private final AtGitHub at = new AtGitHub();
  private final GitHubPullRequests index =
      new GitHubPullRequests(at.connection, () -> List.of(PAYMENTS, TILL));

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void allOpenOnesWithThatHeadAreFound() {
    HostedPullRequest one = at.payments.open("alice", "Pay later").branch("later").submit();
    at.payments.commit("release", "alice", "Start", Map.of("R.java", "r\n"));
    HostedPullRequest other =
        at.payments.open("alice", "Pay later too").branch("later").base("release").submit();
    HostedPullRequest closed =
        at.payments.open("alice", "Never").branch("later").base("release").submit();
    closed.close("alice");

    assertThat(index.withHead(PAYMENTS, new HeadSha(one.head())))
        .containsExactlyInAnyOrder(AtGitHub.ref(one), AtGitHub.ref(other));
  }

  @Test
  void aCommitBelowTheHeadIsNoHead() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    HeadSha before = new HeadSha(pull.head());
    pull.push("alice", Map.of("B.java", "b\n"));

    assertThat(index.withHead(PAYMENTS, before)).isEmpty();
  }

  @Test
  void theHeadOfAForkIsFoundAmongTheOpenOnes() {
    HostedPullRequest pull = at.payments.open("mallory", "From afar").fork("mallory").submit();
    at.payments.open("alice", "Pay later").submit();

    assertThat(index.withHead(PAYMENTS, new HeadSha(pull.head())))
        .containsExactly(AtGitHub.ref(pull));

    at.counted();
    index.withHead(PAYMENTS, new HeadSha(pull.head()));
    assertThat(at.counted()).as("while nothing changed").isEmpty();
  }

  @Test
  void theOpenOnesOfAllWatchedRepositoriesAreListedToTheEnd() {
    IntStream.range(0, 101)
        .forEach(i -> at.payments.open("alice", "Number " + i).file("F" + i, "a\n").submit());
    at.payments.pullRequest(7).close("alice");
    at.github.repository("acme/till").collaborator("sekisho", "admin").open("bob", "Till").submit();
    at.github.repository("acme/unwatched").open("bob", "Else").submit();

    assertThat(index.open())
        .hasSize(101)
        .contains(new PullRequestRef(PAYMENTS, 1), new PullRequestRef(TILL, 1))
        .doesNotContain(new PullRequestRef(PAYMENTS, 7));
  }

  @Test
  void openPullRequestsAreListedInAllRepositoriesThatTheAppSees() {
    at.payments.open("alice", "Pay later").submit();
    at.github.repository("acme/till").open("alice", "Ring").submit();
    at.github.repository("elsewhere/till").open("alice", "Where it is not installed").submit();
    SignedIn.install(at.github, "acme");

    try (GitHubConnection app = SignedIn.asApp(at.github, at.clock)) {
      assertThat(new GitHubPullRequests(app, new Installed(app)::repositories).open())
          .containsExactlyInAnyOrder(new PullRequestRef(PAYMENTS, 1), new PullRequestRef(TILL, 1));
    }
  }

  @Test
  void whoCanNotTellSaysSo() {
    at.github.repository("acme/till");
    at.github.misbehave(Fault.broken(502), CallPattern.get("/repos/acme/payments/**"), 9);

    assertUnreachable(index::open);
    assertUnreachable(() -> index.withHead(PAYMENTS, new HeadSha("a".repeat(40))));
  }

  private static void assertUnreachable(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            GateException.class,
            e -> assertThat(e.problems().get(0).id()).isEqualTo(WireErrors.UNREACHABLE));
  }
}
