package dev.sekisho.gate.github.fact;

import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.github.fact.AtGitHub.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.Described;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.WireErrors;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.fake.MemoryHeadRecord;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedApp;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gate as an App, and as the owner of a token. */
class InstalledTest {
  private final MutableClock clock = new MutableClock(NOW);
  private final GitHubStandIn github = Described.start(clock);
  private final HostedApp app = SignedIn.install(github, "acme");
  private final GitHubConnection connection = SignedIn.asApp(github, clock);

  @AfterEach
  void close() {
    connection.close();
    Described.close(github);
  }

  @Test
  void anAppIsKnownByItsSlugAndATokenByItsOwner() {
    CheckName check = SignedIn.OWN.check();
    try (GitHubConnection byToken = SignedIn.as(github, clock, "robot")) {
      assertThat(new Installed(connection).own(check)).isEqualTo(SignedIn.OWN);
      assertThat(new Installed(byToken).own(check))
          .isEqualTo(new Own(new Login("robot"), Optional.empty(), check));
    }
  }

  @Test
  void theRepositoriesOfAllInstallationsAreSeenAndASuspendedOneHidesNoOther() {
    github.repository("acme/payments");
    github.repository("other/till");
    github.repository("third/shop");
    github.repository("stranger/thing");
    app.suspend(app.install("other"), true);
    app.install("third");

    assertThat(new Installed(connection).repositories())
        .containsExactlyInAnyOrder(
            new RepositoryName("acme/payments"), new RepositoryName("third/shop"));
  }

  @Test
  void theOwnerOfATokenSeesTheRepositoriesThatTheyMayWriteTo() {
    github.repository("acme/payments").collaborator("robot", "write");
    github.repository("acme/till").collaborator("robot", "admin");
    github.repository("acme/read-only").collaborator("robot", "read");
    github.repository("acme/elsewhere");
    github.repository("robot/own");
    for (int i = 0; i < 120; i++) {
      github.repository("many/r" + i).collaborator("robot", "triage");
    }

    try (GitHubConnection byToken = SignedIn.as(github, clock, "robot")) {
      assertThat(new Installed(byToken).repositories())
          .containsExactlyInAnyOrder(
              new RepositoryName("acme/payments"),
              new RepositoryName("acme/till"),
              new RepositoryName("robot/own"));
    }
  }

  @Test
  void anAppReadsOnWithANewTokenWhenTheOldOneEndsOrIsTakenBack() {
    github.repository("acme/payments").open("alice", "Pay").submit();
    PullRequestRef pull = new PullRequestRef(new RepositoryName("acme/payments"), 1);

    assertThat(gather(pull).labels()).isInstanceOf(Evidence.Known.class);
    clock.advance(Duration.ofHours(2));
    assertThat(gather(pull).labels()).isInstanceOf(Evidence.Known.class);
    github.revokeTokens();
    assertThat(gather(pull).labels()).isInstanceOf(Evidence.Known.class);
  }

  @Test
  void anAppThatWasRemovedIsToldSo() {
    long installation = app.install("other");
    github.repository("other/till").open("alice", "Ring").submit();
    PullRequestRef ring = new PullRequestRef(new RepositoryName("other/till"), 1);
    gather(ring);
    app.uninstall(installation);

    assertThatThrownBy(() -> gather(ring))
        .isInstanceOfSatisfying(
            GateException.class,
            e -> assertThat(e.problems().get(0).id()).isEqualTo(WireErrors.NOT_SIGNED_IN));
  }

  private FactSheet gather(PullRequestRef pull) {
    return new GitHubFacts(connection, new MemoryHeadRecord(), SignedIn.OWN)
        .gather(
            pull, Optional.empty(), new Question.Merge(), AtGitHub.kinds(LABELS), clock.instant());
  }
}
