package dev.sekisho.gate.github.fact;

import static dev.sekisho.gate.github.fact.AtGitHub.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.action.PublishSettings;
import dev.sekisho.gate.event.CheckChanged;
import dev.sekisho.gate.event.LabelChanged;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.pipeline.Gate;
import dev.sekisho.gate.pipeline.Ports;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.spi.Request;
import dev.sekisho.gate.testkit.fake.FakeOutside;
import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the standard rules do not care about costs no request at all. */
class EventsThatCostNothingTest {
  private static final RepositoryName PAYMENTS = new RepositoryName("acme/payments");

  private final AtGitHub at = new AtGitHub();
  private final HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
  private final Gate gate = gate();

  @BeforeEach
  void count() {
    at.github.forgetRequests();
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aGreenCheckThatNoRuleNames() {
    assertThat(gate.recognise(check("spelling"))).isEmpty();
    assertThat(at.github.requests()).isEmpty();
  }

  @Test
  void aLabelThatNobodyReads() {
    assertThat(gate.recognise(label("good first issue"))).isEmpty();
    assertThat(at.github.requests()).isEmpty();
  }

  @Test
  void aRequiredCheckCostsTheLookUpOfItsPullRequest() {
    assertThat(gate.recognise(check("build"))).containsExactly(Request.merge(AtGitHub.ref(pull)));
    assertThat(at.github.requests())
        .extracting(Call::path)
        .containsExactly("/repos/acme/payments/commits/" + pull.head() + "/pulls?per_page=100");
  }

  @Test
  void aLabelThatARuleReadsNamesItsPullRequestItself() {
    assertThat(gate.recognise(label("LGTM"))).containsExactly(Request.merge(AtGitHub.ref(pull)));
    assertThat(at.github.requests()).isEmpty();
  }

  private Gate gate() {
    RuleSet rules = RuleSet.standard();
    FakeOutside outside = new FakeOutside(NOW);
    Ports fakes = outside.ports();
    Ports ports =
        new Ports(
            new GitHubPullRequests(at.connection, () -> List.of(PAYMENTS)),
            at.facts,
            fakes.publisher(),
            fakes.notifier(),
            fakes.timers(),
            fakes.ledger(),
            fakes.deliveries(),
            fakes.ids());
    return new Gate(
        rules::engine, rules.interest()::isWokenBy, ports, PublishSettings.DEFAULT, at.clock);
  }

  private CheckChanged check(String name) {
    return new CheckChanged(
        CheckChanged.Source.RUN,
        PAYMENTS,
        new HeadSha(pull.head()),
        List.of(),
        new CheckName(name),
        Optional.of(new AppSlug("github-actions")),
        Optional.of(Check.State.SUCCESS),
        false);
  }

  private LabelChanged label(String name) {
    return new LabelChanged(
        AtGitHub.ref(pull),
        new HeadSha(pull.head()),
        new LabelChange(new LabelName(name), LabelChange.Kind.ADDED, Person.of("bob"), NOW));
  }
}
