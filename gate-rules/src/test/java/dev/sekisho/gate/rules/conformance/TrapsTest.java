package dev.sekisho.gate.rules.conformance;

import static dev.sekisho.gate.testkit.GateAssertions.assertThat;
import static dev.sekisho.gate.testkit.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Traps that others fell into: what is empty, and what would take for ever. */
class TrapsTest {

  /** With a matcher that backtracks this would not end while anybody waits. */
  @Test
  void noPatternHangsTheGate() {
    FactSheet hostile = sheet().title("a".repeat(4_000)).build();

    assertThat(judge("title matches \"(a+)+b\"", hostile)).isUndecided();
    assertThat(judge("title matches \"(a|a)*(a|a)*(a|a)*b\"", hostile)).isUndecided();
    assertThat(judge("title matches \"(a+)+\"", hostile)).isAllow();
  }

  @Test
  void whatOnlyABacktrackingMatcherCanDoIsRefused() {
    for (String pattern : List.of("(?=a)a", "(a)\\\\1", "(?<!a)b")) {
      assertThatThrownBy(() -> judge("title matches \"" + pattern + "\"", sheet().build()))
          .isInstanceOf(GateException.class)
          .hasMessageContaining("GATE-2004")
          .hasMessageContaining("not a regular expression");
    }
  }

  @Test
  void anEmptyPatternFitsTheEmptyTextAndNothingElse() {
    assertThat(judge("title matches \"\"", sheet().title("Charge once").build())).isUndecided();
    assertThat(judge("body matches \"\"", sheet().body("").build())).isAllow();
  }

  @Test
  void anEmptyListOfApproversApprovesNothing() {
    Evaluation evaluation =
        judge(
            "tickets.allApproved( \"approvers\" )",
            sheet().build(),
            Map.of("approvers.csv", "approver,login\n"));

    assertThat(evaluation).isUndecided().hasFindings("gate/silent-control: gap");
  }

  @Test
  void anEmptyListOfPathsFitsNoFileAndExemptsNone() {
    Map<String, String> tables = Map.of("paths.csv", "path\n", "scope.csv", "path,in-scope\n");

    for (String condition :
        List.of(
            "files.allListed( \"paths\" )",
            "files.anyListed( \"paths\" )",
            "files.allOutOfScope( \"scope\" )")) {
      assertThat(judge(condition, sheet().build(), tables))
          .isUndecided()
          .hasFindings("gate/silent-control: gap");
    }
  }

  private static Evaluation judge(String condition, FactSheet sheet) {
    return judge(condition, sheet, Map.of());
  }

  private static Evaluation judge(String condition, FactSheet sheet, Map<String, String> tables) {
    Map<String, String> texts = new HashMap<>(tables);
    texts.put(
        "rules.drl",
        """
        rule "trap/holds"
          @control( "trap" ) @owner( "owner" ) @why( "why" ) @fix( "fix" )
        when
          PullRequest( %s )
        then
          finding.satisfied( "it holds" );
        end
        """
            .formatted(condition));
    return RuleSet.of(RuleSources.of(texts)).engine().evaluate(sheet);
  }
}
