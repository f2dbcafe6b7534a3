package dev.sekisho.gate.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrentRulesTest {
  private static final RuleSources OLD = sources("draft");
  private static final RuleSources NEW = sources("!draft");
  private static final RuleSources BROKEN = sources("drafty");

  private final CurrentRules rules = new CurrentRules(RuleSet.of(OLD));

  @Test
  void otherRulesAreSwappedIn() {
    Reload reload = rules.reload(NEW);

    assertThat(reload).isEqualTo(new Reload.Swapped(OLD.revision(), NEW.revision()));
    assertThat(rules.get().revision()).isEqualTo(NEW.revision());
  }

  @Test
  void theSameRulesStayAsTheyAre() {
    RuleSet before = rules.get();

    assertThat(rules.reload(OLD)).isEqualTo(new Reload.Unchanged(OLD.revision()));
    assertThat(rules.get()).isSameAs(before);
  }

  @Test
  void brokenRulesLeaveTheOldOnesInForceAndSayWhatIsWrong() {
    Reload reload = rules.reload(BROKEN);

    assertThat(rules.get().revision()).isEqualTo(OLD.revision());
    assertThat(reload)
        .isInstanceOfSatisfying(
            Reload.Kept.class,
            kept ->
                assertThat(kept.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("drafty")));
  }

  @Test
  void beforeThereAreRulesTheirRevisionIsThatOfNoTexts() {
    assertThat(new CurrentRules().reload(NEW))
        .isEqualTo(new Reload.Swapped(RuleSources.of(Map.of()).revision(), NEW.revision()));
  }

  private static RuleSources sources(String condition) {
    return RuleSources.of(
        Map.of(
            "size/rules.drl",
            """
            rule "size/any"
              @control( "size" ) @owner( "x" ) @why( "x" ) @fix( "x" )
            when
              PullRequest( %s )
            then
              finding.await( "said" );
            end
            """
                .formatted(condition)));
  }
}
