package dev.sekisho.gate.workbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The scenarios of the controls that come with the gate notice every small change of them. */
class StandardControlsTest {

  @Test
  void noChangeOfTheRulesGoesUnnoticed() {
    Proof proof = Prover.prove(Path.of("../gate-rules/policies"), true, Progress.NONE);

    assertThat(proof.problems()).extracting(Problem::toString).isEmpty();
    assertThat(proof.coverage().uncovered()).isEmpty();
    assertThat(proof.mutation().orElseThrow().mutants()).isGreaterThan(400);
  }
}
