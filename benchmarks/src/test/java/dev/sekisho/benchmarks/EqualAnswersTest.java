package dev.sekisho.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is compared must be the same work: every form gives every sheet the same answer. */
class EqualAnswersTest {

  @ParameterizedTest
  @CsvSource({"10, 10000", "100, 10000", "1000, 2000"})
  void everyFormGivesEverySheetTheSameVerdictAndFindings(int rules, int count) {
    Workload workload = Workload.of(rules);
    List<FactSheet> sheets = workload.sheets(count);
    GateEngine handWritten = workload.handWritten();
    GateEngine cel = workload.cel();
    GateEngine engine = workload.engine();
    List<Evaluation> batch = engine.evaluateAll(sheets);
    for (int i = 0; i < count; i++) {
      FactSheet sheet = sheets.get(i);
      Evaluation expected = handWritten.evaluate(sheet);
      assertThat(engine.evaluate(sheet)).isEqualTo(expected);
      assertThat(batch.get(i)).isEqualTo(expected);
      assertThat(cel.evaluate(sheet)).isEqualTo(expected);
    }
  }

  @Test
  void theSheetsMeetEveryVerdictAndEveryRule() {
    Workload workload = Workload.of(10);
    List<Evaluation> answers = workload.handWritten().evaluateAll(workload.sheets(10_000));
    assertThat(answers.stream().map(answer -> answer.verdict().name()))
        .contains("ALLOW", "HOLD", "BLOCK", "UNDECIDED");
    assertThat(
            answers.stream()
                .flatMap(answer -> answer.controls().stream())
                .flatMap(control -> control.findings().stream())
                .map(finding -> finding.rule().value())
                .collect(Collectors.toSet()))
        .hasSize(Workload.RULES_PER_REPOSITORY + 1);
  }
}
