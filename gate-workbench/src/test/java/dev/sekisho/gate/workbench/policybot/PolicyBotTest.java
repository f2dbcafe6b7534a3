package dev.sekisho.gate.workbench.policybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.verdict.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of policy-bot's own tests, asked of this gate. {@code conformance/policy-bot.yaml} says
 * how each is asked, where our answer is another one and why, and which have no equivalent.
 */
class PolicyBotTest {
  private static final Path PAGE =
      Path.of("../docs/decisions/0019-where-we-differ-from-policy-bot.md");
  private static final List<Asked> ASKED = Asked.all();

  private static Map<String, PeerCase> cases = Map.of();

  @BeforeAll
  static void read() throws IOException {
    assumeTrue(
        Files.exists(PeerCase.SAMPLE),
        "The cases of policy-bot are not part of the project, and this machine does not have them");
    cases =
        PeerCase.all(new JsonMapper().readTree(PeerCase.SAMPLE.toFile())).stream()
            .collect(Collectors.toMap(PeerCase::id, Function.identity()));
  }

  @Test
  void everyCaseIsAskedOrLeftOutWithAReasonAndOnlyOnce() {
    assertThat(ASKED.stream().map(Asked::id)).containsExactlyInAnyOrderElementsOf(cases.keySet());
    assertThat(ASKED)
        .filteredOn(asked -> asked.part().equals("not-asked") || asked.ours().isPresent())
        .allSatisfy(asked -> assertThat(asked.why()).isPresent());
  }

  @TestFactory
  Stream<DynamicTest> everyConditionHasTheirAnswerOrAnotherForAReason() {
    return ASKED.stream()
        .filter(asked -> asked.part().equals("asked"))
        .map(asked -> dynamicTest(asked.id(), () -> checkCondition(asked)));
  }

  @TestFactory
  Stream<DynamicTest> everyCombinationHasTheirVerdictOrAnotherForAReason() {
    return ASKED.stream()
        .filter(asked -> asked.part().equals("combined"))
        .map(asked -> dynamicTest(asked.id(), () -> checkCombination(asked)));
  }

  @Test
  void everyDifferenceStandsOnThePageThatExplainsThem() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(ASKED)
        .filteredOn(asked -> asked.ours().isPresent())
        .isNotEmpty()
        .allSatisfy(asked -> assertThat(page).contains(asked.id(), asked.why().orElseThrow()));
  }

  private static void checkCondition(Asked asked) throws IOException {
    PeerCase peer = cases.get(asked.id());
    Answer theirs = peer.theirs();
    Answer ours = asked.ours().map(Answer::valueOf).orElse(theirs);
    assertThat(asked.ours().isPresent()).as("a difference is one").isEqualTo(ours != theirs);
    if (theirs == Answer.REFUSED || theirs == Answer.LOADED) {
      assertThat(load(asked)).isEqualTo(ours);
      return;
    }
    FactSheet sheet = GivenSheet.of(peer.given());
    Evaluation evaluation = Questions.condition(asked.when()).evaluate(sheet);
    assertThat(answer(evaluation)).as(() -> reasons(evaluation).toString()).isEqualTo(ours);
    asked.votes().ifPresent(votes -> assertThat(reasons(evaluation)).contains("Votes of " + votes));
  }

  private static void checkCombination(Asked asked) {
    PeerCase peer = cases.get(asked.id());
    String theirs = peer.theirVerdict();
    String ours = asked.ours().orElse(theirs);
    assertThat(asked.ours().isPresent()).as("a difference is one").isEqualTo(!ours.equals(theirs));
    boolean together = peer.operator().equals("or");

    Evaluation evaluation =
        Questions.combination(peer.results(), together).evaluate(Questions.SHEET);

    assertThat(evaluation.verdict().name())
        .as(() -> reasons(evaluation).toString())
        .isEqualTo(ours);
  }

  private static Answer load(Asked asked) throws IOException {
    try {
      Questions.condition(asked.when());
      return Answer.LOADED;
    } catch (GateException e) {
      return Answer.REFUSED;
    }
  }

  /** A condition that does not hold leaves its control silent, which is a gap of another rule. */
  private static Answer answer(Evaluation evaluation) {
    if (rules(evaluation).contains("gate/missing-evidence")) {
      return Answer.CANNOT_TELL;
    }
    assertThat(rules(evaluation)).containsAnyOf("asked/holds", "gate/silent-control");
    return Answer.of(evaluation.verdict().name().equals("ALLOW"));
  }

  private static List<String> rules(Evaluation evaluation) {
    return findings(evaluation).map(finding -> finding.rule().value()).toList();
  }

  private static List<String> reasons(Evaluation evaluation) {
    return findings(evaluation).map(Finding::reason).toList();
  }

  private static Stream<Finding> findings(Evaluation evaluation) {
    return evaluation.controls().stream().flatMap(control -> control.findings().stream());
  }
}
