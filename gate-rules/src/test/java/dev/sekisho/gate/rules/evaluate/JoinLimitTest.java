package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.SheetBuilder;
import dev.sekisho.gate.testkit.Sheets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that puts every file beside every other neither hangs nor fills the memory. */
class JoinLimitTest {
  private static final String RULE =
      """
      rule "files/all"
        @control( "files" ) @owner( "o" ) @why( "w" ) @fix( "f" )
      when
        $pr : PullRequest()
        $a : ChangedFile()
        $b : ChangedFile( path != $a.path )
        $c : ChangedFile( path != $a.path, path != $b.path, linesAdded != $a.linesAdded )
      then
        finding.forbid( "Three of them" );
      end

      rule "files/none"
        @control( "files" ) @owner( "o" ) @why( "w" ) @fix( "f" )
      when $pr : PullRequest( !draft ) then finding.satisfied( "Fine" ); end
      """;

  @Test
  void tooManyPairsAreNoAnswerAndOthersInTheBatchAreAnswered() {
    RuleSet rules = RuleSet.of(RuleSources.of(Map.of("files/rules.drl", RULE)));

    List<Evaluation> answers = rules.engine().evaluateAll(List.of(files(3_000), files(20)));

    assertThat(answers.get(0).verdict().name()).isEqualTo("UNDECIDED");
    assertThat(answers.get(0).verdict().because().toString())
        .contains("more than " + Subject.JOINS_MAX + " pairs of facts");
    assertThat(answers.get(1).verdict().name()).isEqualTo("ALLOW");
  }

  private static FactSheet files(int count) {
    SheetBuilder sheet = Sheets.sheet();
    for (int i = 0; i < count; i++) {
      sheet.file("src/F" + i + ".java");
    }
    return sheet.build();
  }
}
