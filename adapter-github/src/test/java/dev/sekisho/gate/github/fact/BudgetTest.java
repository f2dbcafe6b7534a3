package dev.sekisho.gate.github.fact;

import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.event.PullRequestChanged.Action;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reading costs, in requests that GitHub counts. */
class BudgetTest {
  private static final Set<FactKind> BY_OTHERS =
      EnumSet.of(
          FactKind.TICKETS,
          FactKind.MIGRATIONS,
          FactKind.WINDOW,
          FactKind.FREEZES,
          FactKind.BREAK_GLASS);

  private final AtGitHub at = new AtGitHub();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aHundredOfEverythingCostsEightRequestsAndThenOne() {
    HostedPullRequest pull = aHundredOfEverything();
    Set<FactKind> everything = EnumSet.complementOf(EnumSet.copyOf(BY_OTHERS));
    at.counted();

    FactSheet cold = at.gather(pull, Optional.empty(), everything);

    assertThat(at.counted()).as("the bar is 8").hasSize(8);
    assertThat(everything)
        .allSatisfy(kind -> assertThat(cold.evidence(kind)).isInstanceOf(Evidence.Known.class));
    assertThat(size(cold.labels())).isEqualTo(100);
    assertThat(size(cold.labelHistory())).isEqualTo(100);
    assertThat(size(cold.commits())).isEqualTo(100);
    assertThat(size(cold.files())).isEqualTo(100);
    assertThat(size(cold.reviews())).isEqualTo(100);
    assertThat(size(cold.comments())).isEqualTo(100);
    assertThat(size(cold.checks())).isEqualTo(100);
    assertThat(size(cold.deployments())).isEqualTo(100);
    assertThat(size(cold.memberships())).as("the author and whoever took part").isEqualTo(301);
    assertThat(size(cold.headHistory())).isEqualTo(2);

    at.clock.advance(Duration.ofMinutes(5));
    FactSheet warm = at.gather(pull, Optional.empty(), everything);

    assertThat(at.counted()).as("the bar is 2").hasSize(1);
    assertThat(warm.files()).extracting(BudgetTest::value).isEqualTo(value(cold.files()));
    assertThat(warm.memberships())
        .extracting(BudgetTest::value)
        .isEqualTo(value(cold.memberships()));
  }

  private HostedPullRequest aHundredOfEverything() {
    HostedPullRequest pull =
        at.payments.open("alice", "Pay later").file("src/File0.java", "a\n").submit();
    String opened = pull.head();
    for (int i = 1; i < 100; i++) {
      pull.push("alice", Map.of("src/File" + i + ".java", "a\n"));
    }
    at.heads.note(changed(pull, Action.OPENED, opened, Optional.empty()));
    at.clock.advance(Duration.ofMinutes(1));
    at.heads.note(changed(pull, Action.SYNCHRONIZE, pull.head(), Optional.of(opened)));
    for (int i = 0; i < 100; i++) {
      pull.label("labeller" + i, "label " + i);
      pull.approve("reviewer" + i);
      pull.comment("commenter" + i, "comment " + i);
      at.payments.check("github-actions", "build " + i, pull.head(), "success");
      at.payments.deployed("alice", "production", pull.head(), "success");
    }
    return pull;
  }

  private PullRequestChanged changed(
      HostedPullRequest pull, Action action, String head, Optional<String> before) {
    return new PullRequestChanged(
        AtGitHub.ref(pull),
        action,
        new HeadSha(head),
        before.map(HeadSha::new),
        new BranchName("main"),
        Person.of("alice"),
        at.clock.instant());
  }

  @Test
  void anAppSignsInWithTwoRequestsForAllOfAnHour() {
    SignedIn.install(at.github, "acme");
    HostedPullRequest first = at.payments.open("alice", "Pay later").submit();
    HostedPullRequest second = at.payments.open("alice", "Pay never").submit();
    try (GitHubConnection app = SignedIn.asApp(at.github, at.clock)) {
      GitHubFacts facts = new GitHubFacts(app, at.heads, SignedIn.OWN);
      for (HostedPullRequest pull : List.of(first, second)) {
        facts.gather(
            AtGitHub.ref(pull),
            Optional.empty(),
            new Question.Merge(),
            EnumSet.of(LABELS),
            at.clock.instant());
        at.clock.advance(Duration.ofMinutes(50));
      }
    }

    assertThat(at.counted())
        .extracting(call -> call.path().replaceAll("\\d+", "N"))
        .containsExactly(
            "/repos/acme/payments/installation",
            "/app/installations/N/access_tokens",
            "/graphql",
            "/graphql");
  }

  @Test
  void whatNoRuleReadsIsNotAskedFor() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    at.counted();

    FactSheet sheet = at.gather(pull, LABELS, TICKETS);

    List<Call> calls = at.counted();
    assertThat(calls).singleElement().returns(true, Call::isGraphQl);
    assertThat(calls.get(0).body()).contains("labels(").doesNotContain("comments(", "reviews(");
    assertThat(sheet.labels()).isInstanceOf(Evidence.Known.class);
    assertThat(sheet.files())
        .isEqualTo(Evidence.unknown(FactSource.NOT_ASKED_SOURCE, FactSource.NOT_ASKED_REASON));
    assertThat(sheet.tickets()).as("wanted, and not GitHub's").isInstanceOf(Evidence.Unknown.class);
  }

  @Test
  void aFurtherPageCostsOneRequest() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    for (int i = 0; i < 250; i++) {
      pull.comment("bob", "comment " + i);
    }
    at.counted();

    FactSheet sheet = at.gather(pull, DETAILS, COMMENTS);

    assertThat(at.counted()).hasSize(3);
    assertThat(value(sheet.comments()))
        .returns(true, Listing::complete)
        .satisfies(list -> assertThat(list.items()).hasSize(250))
        .satisfies(list -> assertThat(list.items().get(249).body()).isEqualTo("comment 249"));
  }

  @Test
  void membershipsAreAskedForAgainWhenTheyAreTenMinutesOld() {
    at.github.organization("acme").team("owners", "alice");
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();

    at.gather(pull, MEMBERSHIPS);
    at.counted();
    at.clock.advance(GitHubFacts.MEMBERSHIP_AGE.minusSeconds(1));
    at.github.organization("acme").remove("alice");
    FactSheet kept = at.gather(pull, MEMBERSHIPS);

    assertThat(at.counted()).hasSize(1);
    assertThat(kept.memberships())
        .extracting(e -> ((Evidence.Known<?>) e).asOf())
        .as("the evidence says how old it is")
        .isEqualTo(AtGitHub.NOW);
    assertThat(value(kept.memberships()).items().get(0).teams()).hasSize(1);

    at.clock.advance(Duration.ofSeconds(1));
    FactSheet anew = at.gather(pull, MEMBERSHIPS);

    assertThat(at.counted()).hasSize(2);
    assertThat(value(anew.memberships()).items().get(0).teams()).isEmpty();
  }

  private static int size(Evidence<? extends Listing<?>> evidence) {
    Listing<?> list = value(evidence);
    assertThat(list.complete()).isTrue();
    return list.items().size();
  }

  static <T> T value(Evidence<T> evidence) {
    return evidence.fold(
        Evidence.Known::value,
        unknown -> {
          throw new AssertionError(unknown.toString());
        });
  }
}
