package dev.sekisho.gate.github.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.Described;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.testkit.fake.MutableClock;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HostedRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolicyRepositoryTest {
  private static final RepositoryName POLICIES = new RepositoryName("acme/policies");
  private final MutableClock clock = new MutableClock(Sheets.NOW);
  private final GitHubStandIn github = Described.start(clock);
  private HostedRepository hosted;
  private PolicyRepository policies;

  @BeforeEach
  void open() {
    SignedIn.install(github, "acme");
    hosted = github.repository("acme/policies");
    hosted.commit(
        "main",
        "carol",
        "rules",
        Map.of(
            "rules/ticket/ticket.drl", "rule 1",
            "rules/production.csv", "kind,name",
            "rules/README.md", "read me",
            "other/x.drl", "no"));
    policies = at("rules");
  }

  @AfterEach
  void close() {
    Described.close(github);
  }

  @Test
  void theRulesAreReadAtTheCommitOfTheBranch() {
    PolicyFiles files = policies.read();

    assertThat(files.commit()).isEqualTo(new HeadSha(hosted.head("main")));
    assertThat(files.texts())
        .containsOnly(
            Map.entry("ticket/ticket.drl", "rule 1"), Map.entry("production.csv", "kind,name"));
  }

  @Test
  void aPullRequestDoesNotBringItsOwnRules() {
    hosted.open("mallory", "Be nice").file("rules/ticket/ticket.drl", "allow").submit();

    assertThat(policies.read().texts()).containsEntry("ticket/ticket.drl", "rule 1");
  }

  @Test
  void whatHasNotChangedIsNotCountedAgain() {
    policies.read();
    long before = github.countedRequests();
    policies.read();

    assertThat(github.countedRequests()).isEqualTo(before);
  }

  @Test
  void aFolderWithoutRulesIsSaid() {
    assertThatThrownBy(() -> at("nothing").read())
        .hasMessageContaining("GATE-3120")
        .hasMessageContaining("acme/policies@main:nothing");
  }

  @Test
  void asManyFilesAsAreReadAndOneMore() {
    HeadSha commit = policies.read().commit();

    assertThat(atMost(2).readAt(commit, PolicyRepository::isRule).texts()).hasSize(2);
    assertThatThrownBy(() -> atMost(1).readAt(commit, PolicyRepository::isRule))
        .hasMessageContaining("GATE-3120")
        .hasMessageContaining("2 such files; at most 1 are read");
  }

  @Test
  void onlyAPushToItsBranchMovesIt() {
    assertThat(policies.isMovedBy(pushed(POLICIES, "main"))).isTrue();
    assertThat(policies.isMovedBy(pushed(POLICIES, "work"))).isFalse();
    assertThat(policies.isMovedBy(pushed(new RepositoryName("acme/x"), "main"))).isFalse();
  }

  @Test
  void theCommitSaysWhetherItsRulesAreInForce() {
    HeadSha commit = policies.read().commit();

    policies.tellBroken(
        commit,
        List.of(
            Problem.of(
                new ErrorId("GATE-2001"), Place.of("ticket/ticket.drl", 1, 1), "no DRL", "fix")));
    assertThat(hosted.checkRuns(commit.value()))
        .extracting("name", "conclusion")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("sekisho: rules", "failure"));
    assertThat(hosted.checkRuns(commit.value()).get(0).text()).contains("GATE-2001", "no DRL");

    policies.tellInForce(commit, "ab12");
    assertThat(hosted.checkRuns(commit.value()))
        .extracting("name", "conclusion")
        .containsExactly(org.assertj.core.groups.Tuple.tuple("sekisho: rules", "success"));
  }

  private PolicyRepository at(String folder) {
    return new PolicyRepository(
        SignedIn.asApp(github, clock), location(folder), SignedIn.OWN.app());
  }

  private RepositoryFolder atMost(int files) {
    return new RepositoryFolder(SignedIn.asApp(github, clock), location("rules"), files);
  }

  private static Location location(String folder) {
    return new Location(POLICIES, new BranchName("main"), folder);
  }

  private static Pushed pushed(RepositoryName where, String branch) {
    return new Pushed(
        where, new BranchName(branch), Optional.empty(), Sheets.HEAD, false, Person.of("carol"));
  }
}
