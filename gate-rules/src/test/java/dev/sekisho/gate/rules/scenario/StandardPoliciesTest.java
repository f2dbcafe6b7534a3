package dev.sekisho.gate.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.RuleSet;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The scenarios of the controls that come with the gate, one test each. */
class StandardPoliciesTest {
  private static ScenarioReport report;

  @BeforeAll
  static void run() {
    Path folder = Path.of("policies");
    report = ScenarioSuite.load(folder).run(RuleSet.load(folder));
  }

  @TestFactory
  Stream<DynamicTest> everyScenarioHolds() {
    return report.results().stream()
        .map(
            result ->
                dynamicTest(
                    result.scenario().title(),
                    () ->
                        assertThat(result.passed())
                            .as(result.scenario().where() + "\n  " + result.difference())
                            .isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleSpeaksInOneScenarioAndIsSilentInAnother() {
    return report.rules().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.name().value(),
                    () -> {
                      assertThat(report.rulesThatNeverFire()).doesNotContain(rule);
                      assertThat(report.rulesThatAreNeverSilent()).doesNotContain(rule);
                    }));
  }

  @Test
  void nothingElseIsWrongWithTheRun() {
    assertThat(report.problems()).extracting(Problem::toString).isEmpty();
    assertThat(report.passed()).isTrue();
  }
}
