package dev.sekisho.gate.rules.evaluate;

import static dev.sekisho.gate.testkit.Sheets.NOW;
import static dev.sekisho.gate.testkit.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rules share what they have in common, and nothing that only looks the same. */
class NetworkTest {

  @Test
  void aVariableMeansWhatItsOwnRuleBindsItTo() {
    String rules =
        rule("a/title", "$x : title, $x == \"blue\"")
            + rule("a/milestone", "$x : milestone, $x == \"blue\"");

    assertThat(fired(rules, sheet().title("blue").milestone("red").build()))
        .containsExactly("a/title");
  }

  @Test
  void aVariableNamedLikeAWordMeansWhatItIsBoundTo() {
    String rules =
        rule("a/word-one", "title == \"blue\"")
            + rule("a/word-two", "title == \"red\"")
            + rule("a/word-three", "title == \"green\"")
            + rule("a/variable", "title : milestone, title == \"green\"");

    assertThat(fired(rules, sheet().title("blue").milestone("green").build()))
        .containsExactly("a/variable", "a/word-one");
  }

  @Test
  void aVariableOfAJoinMeansWhatItsOwnRuleBindsItTo() {
    String rules =
        rule("a/author", "$x : author", "Review( reviewer == $x )")
            + rule("a/requester", "$x : requester", "Review( reviewer == $x )");
    FactSheet reviewed =
        sheet().author("akari").review("akari", Review.State.APPROVED, NOW).build();

    assertThat(fired(rules, reviewed)).containsExactly("a/author");
  }

  @Test
  void equalitiesWithConstantsAreFoundAmongMany() {
    String rules =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    rule("a/repository-" + i, "repository == \"Org/Repo-%d\"".formatted(i))
                        + rule("a/title-" + i, "title == \"t%d\"".formatted(i))
                        + rule("a/number-" + i, "number == " + (i + 1))
                        + rule("a/property-" + i, "property( \"p%d\" ) == \"on\"".formatted(i)))
            .reduce("", String::concat);

    assertThat(
            fired(rules, sheet().subject("org/repo-7", 9).title("t3").property("p4", "on").build()))
        .containsExactly("a/number-8", "a/property-4", "a/repository-7", "a/title-3");
  }

  private static List<String> fired(String rules, FactSheet sheet) {
    return RuleSet.of(RuleSources.of(Map.of("rules.drl", rules)))
        .engine()
        .evaluate(sheet)
        .controls()
        .stream()
        .flatMap(control -> control.findings().stream())
        .map(finding -> finding.rule().value())
        .filter(name -> name.startsWith("a/"))
        .sorted()
        .toList();
  }

  private static String rule(String name, String conditions, String... patterns) {
    return """
        rule "%s"
          @control( "a" ) @owner( "owner" ) @why( "why" ) @fix( "fix" )
        when
          $pr : PullRequest( %s )
          %s
        then
          finding.satisfied( "yes" );
        end
        """
        .formatted(name, conditions, String.join("\n  ", patterns));
  }
}
