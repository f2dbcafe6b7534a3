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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table requires {@code build} and {@code lint}, both of the app {@code ci}. */
class ChecksTest {
  @Test
  void allOfThemMustSucceed() {
    Checks checks = checks(ci("build", State.SUCCESS, 1), ci("lint", State.SUCCESS, 1));

    assertThat(checks.required()).isTrue();
    assertThat(checks.allSucceeded()).isTrue();
    assertThat(checks.anyFailed()).isFalse();
  }

  @Test
  void oneThatWasNeverReportedIsAwaited() {
    Checks checks = checks(ci("build", State.SUCCESS, 1));

    assertThat(checks.allSucceeded()).isFalse();
    assertThat(checks.anyFailed()).isFalse();
    assertThat(checks.awaitedNames()).isEqualTo("lint of ci");
  }

  @Test
  void theCheckOfAnotherAppOrOfNobodyIsNotThatCheck() {
    Check forged =
        new Check(
            new CheckName("lint"), Optional.of(new AppSlug("mallory")), State.SUCCESS, minute(2));
    Check status = new Check(new CheckName("lint"), Optional.empty(), State.SUCCESS, minute(2));

    assertThat(checks(ci("build", State.SUCCESS, 1), forged, status).awaitedNames())
        .isEqualTo("lint of ci");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SUCCESS", "RUNNING"},
      mode = EnumSource.Mode.EXCLUDE)
  void whateverEndsOtherwiseIsNoSuccess(State state) {
    Checks checks = checks(ci("build", State.SUCCESS, 1), ci("lint", state, 1));

    assertThat(checks.allSucceeded()).isFalse();
    assertThat(checks.anyFailed()).isTrue();
    assertThat(checks.failedNames()).isEqualTo("lint of ci");
  }

  @Test
  void theLatestRunCountsWhateverTheOrder() {
    Check first = ci("lint", State.FAILURE, 1);
    Check second = ci("lint", State.SUCCESS, 2);
    Check third = ci("lint", State.RUNNING, 3);
    Check build = ci("build", State.SUCCESS, 1);

    assertThat(checks(build, first, second).allSucceeded()).isTrue();
    assertThat(checks(build, second, first).allSucceeded()).isTrue();
    assertThat(checks(third, build, second).allSucceeded()).isFalse();
  }

  @Test
  void theWorseOfTwoRunsWithinOneSecondCounts() {
    Check build = ci("build", State.SUCCESS, 1);
    for (List<Object> runs :
        List.<List<Object>>of(
            List.of(build, ci("lint", State.SUCCESS, 1), ci("lint", State.FAILURE, 1)),
            List.of(build, ci("lint", State.FAILURE, 1), ci("lint", State.SUCCESS, 1)))) {
      assertThat(checks(runs.toArray()).anyFailed()).isTrue();
    }
  }

  @Test
  void partOfTheListIsAGap() {
    PullRequest pr =
        read(
            Draft.sheet()
                .truncated(CHECKS, ci("build", State.SUCCESS, 1), ci("lint", State.FAILURE, 1)));

    assertThat(pr.checks("checks").anyFailed()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(CHECKS);
  }

  @Test
  void aRepositoryThatTheTableDoesNotNameRequiresNoneAndAsksForNoEvidence() {
    PullRequest pr = read(Draft.sheet().without(CHECKS));

    assertThat(pr.checks("other-checks").required()).isFalse();
    assertThat(pr.checks("other-checks").allSucceeded()).isFalse();
    assertThat(pr.checks("other-checks").anyFailed()).isFalse();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  private static Checks checks(Object... checks) {
    return read(Draft.sheet().with(CHECKS, checks)).checks("checks");
  }

  private static Check ci(String name, State state, int minute) {
    return new Check(new CheckName(name), Optional.of(new AppSlug("CI")), state, minute(minute));
  }
}
