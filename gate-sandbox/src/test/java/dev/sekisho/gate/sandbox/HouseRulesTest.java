package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository's own rules, over those of its organisation, with a whole bot. */
class HouseRulesTest {
  private static final String FILE = ".sekisho/rules/house/house.drl";

  @TempDir Path folder;
  private Outpost outpost;

  @BeforeEach
  void open() {
    outpost = new Outpost(folder);
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void aRepositoryAddsARuleAndItsPullRequestsCanNotChangeIt() {
    push(rule("finding.forbid( \"We are on holiday\" );"));
    startWithLayers();
    HostedPullRequest pull =
        outpost
            .shop()
            .open("alice", "No more holidays")
            .file(FILE, rule("finding.satisfied( \"Working\" );"))
            .submit();
    outpost.settle();

    assertThat(answer(pull).verdict().name()).isEqualTo("BLOCK");
    assertThat(findings(pull)).contains("We are on holiday").doesNotContain("Working");
    assertThat(outpost.check(pull.head())).contains("failure");
    assertThat(controls(pull)).as("the organisation's still speak").hasSizeGreaterThan(1);
  }

  @Test
  void rulesThatAreMergedCountForPullRequestsThatAreOpen() {
    startWithLayers();
    HostedPullRequest pull = outpost.open();
    outpost.settle();
    assertThat(controls(pull)).doesNotContain("house");
    assertThat(outpost.rules()).noneMatch(entry -> entry.contains("acme/shop@main"));

    push(rule("finding.forbid( \"We are on holiday\" );"));
    outpost.settle();

    assertThat(findings(pull)).contains("We are on holiday");
    assertThat(outpost.rules())
        .filteredOn(entry -> entry.contains("acme/shop@main"))
        .singleElement()
        .asString()
        .contains("{\"control\":\"house\",\"before\":null,\"now\":[]}");
  }

  @Test
  void brokenRulesAreNeverAYesAndSayWhereTheyAreBroken() {
    push("rule \"house/said\" when nothing");
    startWithLayers();
    HostedPullRequest pull = outpost.open();
    outpost.settle();

    assertThat(answer(pull).verdict().name()).isEqualTo("UNDECIDED");
    assertThat(findings(pull)).anyMatch(said -> said.contains("house/house.drl"));

    push(rule("finding.satisfied( \"Working\" );"));
    outpost.settle();
    assertThat(answer(pull).verdict().name()).isNotEqualTo("UNDECIDED");
    assertThat(findings(pull)).contains("Working");
  }

  @Test
  void aRuleThatLiftsIsRefused() {
    push(
        """
        rule "house/opens" @control( "house" ) @owner( "team" ) @why( "so" ) @fix( "do" )
          @lifts( "review" )
        when $pr : PullRequest( draft == false )
        then finding.satisfied( "open" ); finding.lift( "open" ); end
        """);
    startWithLayers();
    HostedPullRequest pull = outpost.open();
    outpost.settle();

    assertThat(answer(pull).verdict().name()).isEqualTo("UNDECIDED");
    assertThat(findings(pull)).anyMatch(said -> said.contains("GATE-2017"));
  }

  @Test
  void evidenceThatOnlyTheRepositoryReadsIsGathered() {
    push(rule("finding.satisfied( \"Goes to \" + $pr.baseBranch );", "toDefaultBranch"));
    startWithLayers();
    HostedPullRequest pull = outpost.open();
    outpost.settle();

    assertThat(findings(pull)).anyMatch(said -> said.equals("Goes to main"));
    assertThat(answer(pull).verdict().name()).isNotEqualTo("UNDECIDED");
  }

  @Test
  void whoeverDoesNotWantThemHasNone() {
    push(rule("finding.forbid( \"We are on holiday\" );"));
    outpost.start();
    HostedPullRequest pull = outpost.open();
    outpost.settle();

    assertThat(controls(pull)).doesNotContain("house");
  }

  private void startWithLayers() {
    outpost.set("GATE_REPOSITORY_RULES", ".sekisho/rules");
    outpost.start();
  }

  private void push(String text) {
    outpost.clock().advance(Duration.ofMinutes(1));
    outpost.shop().commit("main", "bob", "House rules", Map.of(FILE, text));
  }

  private Evaluation answer(HostedPullRequest pull) {
    return outpost.newest(pull).answer();
  }

  private List<String> controls(HostedPullRequest pull) {
    return answer(pull).controls().stream().map(control -> control.control().value()).toList();
  }

  private List<String> findings(HostedPullRequest pull) {
    return answer(pull).controls().stream()
        .map(ControlResult::findings)
        .flatMap(List::stream)
        .map(Finding::reason)
        .toList();
  }

  private static String rule(String said) {
    return rule(said, "draft == false");
  }

  private static String rule(String said, String condition) {
    return """
    rule "house/said" @control( "house" ) @owner( "team" ) @why( "so" ) @fix( "Ask the team" )
    when $pr : PullRequest( %s )
    then %s
    end
    """
        .formatted(condition, said);
  }
}
