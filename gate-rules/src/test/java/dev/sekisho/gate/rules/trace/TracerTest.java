package dev.sekisho.gate.rules.trace;

import static dev.sekisho.gate.testkit.Sheets.NOW;
import static dev.sekisho.gate.testkit.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TracerTest {
  private static final String RULES =
      """
      rule "a/title"
        @control( "a" ) @owner( "o" ) @why( "w" ) @fix( "f" )
      when
        $pr : PullRequest( open, title=='blue' && ! draft,
          tickets.any )
      then
        finding.forbid( "no" );
      end

      rule "a/review"
        @control( "a" ) @owner( "o" ) @why( "w" ) @fix( "f" )
      when
        $pr : PullRequest( )
        Review( state == "approved", reviewer == $pr.author )
      then
        finding.forbid( "no" );
      end

      rule "a/any"
        @control( "a" ) @owner( "o" ) @why( "w" ) @fix( "f" )
      when
        $pr : PullRequest( )
        Review( )
      then
        finding.forbid( "no" );
      end
      """;
  private static final RuleSet SET = RuleSet.of(RuleSources.of(Map.of("a/a.drl", RULES)));

  @Test
  void theFirstConditionThatFailedSaysWhereItStandsAndWhatItsWordsAnswered() {
    RuleTrace trace = trace("a/title", sheet().title("red").build());

    assertThat(trace.fired()).isFalse();
    assertThat(trace.firstFailure())
        .hasValueSatisfying(
            failed -> {
              assertThat(failed.text()).isEqualTo("title == \"blue\" && !draft");
              assertThat(failed.where()).hasToString("a/a.drl:4:28 (a/title)");
              assertThat(failed.answers())
                  .extracting(Object::toString)
                  .containsExactly("title is red", "draft is false");
              assertThat(failed.missing()).isEmpty();
            });
  }

  @Test
  void aConditionOverEvidenceThatIsMissingSaysWhichByItself() {
    FactSheet sheet =
        sheet().title("blue").build().with(d -> d.unknown(FactKind.TICKETS, "jira", "down"));
    RuleTrace trace = trace("a/title", sheet);

    assertThat(trace.patterns().get(0).looks().get(0).conditions())
        .extracting(ConditionTrace::missing)
        .containsExactly(Set.of(), Set.of(), Set.of(FactKind.TICKETS));
  }

  @Test
  void ofSeveralFactsTheOneThatCameClosestSaysWhatFailed() {
    RuleTrace trace =
        trace(
            "a/review",
            reviewed(
                new Review(
                    Person.of("akari"), Review.State.COMMENTED, Optional.empty(), NOW, false),
                new Review(Person.of("ben"), Review.State.APPROVED, Optional.empty(), NOW, false)));

    assertThat(trace.failedAt().orElseThrow().looks()).hasSize(2);
    assertThat(trace.firstFailure().orElseThrow().answers())
        .extracting(Object::toString)
        .containsExactly("reviewer is ben", "$pr.author is akari");
  }

  @Test
  void whereThereIsNoFactToLookAtNoConditionFailed() {
    RuleTrace trace = trace("a/review", reviewed());

    assertThat(trace.failedAt().orElseThrow().kind()).contains(FactKind.REVIEWS);
    assertThat(trace.firstFailure()).isEmpty();
  }

  @Test
  void rulesThatWereParsedEarlierKnowTheLineOfTheRule() {
    assertThat(RuleSet.standard().tracer().trace(sheet().build()).get(0).patterns().get(0).looks())
        .flatExtracting(Look::conditions)
        .extracting(ConditionTrace::where)
        .allSatisfy(where -> assertThat(where.line()).isPresent());
  }

  @Test
  void asManyLooksAsAreKeptAndOneMore() {
    assertThat(looks(Tracer.LOOKS_MAX)).isEqualTo(Tracer.LOOKS_MAX);
    assertThat(looks(Tracer.LOOKS_MAX + 1)).isEqualTo(Tracer.LOOKS_MAX);
  }

  @Test
  void asManyWaysAsARuleMayMatchInAndOneMore() {
    assertThat(trace("a/any", reviewed(approvals(Tracer.WAYS_MAX))).firings())
        .isEqualTo(Tracer.WAYS_MAX);
    assertThatThrownBy(() -> trace("a/any", reviewed(approvals(Tracer.WAYS_MAX + 1))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a/any matches in more than " + Tracer.WAYS_MAX);
  }

  private static int looks(int reviews) {
    return trace("a/any", reviewed(approvals(reviews))).patterns().get(1).looks().size();
  }

  private static Review[] approvals(int count) {
    Review approval =
        new Review(Person.of("ben"), Review.State.APPROVED, Optional.empty(), NOW, false);
    return Collections.nCopies(count, approval).toArray(new Review[0]);
  }

  private static FactSheet reviewed(Review... reviews) {
    return sheet()
        .author("akari")
        .build()
        .with(d -> d.reviews(Evidence.known(Listing.of(reviews), "test", NOW)));
  }

  private static RuleTrace trace(String rule, FactSheet sheet) {
    return SET.tracer().trace(sheet).stream()
        .filter(trace -> trace.rule().name().value().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
