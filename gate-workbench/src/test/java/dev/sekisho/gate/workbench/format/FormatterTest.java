package dev.sekisho.gate.workbench.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatterTest {
  private static final Path POLICIES = Path.of("..", "gate-rules", "policies");
  private static final Path PAGE = Path.of("..", "docs", "errors", FormatErrors.LAYOUT + ".md");

  @Test
  void theControlsThatComeWithTheGateAreLaidOut() {
    assertThat(Formatter.format(RuleSources.read(POLICIES))).isEmpty();
  }

  @Test
  void aRuleOnOneLineGetsLinesForItsParts() {
    assertThat(
            RuleLayout.format(
                "rule \"a/b\" @control(\"a\")@owner( \"o\" ) when $pr:PullRequest(draft&&!(closed||"
                    + "merged),label(\"x\").present) not Review( ) then finding.satisfied(\"y\"+$pr.title"
                    + ");finding.note(\"z\");end rule \"a/c\" when PullRequest() then end"))
        .isEqualTo(
            """
            rule "a/b"
              @control( "a" ) @owner( "o" )
            when
              $pr : PullRequest( draft && !( closed || merged ), label( "x" ).present )
              not Review()
            then
              finding.satisfied( "y" + $pr.title );
              finding.note( "z" );
            end

            rule "a/c"
            when
              PullRequest()
            then
            end
            """);
  }

  @Test
  void commentsStayWhereTheyStand() {
    assertThat(
            RuleLayout.format(
                """
                // of the whole file


                /* of
                     the rule */
                rule "a/b"   // of the name
                    @control( "a" )
                when   // of the conditions
                // of the pattern
                    PullRequest(   // of the first condition
                         draft,


                   title == "//no" )
                then
                        finding.satisfied( "y"   // of a text
                +   "/* no */" );   // of the finding
                end   // of the end
                // of the rest
                """))
        .isEqualTo(
            """
            // of the whole file

            /* of
                 the rule */
            rule "a/b" // of the name
              @control( "a" )
            when // of the conditions
              // of the pattern
              PullRequest( // of the first condition
                draft,

                title == "//no" )
            then
              finding.satisfied( "y" // of a text
                + "/* no */" ); // of the finding
            end // of the end
            // of the rest
            """);
  }

  @Test
  void aTableLosesSpacesAndNeedlessQuotesAndKeepsItsComments() {
    assertThat(
            TableLayout.format(
                "#  which  \r\n path ,\"why\"\r\n\r\n\"a,b\",\"say \"\"so\"\"\"\r\n\"#no\",\"\"\r\n"))
        .isEqualTo("#  which\npath,why\n\"a,b\",\"say \"\"so\"\"\"\n\"#no\",\n");
  }

  @Test
  void rulesThatDoNotLoadAreLeftAlone() {
    RuleSources sources = RuleSources.of(Map.of("a.drl", "rule"));
    assertThatThrownBy(() -> Formatter.format(sources)).isInstanceOf(GateException.class);
  }

  @Test
  void thePageShowsTheMessage() throws IOException {
    Problem problem = Formatter.problem("ticket/ticket.drl", "a\n b\n", "a\n  b\n");

    assertThat(problem.where().line()).hasValue(2);
    assertThat(Files.readString(PAGE)).contains("```text\n" + problem + "\n```");
  }
}
