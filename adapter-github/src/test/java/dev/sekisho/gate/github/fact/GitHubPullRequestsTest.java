package dev.sekisho.gate.github.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubPullRequestsTest {
  private static final RepositoryName PAYMENTS = new RepositoryName("acme/payments");

  private final AtGitHub at = new AtGitHub();
  private final GitHubPullRequests index = new GitHubPullRequests(at.connection, List::of);

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aCommitLeadsToTheOpenPullRequestsWhoseHeadItIs() {
    HostedPullRequest open = at.payments.open("alice", "Pay later").branch("later").submit();
    String before = open.head();
    String head = open.push("alice", Map.of("A.java", "a\n"));
    HostedPullRequest closed = at.payments.open("bob", "The same").branch("later").submit();
    closed.close("bob");

    assertThat(index.withHead(PAYMENTS, new HeadSha(head))).containsExactly(AtGitHub.ref(open));
    assertThat(index.withHead(PAYMENTS, new HeadSha(before)))
        .as("which is in it and not its head")
        .isEmpty();
  }

  @Test
  void openPullRequestsAreListedInAllRepositoriesThatTheAppSees() {
    for (int i = 0; i < 101; i++) {
      at.payments.open("alice", "Change " + i).submit();
    }
    at.payments.open("alice", "Closed").submit().close("alice");
    at.github.repository("acme/till").open("alice", "Ring").submit();
    at.github.repository("elsewhere/till").open("alice", "Where it is not installed").submit();
    SignedIn.install(at.github, "acme");

    try (GitHubConnection app = SignedIn.asApp(at.github, at.clock)) {
      Installed installed = new Installed(app);

      assertThat(installed.own(SignedIn.OWN.check())).isEqualTo(SignedIn.OWN);
      assertThat(new GitHubPullRequests(app, installed::repositories).open())
          .hasSize(102)
          .doesNotHaveDuplicates()
          .extracting(PullRequestRef::repository)
          .containsOnly(PAYMENTS, new RepositoryName("acme/till"));
    }
  }
}
