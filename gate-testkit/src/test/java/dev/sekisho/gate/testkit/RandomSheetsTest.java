package dev.sekisho.gate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.verdict.ControlOutcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;

final class RandomSheetsTest {

  @Example
  void everyKindComesKnownUnknownAndWhereItIsAListTruncated() {
    List<FactSheet> drawn = RandomSheets.sheets().sampleStream().limit(200).toList();

    for (FactKind kind : FactKind.values()) {
      assertThat(drawn)
          .as(kind.word())
          .anyMatch(sheet -> sheet.evidence(kind) instanceof Evidence.Unknown<?>)
          .anyMatch(sheet -> isWhole(sheet.evidence(kind)));
      if (kind != FactKind.DETAILS && kind != FactKind.REPOSITORY && kind != FactKind.WINDOW) {
        assertThat(drawn).as(kind.word()).anyMatch(sheet -> isTruncated(sheet.evidence(kind)));
      }
    }
  }

  @Example
  void everyVerdictAndEveryOutcomeOfAControlComes() {
    Set<String> verdicts = new TreeSet<>();
    Set<ControlOutcome> outcomes = new TreeSet<>();
    List<Evaluation> drawn = RandomEvaluations.evaluations().sampleStream().limit(2_000).toList();
    for (Evaluation answer : drawn) {
      verdicts.add(answer.verdict().name());
      answer.controls().forEach(control -> outcomes.add(control.outcome()));
    }

    assertThat(verdicts).containsExactly("ALLOW", "BLOCK", "HOLD", "UNDECIDED");
    assertThat(outcomes).containsExactlyInAnyOrder(ControlOutcome.values());
    assertThat(drawn).anyMatch(answer -> !answer.debts().isEmpty());
  }

  private static boolean isWhole(Evidence<?> evidence) {
    return evidence instanceof Evidence.Known<?> known
        && !(known.value() instanceof Listing<?> list && !list.complete());
  }

  private static boolean isTruncated(Evidence<?> evidence) {
    return evidence instanceof Evidence.Known<?> known
        && known.value() instanceof Listing<?> list
        && !list.complete();
  }
}
