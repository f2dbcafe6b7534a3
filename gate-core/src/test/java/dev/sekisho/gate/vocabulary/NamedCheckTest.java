package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.minute;
import static dev.sekisho.gate.fact.FactKind.CHECKS;
import static dev.sekisho.gate.vocabulary.Words.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Check.State;
import dev.sekisho.gate.fact.CheckName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedCheckTest {

  @Test
  void theLatestOfItsNameCountsWhicheverAppReportedIt() {
    PullRequest pr =
        read(
            Draft.sheet()
                .with(
                    CHECKS,
                    check("build", "ci", State.SUCCESS, 1),
                    check("build", "other", State.FAILURE, 2),
                    check("lint", "ci", State.SUCCESS, 3)));

    assertThat(pr.check("build").state()).isEqualTo(State.FAILURE);
    assertThat(pr.check("build").seen()).isEqualTo("FAILURE");
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void ofSeveralAtOneTimeTheWorstCounts() {
    for (Draft draft :
        new Draft[] {
          Draft.sheet()
              .with(CHECKS, check("a", "x", State.SUCCESS, 1), check("a", "y", State.FAILURE, 1)),
          Draft.sheet()
              .with(CHECKS, check("a", "y", State.FAILURE, 1), check("a", "x", State.SUCCESS, 1))
        }) {
      assertThat(read(draft).check("a").state()).isEqualTo(State.FAILURE);
    }
  }

  @Test
  void whatWasNeverReportedStandsNowhere() {
    PullRequest pr = read(Draft.sheet());

    assertThat(pr.check("build").state()).isNull();
    assertThat(pr.check("build").seen()).isEqualTo("missing");
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void partOfTheChecksProvesNothing() {
    PullRequest pr = read(Draft.sheet().truncated(CHECKS, check("build", "ci", State.SUCCESS, 1)));

    assertThat(pr.check("build").state()).isNull();
    assertThat(pr.reading().gaps()).containsExactly(CHECKS);
  }

  private static Check check(String name, String app, State state, int minute) {
    return new Check(new CheckName(name), Optional.of(new AppSlug(app)), state, minute(minute));
  }
}
