package dev.sekisho.gate.verdict;

import static dev.sekisho.gate.Answers.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every combination, whatever the controls say. */
class CombiningLawTest {
  private static final List<String> CONTROLS = List.of("ticket", "review", "checks", "glass");
  private static final List<String> STRICTEST_FIRST =
      List.of("BLOCK", "UNDECIDED", "HOLD", "ALLOW");

  /** What rules said, control by control. */
  private record Said(List<List<Finding>> byControl, List<Lift> lifts) {

    static Said random(Random random) {
      List<List<Finding>> byControl = new ArrayList<>();
      List<Lift> lifts = new ArrayList<>();
      for (String control : CONTROLS) {
        List<Finding> findings = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          Outcome outcome = List.of(Outcome.values()).get(random.nextInt(Outcome.values().length));
          Finding finding = finding(control, outcome, "reason " + i);
          findings.add(finding);
          if (outcome == Outcome.LIFT) {
            lifts.add(new Lift(finding, someControls(random), Draft.minute(random.nextInt(3))));
          }
        }
        byControl.add(findings);
      }
      return new Said(byControl, lifts);
    }

    private static Set<ControlName> someControls(Random random) {
      Set<ControlName> some = new HashSet<>();
      CONTROLS.forEach(
          name -> {
            if (random.nextBoolean()) {
              some.add(new ControlName(name));
            }
          });
      return some;
    }

    Said shuffled(Random random) {
      List<List<Finding>> order = new ArrayList<>();
      byControl.forEach(
          findings -> {
            List<Finding> own = new ArrayList<>(findings);
            Collections.shuffle(own, random);
            order.add(own);
          });
      List<Lift> others = new ArrayList<>(lifts);
      Collections.shuffle(others, random);
      return new Said(order, others);
    }

    Said with(int control, Finding finding) {
      List<List<Finding>> more = new ArrayList<>();
      byControl.forEach(findings -> more.add(new ArrayList<>(findings)));
      more.get(control).add(finding);
      return new Said(more, lifts);
    }

    Combination combined(List<Integer> order) {
      List<ControlResult> results = new ArrayList<>();
      for (int i : order) {
        results.add(ControlResult.of(new ControlName(CONTROLS.get(i)), "owner", byControl.get(i)));
      }
      return Combination.of(results, lifts);
    }

    Combination combined() {
      return combined(List.of(0, 1, 2, 3));
    }
  }

  @Property
  void theOrderOfControlsFindingsAndLiftsChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Said said = Said.random(random);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(order, random);

    Combination one = said.combined();
    Combination other = said.shuffled(random).combined(order);

    assertThat(other.verdict().name()).isEqualTo(one.verdict().name());
    assertThat(other.verdict().because())
        .containsExactlyInAnyOrderElementsOf(one.verdict().because());
    assertThat(other.debts()).containsExactlyInAnyOrderElementsOf(one.debts());
  }

  @Property
  void aFurtherForbiddingFindingNeverLoosensTheVerdict(@ForAll long seed) {
    Random random = new Random(seed);
    Said said = Said.random(random);
    int control = random.nextInt(CONTROLS.size());

    Combination after =
        said.with(control, finding(CONTROLS.get(control), Outcome.FORBID)).combined();

    assertThat(strictness(after)).isLessThanOrEqualTo(strictness(said.combined()));
  }

  @Property
  void onlySatisfiedControlsOpenTheGate(@ForAll long seed) {
    Combination combination = Said.random(new Random(seed)).combined();

    boolean open = combination.verdict().name().equals("ALLOW");

    assertThat(open).isEqualTo(combination.controls().stream().allMatch(c -> c.outcome().opens()));
  }

  @Property
  void everyFindingIsKept(@ForAll long seed) {
    Said said = Said.random(new Random(seed));

    assertThat(said.combined().controls().stream().flatMap(c -> c.findings().stream()).toList())
        .containsAll(said.byControl().stream().flatMap(List::stream).toList());
  }

  @Property
  void whateverIsLiftedWasClosedAndLeavesADebtAndItsLifterIsSatisfied(@ForAll long seed) {
    Combination combination = Said.random(new Random(seed)).combined();
    List<ControlName> lifted =
        combination.controls().stream()
            .filter(c -> c.outcome() == ControlOutcome.LIFTED)
            .map(ControlResult::control)
            .toList();

    assertThat(combination.debts()).extracting(Debt::control).containsExactlyElementsOf(lifted);
    assertThat(combination.debts())
        .allSatisfy(
            debt ->
                assertThat(combination.controls())
                    .filteredOn(c -> c.control().equals(debt.liftedBy().control()))
                    .extracting(ControlResult::outcome)
                    .containsExactly(ControlOutcome.SATISFIED));
  }

  @Example
  void noControlsAreUndecided() {
    Combination combination = Combination.of(List.of(), List.of());

    assertThat(combination.verdict().name()).isEqualTo("UNDECIDED");
    assertThat(combination.verdict().because())
        .extracting(Finding::rule)
        .containsExactly(RuleName.NO_RULES);
  }

  private static int strictness(Combination combination) {
    return STRICTEST_FIRST.indexOf(combination.verdict().name());
  }
}
