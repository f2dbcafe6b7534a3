package dev.sekisho.gate.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DecisionJsonTest {
  private static final RuleSetRevision REVISION = new RuleSetRevision("a".repeat(64));

  @Test
  void theAnswerIsADocumentWithEveryFieldInItsPlace() {
    String text =
        DecisionJson.write(
            new DecisionId("d".repeat(64)),
            evaluation(Optional.of(Sheets.at("2026-03-05T00:00:00Z"))));

    assertThat(text)
        .isEqualTo(
            """
            {
              "decisionId": "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd",
              "verdict": "HOLD",
              "head": "0000000100000001000000010000000100000001",
              "ruleSetRevision": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
              "asOf": "2026-03-04T10:00:00Z",
              "nextChangeAt": "2026-03-05T00:00:00Z",
              "controls": [
                {
                  "control": "ticket",
                  "outcome": "awaited",
                  "findings": [
                    {
                      "rule": "ticket/named",
                      "outcome": "await",
                      "reason": "No ticket is named",
                      "fix": "Name a ticket",
                      "owner": "compliance"
                    }
                  ]
                },
                {
                  "control": "window",
                  "outcome": "lifted",
                  "findings": []
                }
              ],
              "shortestWayToYes": [
                {
                  "control": "ticket",
                  "fix": "Name a ticket",
                  "owner": "compliance"
                }
              ],
              "subject": "acme/payments#17",
              "question": {
                "deploy": {
                  "kind": "manual",
                  "environment": "production",
                  "requester": "alice"
                }
              },
              "debts": [
                {
                  "control": "window",
                  "liftedBy": "break-glass/broken",
                  "reason": "Orders can not be paid",
                  "dueAt": "2026-03-06T10:00:00Z"
                }
              ],
              "basis": [
                {
                  "kind": "tickets",
                  "source": "jira",
                  "asOf": "2026-03-04T09:58:00Z"
                }
              ]
            }
            """);
  }

  /** Answers that were kept before it was said what they rest on. */
  @Test
  void anAnswerThatDoesNotSayWhatItRestsOnIsRead() {
    Evaluation kept = evaluation(Optional.empty());
    String before = EvaluationJson.write(kept).replaceAll(",\"basis\":\\[[^]]*]", "");

    assertThat(before).doesNotContain("basis");
    assertThat(EvaluationJson.read(before, "kept").basis()).isEmpty();
    assertThat(EvaluationJson.read(EvaluationJson.write(kept), "kept")).isEqualTo(kept);
  }

  @Test
  void anAnswerThatTimeCanNotChangeSaysNull() {
    assertThat(DecisionJson.write(new DecisionId("d".repeat(64)), evaluation(Optional.empty())))
        .contains("  \"nextChangeAt\": null,\n");
  }

  @Test
  void theSameSheetAndRulesHaveTheSameIdAndOthersHaveAnother() {
    FactSheet sheet = Sheets.sheet().build();
    DecisionId id = DecisionJson.id(sheet, REVISION);

    assertThat(DecisionJson.id(Sheets.sheet().build(), REVISION)).isEqualTo(id);
    assertThat(DecisionJson.id(sheet, new RuleSetRevision("b".repeat(64)))).isNotEqualTo(id);
    assertThat(DecisionJson.id(Sheets.sheet().title("Another").build(), REVISION)).isNotEqualTo(id);
    assertThat(DecisionJson.id(Sheets.sheet().asOf(Sheets.NOW.plusNanos(1)).build(), REVISION))
        .isNotEqualTo(id);
    assertThat(DecisionJson.ids().of(sheet, evaluation(Optional.empty()))).isEqualTo(id);
  }

  /** Ids are kept for years, so the canonical text must not change within a version. */
  @Test
  void theIdOfAKnownSheetNeverChanges() {
    assertThat(DecisionJson.id(Sheets.bare().build(), REVISION))
        .hasToString("f74ce3d6cd89385b5d30ed65835d76622eda0dd1dd6423da87e6ecfec4dcbee7");
  }

  @Test
  void anAnswerThatDoesNotFollowFromItsControlsIsNotWritten() {
    Evaluation held = evaluation(Optional.empty());
    Evaluation forged =
        new Evaluation(
            held.question(),
            held.subject(),
            held.head(),
            held.asOf(),
            held.revision(),
            new Verdict.Allow(List.of()),
            held.controls(),
            held.debts(),
            held.nextChangeAt());

    assertThatThrownBy(() -> EvaluationJson.write(forged))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the verdict ALLOW does not follow from the controls");
  }

  private static Evaluation evaluation(Optional<Instant> nextChangeAt) {
    Finding awaits =
        new Finding(
            new RuleName("ticket/named"),
            Outcome.AWAIT,
            "No ticket is named",
            "Name a ticket",
            "compliance");
    List<ControlResult> controls =
        List.of(
            new ControlResult(new ControlName("ticket"), ControlOutcome.AWAITED, List.of(awaits)),
            new ControlResult(new ControlName("window"), ControlOutcome.LIFTED, List.of()));
    Debt debt =
        new Debt(
            new ControlName("window"),
            new RuleName("break-glass/broken"),
            "Orders can not be paid",
            Sheets.NOW.plus(Duration.ofDays(2)));
    return new Evaluation(
        new Deploy(
            Deploy.Kind.MANUAL,
            new EnvironmentName("production"),
            Optional.empty(),
            Person.of("alice")),
        new PullRequestRef(new RepositoryName("acme/payments"), 17),
        Sheets.HEAD,
        Sheets.NOW,
        REVISION,
        Verdict.of(controls),
        controls,
        List.of(debt),
        nextChangeAt,
        List.of(new Basis(FactKind.TICKETS, "jira", Sheets.ago(Duration.ofMinutes(2)))),
        List.of());
  }
}
