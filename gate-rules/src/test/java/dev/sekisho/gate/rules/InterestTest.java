package dev.sekisho.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.event.CheckChanged;
import dev.sekisho.gate.event.EventKind;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.LabelChanged;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterestTest {
  private static final PullRequestRef SUBJECT =
      new PullRequestRef(new RepositoryName("acme/payments"), 17);

  private final Interest interest =
      RuleSet.of(
              RuleSources.of(
                  Map.of(
                      "checks/required.csv",
                      "repository,check,app\n**,build,github-actions\n",
                      "rules.drl",
                      """
                      rule "checks/green"
                        @control( "checks" ) @owner( "x" ) @why( "x" ) @fix( "x" )
                      when
                        PullRequest( checks( "checks/required" ).allSucceeded, label( "LGTM" ).present, check( "e2e" ).state == "SUCCESS" )
                      then
                        finding.satisfied( "green" );
                      end
                      """)))
          .interest();

  @Test
  void onlyTheEvidenceThatARuleReadsIsGathered() {
    assertThat(interest.reads()).containsExactlyInAnyOrder(FactKind.CHECKS, FactKind.LABELS);
  }

  @Test
  void eventsThatChangeNothingOfItWakeNobody() {
    assertThat(interest.wakesOn())
        .contains(EventKind.CHECK_CHANGED, EventKind.LABEL_CHANGED, EventKind.PULL_REQUEST_CHANGED)
        .doesNotContain(EventKind.REVIEW_CHANGED, EventKind.DEPLOYMENT_CREATED, EventKind.IGNORED);
  }

  @Test
  void aLabelThatNoRuleNamesWakesNobody() {
    assertThat(interest.isWokenBy(labelled("lgtm"))).isTrue();
    assertThat(interest.isWokenBy(labelled("good first change"))).isFalse();
  }

  @Test
  void aCheckThatNothingNamesWakesNobodyAndOneThatIsNamedAlwaysDoes() {
    assertThat(interest.isWokenBy(check("e2e", Check.State.FAILURE))).isTrue();
    assertThat(interest.isWokenBy(check("build", Check.State.FAILURE))).isTrue();
    assertThat(interest.isWokenBy(check("build", Check.State.SUCCESS))).isTrue();
    assertThat(interest.isWokenBy(check("docs", Check.State.SUCCESS))).isFalse();
  }

  private static GateEvent labelled(String label) {
    return new LabelChanged(
        SUBJECT,
        Sheets.HEAD,
        new LabelChange(
            new LabelName(label), LabelChange.Kind.ADDED, Person.of("bob"), Sheets.NOW));
  }

  private static GateEvent check(String name, Check.State state) {
    return new CheckChanged(
        CheckChanged.Source.RUN,
        SUBJECT.repository(),
        Sheets.HEAD,
        List.of(SUBJECT),
        new CheckName(name),
        Optional.of(new AppSlug("github-actions")),
        Optional.of(state),
        false);
  }
}
