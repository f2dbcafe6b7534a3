package dev.sekisho.gate.testkit;

import static dev.sekisho.gate.testkit.GateAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EvaluationAssertTest {
  private final Evaluation answer =
      evaluation(
          control("peer-review", finding("peer-review/peer", Outcome.SATISFIED, "bob said yes")),
          control(
              "ticket",
              finding("ticket/named", Outcome.AWAIT, "PAY-17 is not approved"),
              finding("ticket/old", Outcome.NOTE, "PAY-17 is a year old")));

  @Test
  void whatIsTrueOfAnAnswerPasses() {
    assertThat(answer)
        .isHold()
        .hasFindings("ticket/old: note", "peer-review/peer: satisfied", "ticket/named: await")
        .hasShortestWay("do ticket/named");
    assertThat(answer).control("ticket").isAwaited().says("PAY-17 is not approved");
    assertThat(answer)
        .control("peer-review")
        .isSatisfied()
        .hasFindings("peer-review/peer: satisfied");
  }

  @Test
  void anotherVerdictFailsAndSaysWhy() {
    assertThatThrownBy(() -> assertThat(answer).isAllow())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expected ALLOW, but the verdict is HOLD")
        .hasMessageContaining("ticket/named: await - PAY-17 is not approved");
    assertThatThrownBy(() -> assertThat(answer).isBlock()).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertThat(answer).isUndecided()).isInstanceOf(AssertionError.class);
  }

  @Test
  void missingAndUnexpectedFindingsAreListedApart() {
    assertThatThrownBy(
            () ->
                assertThat(answer)
                    .hasFindings(
                        "peer-review/peer: satisfied", "ticket/named: await", "ticket/new: note"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            """
            The findings differ.
            Missing:
              ticket/new: note
            Unexpected:
              ticket/old: note
            """);
  }

  @Test
  void aFindingThatIsSaidTwiceIsNotOne() {
    Finding said = finding("ticket/named", Outcome.AWAIT, "PAY-17 is not approved");

    assertThatThrownBy(
            () ->
                assertThat(evaluation(control("ticket", said, said)))
                    .hasFindings("ticket/named: await"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Unexpected");
  }

  @Test
  void aControlThatDidNotSpeakFailsWithThoseThatDid() {
    assertThatThrownBy(() -> assertThat(answer).control("freeze"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "Expected the control freeze to speak, but only these did: [peer-review, ticket]");
    assertThatThrownBy(() -> assertThat(answer).control("ticket").isForbidden())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("to be FORBIDDEN, but it is AWAITED");
  }

  private static Evaluation evaluation(ControlResult... controls) {
    List<ControlResult> all = List.of(controls);
    return new Evaluation(
        new Question.Merge(),
        new PullRequestRef(new RepositoryName("acme/payments"), 17),
        Sheets.HEAD,
        Sheets.NOW,
        new RuleSetRevision("a".repeat(64)),
        Verdict.of(all),
        all,
        List.of(),
        Optional.empty());
  }

  private static ControlResult control(String name, Finding... findings) {
    return ControlResult.of(new ControlName(name), "compliance", List.of(findings));
  }

  private static Finding finding(String rule, Outcome outcome, String reason) {
    return new Finding(new RuleName(rule), outcome, reason, "do " + rule, "compliance");
  }
}
