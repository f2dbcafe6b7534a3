package dev.sekisho.gate.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  private static final ErrorId ID = new ErrorId("GATE-2003");

  @Test
  void itsTextHasThePlaceTheLineTheKnownNamesAndTheFix() {
    Place place =
        Place.of("review/rules.drl", 5, 16).in("review/rule").showing("  PullRequest( autor )");
    Problem problem =
        new Problem(ID, place, "no word 'autor'", List.of("author", "draft"), "Use a known word");

    assertThat(problem)
        .hasToString(
            """
            GATE-2003  review/rules.drl:5:16 (review/rule)
              no word 'autor'
                  PullRequest( autor )
                               ^
              known: author, draft
              fix: Use a known word\
            """);
  }

  @Test
  void whereLittleIsKnownLittleIsSaid() {
    assertThat(Problem.of(ID, Place.of("a.csv"), "it is empty", "Fill it"))
        .hasToString("GATE-2003  a.csv\n  it is empty\n  fix: Fill it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GATE-1", "gate-2003", "GATE-20033", "X-2003"})
  void anIdHasItsForm(String id) {
    assertThatThrownBy(() -> new ErrorId(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id);
  }

  @Test
  void allProblemsAreToldAtOnceAndNumbered() {
    Problems problems = new Problems();
    problems.add(Problem.of(ID, Place.of("a"), "first", "x"));
    problems.add(Problem.of(ID, Place.of("b"), "second", "x"));

    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOfSatisfying(
            GateException.class, e -> assertThat(e.problems()).isEqualTo(problems.list()))
        .hasMessageStartingWith("1) GATE-2003  a\n")
        .hasMessageContaining("2) GATE-2003  b\n");
  }

  @Test
  void nothingWrongIsNoException() {
    Problems problems = new Problems();

    assertThat(problems.isEmpty()).isTrue();
    assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void asManyProblemsAsAreKeptAreToldWithoutARest() {
    assertThatThrownBy(many(Problems.KEPT_MAX)::throwIfAny)
        .hasMessageNotContaining("more")
        .hasMessageContaining(Problems.KEPT_MAX + ") ");
  }

  @Test
  void whatIsBeyondThemIsCounted() {
    Problems problems = many(Problems.KEPT_MAX + 1);

    assertThat(problems.list()).hasSize(Problems.KEPT_MAX);
    assertThatThrownBy(problems::throwIfAny).hasMessageEndingWith("... and 1 more");
  }

  private static Problems many(int count) {
    Problems problems = new Problems();
    for (int i = 0; i < count; i++) {
      problems.add(Problem.of(ID, Place.of("f" + i), "wrong", "mend"));
    }
    return problems;
  }
}
