package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.Described;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.testkit.fake.MemoryHeadRecord;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A stand-in of GitHub with a repository, and the facts that a gate with a token reads there. */
final class AtGitHub implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

  final MutableClock clock = new MutableClock(NOW);
  final GitHubStandIn github = Described.start(clock);
  final HostedRepository payments =
      github.repository("acme/payments").collaborator("sekisho", "admin");
  final MemoryHeadRecord heads = new MemoryHeadRecord();
  final GitHubConnection connection = SignedIn.as(github, clock, "sekisho");
  final GitHubFacts facts = new GitHubFacts(connection, heads, SignedIn.OWN);

  static Set<FactKind> kinds(FactKind... kinds) {
    Set<FactKind> set = EnumSet.noneOf(FactKind.class);
    set.addAll(Arrays.asList(kinds));
    return set;
  }

  FactSheet gather(HostedPullRequest pull, FactKind... wanted) {
    return gather(pull, Optional.empty(), kinds(wanted));
  }

  FactSheet gather(HostedPullRequest pull, Optional<HeadSha> head, Set<FactKind> wanted) {
    return facts.gather(ref(pull), head, new Question.Merge(), wanted, clock.instant());
  }

  static PullRequestRef ref(HostedPullRequest pull) {
    return new PullRequestRef(new RepositoryName("acme/payments"), pull.number());
  }

  /** The calls since it was last asked that GitHub counts. */
  List<Call> counted() {
    List<Call> calls = github.requests().stream().filter(Call::counted).toList();
    github.forgetRequests();
    return calls;
  }

  @Override
  public void close() {
    connection.close();
    Described.close(github);
  }
}
