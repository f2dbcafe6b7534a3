package dev.sekisho.gate.cli;

import static dev.sekisho.gate.cli.Run.gate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
  private static Run text = new Run(-1, "", "");
  private static JsonNode json = new ObjectMapper().createObjectNode();

  @BeforeAll
  static void runBothForms() throws IOException {
    text = gate("demo");
    json = new ObjectMapper().readTree(gate("demo", "--format", "json").out());
  }

  @Test
  void theStoryGoesFromHoldToAllowStepByStep() {
    assertThat(nodes("story"))
        .extracting(scene -> scene.path("name").asText(), scene -> scene.path("verdict").asText())
        .containsExactly(
            tuple("01-opened-without-a-ticket.yaml", "HOLD"),
            tuple("02-ticket-linked-while-jira-is-down.yaml", "UNDECIDED"),
            tuple("03-ticket-linked.yaml", "HOLD"),
            tuple("04-labelled-by-the-author.yaml", "BLOCK"),
            tuple("05-labelled-by-a-peer.yaml", "ALLOW"),
            tuple("06-pushed-again.yaml", "HOLD"),
            tuple("07-sql-added.yaml", "HOLD"),
            tuple("08-reviewed-again.yaml", "HOLD"),
            tuple("09-migration-done.yaml", "ALLOW"),
            tuple("10-deployed-after-hours.yaml", "HOLD"),
            tuple("11-glass-broken.yaml", "ALLOW"));
  }

  @Test
  void eachStepOfTheStoryIsDecidedByWhatHappenedInIt() {
    assertThat(nodes("story"))
        .extracting(scene -> scene.path("reason").asText())
        .satisfiesExactly(
            reason -> assertThat(reason).contains("names no ticket"),
            reason -> assertThat(reason).contains("Jira did not answer"),
            reason -> assertThat(reason).contains("No approval counts"),
            reason -> assertThat(reason).contains("LGTM was set by alice"),
            reason -> assertThat(reason).contains("peer-review"),
            reason -> assertThat(reason).contains("alice pushed"),
            reason -> assertThat(reason).contains("V7__charge_once.sql"),
            reason -> assertThat(reason).contains("V7__charge_once.sql"),
            reason -> assertThat(reason).contains("db-migration"),
            reason -> assertThat(reason).contains("release window is closed"),
            reason -> assertThat(reason).startsWith("lifted: release-window"));
  }

  @Test
  void theAuthorIsToldSomethingUnlessTheAnswerIsYes() {
    assertThat(nodes("story"))
        .allSatisfy(
            scene ->
                assertThat(scene.path("told").isEmpty())
                    .isEqualTo(scene.path("verdict").asText().equals("ALLOW")));
  }

  @Test
  void atLeastThirtyRealDeliveriesAreJudgedAndNoneIsLetThrough() {
    List<String> verdicts =
        nodes("deliveries").stream()
            .filter(scene -> !scene.path("verdict").isNull())
            .map(scene -> scene.path("verdict").asText())
            .toList();

    assertThat(verdicts).hasSizeGreaterThanOrEqualTo(30).containsOnly("UNDECIDED");
  }

  @Test
  void everyDeliverySaysWhyItGotItsAnswerOrNone() {
    assertThat(nodes("deliveries"))
        .hasSizeGreaterThanOrEqualTo(40)
        .allSatisfy(scene -> assertThat(scene.path("reason").asText()).isNotBlank());
  }

  @Test
  void theCountsAddUp() {
    int judged =
        StreamSupport.stream(json.path("verdicts").spliterator(), false)
            .mapToInt(JsonNode::asInt)
            .sum();
    long answered =
        nodes("deliveries").stream().filter(scene -> !scene.path("verdict").isNull()).count()
            + nodes("story").size();

    assertThat(json.path("judgements").asInt()).isEqualTo(judged).isEqualTo((int) answered);
  }

  @Test
  void theTextEndsWithTheCountsAndSaysWhatStoodIn() {
    assertThat(text.code()).isZero();
    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .contains("a stand-in in memory")
        .contains("calendar, flyway, github, jira, ledger")
        .containsPattern("\\d+ judgements: 3 ALLOW, 6 HOLD, 1 BLOCK, \\d+ UNDECIDED\n")
        .endsWith("Median time of a judgement: 0.00 ms, in a Java that has just started\n");
    assertThat(text.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
  }

  private static List<JsonNode> nodes(String name) {
    return StreamSupport.stream(json.path(name).spliterator(), false).toList();
  }
}
