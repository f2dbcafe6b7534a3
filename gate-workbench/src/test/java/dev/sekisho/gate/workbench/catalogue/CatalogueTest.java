package dev.sekisho.gate.workbench.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.scenario.ScenarioSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Path POLICIES = Path.of("..", "gate-rules", "policies");
  private static final Path PAGE = Path.of("..", "docs", "CONTROLS.md");
  private static final ScenarioSuite NO_EXAMPLES = new ScenarioSuite("none", List.of(), List.of());

  @Test
  void thePageOfTheDefaultControlsIsWhatTheyAre() throws IOException {
    String page = Catalogue.markdown(RuleSet.load(POLICIES), ScenarioSuite.load(POLICIES));
    if (Boolean.getBoolean("docs.accept")) {
      Files.writeString(PAGE, page);
      return;
    }
    assertThat(Files.readString(PAGE))
        .as("accept the controls as they are with -Ddocs.accept=true, and read the difference")
        .isEqualTo(page);
  }

  @Test
  void everyRuleOwnerAndExampleIsInIt() {
    RuleSet rules = RuleSet.load(POLICIES);
    ScenarioSuite examples = ScenarioSuite.load(POLICIES);
    String page = Catalogue.html(rules, examples);

    assertThat(rules.rules())
        .allSatisfy(rule -> assertThat(page).contains("<h3>" + rule.name() + "</h3>"));
    assertThat(page).contains(rules.revision().value());
    assertThat(examples.scenarios())
        .allSatisfy(s -> assertThat(page).contains(s.name().replace("\"", "&quot;")));
  }

  @Test
  void conditionsAreSaidInTheWordsOfTheVocabulary() {
    assertThat(page("!tickets.any, linesAdded > 500"))
        .contains("- not: it names a ticket\n")
        .contains("is more than `500`");
    assertThat(page("label( \"x\" ).present || ( merging && !draft )"))
        .contains("either the label is on the pull request now (`\"x\"`), or ");
    assertThat(page("!( merging && draft )")).contains("- it is not so that ");
    assertThat(page("title matches \".*[x](y)\"")).contains("`title matches \".*[x](y)\"`");
  }

  @Test
  void patternsOfItemsAreSaid() {
    assertThat(page("merging )\n  not Review( state == \"approved\""))
        .contains("there is no item of reviews of which `state` is `\"approved\"`");
  }

  @Test
  void whatAnOwnerWritesIsNoMarkup() {
    RuleSet rules = RuleSet.of(sources("merging", "<script>alert(1)</script> **x** [a](b)"));

    assertThat(Catalogue.html(rules, NO_EXAMPLES))
        .doesNotContain("<script>")
        .contains("&lt;script&gt;")
        .doesNotContain("http");
    assertThat(Catalogue.markdown(rules, NO_EXAMPLES))
        .contains("\\<script\\>alert(1)")
        .contains("\\*\\*x\\*\\* \\[a\\](b)");
  }

  private static String page(String condition) {
    return Catalogue.markdown(RuleSet.of(sources(condition, "why")), NO_EXAMPLES);
  }

  private static RuleSources sources(String condition, String why) {
    return RuleSources.of(
        Map.of(
            "a/a.drl",
            "rule \"a/b\" @control( \"a\" ) @owner( \"o\" ) @why( \""
                + why
                + "\" ) @fix( \"f\" )\nwhen\n  $pr : PullRequest( "
                + condition
                + " )\nthen\n  finding.note( \"x\" );\nend\n"));
  }
}
