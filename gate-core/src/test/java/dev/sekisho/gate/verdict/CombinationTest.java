package dev.sekisho.gate.verdict;

import static dev.sekisho.gate.Answers.control;
import static dev.sekisho.gate.Answers.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CombinationTest {
  private static final ControlResult TICKET = control("ticket", Outcome.FORBID);

  @Test
  void aSatisfiedControlLiftsAnother() {
    Combination combination =
        Combination.of(List.of(TICKET, glass(Outcome.SATISFIED)), lifting("ticket"));

    assertThat(combination.verdict().name()).isEqualTo("ALLOW");
    assertThat(combination.controls().get(0).outcome()).isEqualTo(ControlOutcome.LIFTED);
    assertThat(combination.controls().get(0).findings()).isEqualTo(TICKET.findings());
    assertThat(combination.debts())
        .containsExactly(
            new Debt(
                new ControlName("ticket"), new RuleName("glass/rule"), "said", Draft.minute(5)));
  }

  @ParameterizedTest
  @EnumSource(names = {"FORBID", "GAP", "AWAIT", "NOT_APPLICABLE"})
  void aLiftCountsOnlyWhileItsControlIsSatisfied(Outcome outcome) {
    Combination combination = Combination.of(List.of(TICKET, glass(outcome)), lifting("ticket"));

    assertThat(combination.verdict().name()).isEqualTo("BLOCK");
    assertThat(combination.debts()).isEmpty();
  }

  @Test
  void aForbiddingBreakGlassIsNotLiftedByAnother() {
    ControlResult glass = control("glass", Outcome.FORBID, Outcome.LIFT, Outcome.SATISFIED);
    List<Lift> each = List.of(lift("glass", "glass", "other"), lift("other", "glass"));

    assertThat(
            Combination.of(List.of(glass, control("other", Outcome.LIFT)), each).verdict().name())
        .isEqualTo("BLOCK");
  }

  @Test
  void noControlLiftsItself() {
    ControlResult glass = control("glass", Outcome.AWAIT, Outcome.SATISFIED, Outcome.LIFT);

    assertThat(Combination.of(List.of(glass), lifting("glass")).verdict().name()).isEqualTo("HOLD");
  }

  @Test
  void nothingLiftsTheGateItself() {
    ControlResult gate = control("gate", Outcome.GAP);

    assertThat(
            Combination.of(List.of(gate, glass(Outcome.SATISFIED)), lifting("gate"))
                .verdict()
                .name())
        .isEqualTo("UNDECIDED");
  }

  @Test
  void aControlThatSpokeTwiceAndWasSatisfiedOnceLiftsNothing() {
    List<ControlResult> twice =
        List.of(TICKET, glass(Outcome.SATISFIED), control("glass", Outcome.FORBID));

    assertThat(Combination.of(twice, lifting("ticket")).controls().get(0).outcome())
        .isEqualTo(ControlOutcome.FORBIDDEN);
  }

  @Test
  void aControlThatOpensByItselfIsNotLiftedAndLeavesNoDebt() {
    Combination combination =
        Combination.of(
            List.of(control("ticket", Outcome.SATISFIED), glass(Outcome.SATISFIED)),
            lifting("ticket"));

    assertThat(combination.controls().get(0).outcome()).isEqualTo(ControlOutcome.SATISFIED);
    assertThat(combination.debts()).isEmpty();
  }

  @Test
  void silenceIsUndecidedAndNamesTheOwner() {
    for (Outcome beside : List.of(Outcome.NOTE, Outcome.EXCUSE, Outcome.LIFT)) {
      ControlResult silent = control("ticket", beside);

      assertThat(silent.outcome()).isEqualTo(ControlOutcome.UNDECIDED);
      assertThat(silent.findings())
          .last()
          .satisfies(finding -> assertThat(finding.rule()).isEqualTo(RuleName.SILENT))
          .satisfies(finding -> assertThat(finding.owner()).isEqualTo("owner"));
    }
    assertThat(control("ticket").outcome()).isEqualTo(ControlOutcome.UNDECIDED);
  }

  @Test
  void aBlockNamesWhatForbidsAndAnAllowWhatItStandsOn() {
    List<ControlResult> controls =
        List.of(
            control("ticket", Outcome.FORBID, Outcome.NOTE), control("review", Outcome.SATISFIED));

    assertThat(Verdict.of(controls).because()).containsExactly(finding("ticket", Outcome.FORBID));
    assertThat(Verdict.of(List.of(control("review", Outcome.SATISFIED, Outcome.NOTE))).because())
        .containsExactly(finding("review", Outcome.SATISFIED));
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void foldAnswersWithTheFunctionOfTheCase(Outcome outcome) {
    Verdict verdict = Verdict.of(List.of(control("ticket", outcome)));

    assertThat(verdict.<String>fold(b -> "BLOCK", u -> "UNDECIDED", h -> "HOLD", a -> "ALLOW"))
        .isEqualTo(verdict.name());
  }

  private static ControlResult glass(Outcome outcome) {
    return control("glass", outcome, Outcome.LIFT);
  }

  private static List<Lift> lifting(String... controls) {
    return List.of(lift("glass", controls));
  }

  private static Lift lift(String by, String... controls) {
    Set<ControlName> names = new HashSet<>();
    for (String control : controls) {
      names.add(new ControlName(control));
    }
    return new Lift(finding(by, Outcome.LIFT), names, Draft.minute(5));
  }
}
