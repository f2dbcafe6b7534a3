package dev.sekisho.gate.verdict;

import static dev.sekisho.gate.Answers.control;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortestWayTest {
  @Test
  void eachClosedControlGivesEachOfItsFixesOnce() {
    List<Step> steps =
        ShortestWay.from(
            List.of(
                control("ticket", Outcome.FORBID, Outcome.AWAIT, Outcome.NOTE),
                control("review", Outcome.AWAIT)));

    assertThat(steps)
        .containsExactly(
            new Step(new ControlName("ticket"), "mend ticket", "owner"),
            new Step(new ControlName("review"), "mend review", "owner"));
  }

  @Test
  void anOpenControlGivesNone() {
    assertThat(
            ShortestWay.from(
                List.of(
                    control("ticket", Outcome.SATISFIED),
                    control("size", Outcome.NOT_APPLICABLE),
                    control("review", Outcome.FORBID).lifted())))
        .isEmpty();
  }

  @Test
  void aFindingWithoutAFixGivesNone() {
    Finding waiting = new Finding(new RuleName("checks/run"), Outcome.AWAIT, "runs", "", "owner");

    assertThat(
            ShortestWay.from(
                List.of(ControlResult.of(new ControlName("checks"), "owner", List.of(waiting)))))
        .isEmpty();
  }

  @Test
  void aSilentControlSendsItsReaderToTheOwner() {
    assertThat(ShortestWay.from(List.of(control("ticket"))))
        .singleElement()
        .satisfies(step -> assertThat(step.fix()).contains("Ask the owner"));
  }
}
