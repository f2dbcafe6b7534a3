package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A pull request to the policy repository is told what its rules would have answered. It may have
 * been judged itself by then, so its own sheet may count.
 */
class RulePreviewTest {
  private static final Path RULES = Path.of("src/test/resources/four-eyes/four-eyes");
  private static final String FILE = "rules/four-eyes/rules.drl";

  @TempDir Path folder;

  private Outpost outpost;
  private HostedRepository policies;
  private String rules;
  private String looser;

  @BeforeEach
  void open() throws IOException {
    outpost = new Outpost(folder);
    rules = Files.readString(RULES.resolve("rules.drl"));
    looser = rules.replace("finding.await( \"No approval", "finding.satisfied( \"No approval");
    policies = outpost.github().repository("acme/policies").collaborator("carol", "write");
    policies.commit(
        "main",
        "carol",
        "Rules",
        Map.of(
            FILE,
            rules,
            "rules/four-eyes/secrets.csv",
            Files.readString(RULES.resolve("secrets.csv"))));
    outpost.set("GATE_RULES", "acme/policies@main:rules").set("GATE_RULES_PREVIEW", "yes");
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void looserRulesAreToldInOneCommentThatIsBroughtUpToDate() {
    outpost.start();
    HostedPullRequest pull = outpost.open();
    outpost.settle();

    HostedPullRequest change = proposal(looser);

    assertThat(said(change))
        .singleElement()
        .asString()
        .containsPattern("[12] newly allowed, 0 newly blocked")
        .contains("`acme/shop#" + pull.number() + "`")
        .contains("before **HOLD** by `four-eyes/nobody-approved`")
        .contains("This is about `" + change.head().substring(0, 7) + "`");
    assertThat(outpost.newest(pull).answer().verdict().name()).isEqualTo("HOLD");
    assertThat(said(pull)).isEmpty();

    change.push("carol", Map.of(FILE, rules));
    outpost.settle();
    assertThat(said(change)).singleElement().asString().contains("The rules are those in force");
  }

  @Test
  void whatAForkProposesIsToldTooAndNeverInForce() {
    outpost.start();
    outpost.open();
    outpost.settle();

    HostedPullRequest change =
        policies.open("mallory", "Let me in").fork("mallory").file(FILE, looser).submit();
    outpost.settle();

    assertThat(said(change)).singleElement().asString().contains("newly allowed, 0 newly blocked");
    HostedPullRequest next = outpost.shop().open("alice", "Next").file("src/B.java", "b").submit();
    outpost.settle();
    assertThat(outpost.newest(next).answer().verdict().name()).isEqualTo("HOLD");
  }

  @Test
  void whatIsNoRuleIsToldWithItsPlaceAndNeverRuns() {
    outpost.start();

    HostedPullRequest change =
        proposal(rules.replace("finding.await(", "System.exit( 1 ); finding.await("));

    assertThat(said(change))
        .singleElement()
        .asString()
        .contains("These rules do not load", "four-eyes/rules.drl:8", "GATE-20");
    assertThat(outpost.get("/healthz").statusCode()).isEqualTo(200);
  }

  @Test
  void theSameHeadIsComparedAgainWhenItIsOpenedAgain() {
    outpost.start();
    outpost.open();
    outpost.settle();
    HostedPullRequest change = proposal(looser);
    assertThat(said(change)).singleElement().asString().contains("newly allowed");

    policies.commit("main", "carol", "Loosen", Map.of(FILE, looser));
    outpost.settle();
    outpost.clock().advance(Duration.ofMinutes(1));
    change.close("carol").reopen("carol");
    outpost.settle();

    assertThat(said(change)).singleElement().asString().contains("The rules are those in force");
  }

  @Test
  void moreFilesThanAreReadIsTold() {
    outpost.start();
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < 501; i++) {
      files.put("rules/lists/list" + i + ".csv", "path\n");
    }

    HostedPullRequest change = policies.open("carol", "Many lists").files(files).submit();
    outpost.settle();

    assertThat(said(change)).singleElement().asString().contains("GATE-3120", "at most 500");
  }

  @Test
  void aProposalBeforeTheFirstAnswerIsToldToo() {
    outpost.start();

    HostedPullRequest change = proposal(looser);

    assertThat(said(change))
        .singleElement()
        .asString()
        .containsAnyOf("no sheets yet", "newest sheets");
  }

  @Test
  void whoeverChangesNoRuleIsLeftAlone() {
    outpost.start();

    HostedPullRequest readme =
        policies.open("carol", "Say what this is").file("README.md", "Rules\n").submit();
    HostedPullRequest elsewhere =
        policies
            .branch("carol", "old", policies.head("main"))
            .open("carol", "Loosen")
            .base("old")
            .file(FILE, looser)
            .submit();
    outpost.settle();

    assertThat(said(readme)).isEmpty();
    assertThat(said(elsewhere)).isEmpty();
  }

  @Test
  void nothingIsToldUnlessSomebodyWantsIt() {
    outpost.set("GATE_RULES_PREVIEW", "no").start();

    assertThat(said(proposal(looser))).isEmpty();
  }

  private HostedPullRequest proposal(String text) {
    HostedPullRequest change = policies.open("carol", "Change a rule").file(FILE, text).submit();
    outpost.settle();
    return change;
  }

  private static List<String> said(HostedPullRequest pull) {
    return pull.comments().stream().map(Comment::body).toList();
  }
}
