package dev.sekisho.gate.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StillnessTest {
  private final Stillness stillness = new Stillness();

  @Test
  void beforeTheFirstAnswerTheLongestTimeCounts() {
    assertThat(stillness.bound()).isEqualTo(Stillness.MOST);
  }

  @Test
  void itIsThreeTimesAsLongAsAnAnswerTakes() {
    answered(200, 40);
    assertThat(stillness.bound()).isEqualTo(Duration.ofMillis(600));
  }

  @Test
  void oneSlowAnswerIsRememberedForAWhile() {
    answered(40, 40);
    answered(240, 1);
    answered(40, 2);
    assertThat(stillness.bound()).isBetween(Duration.ofMillis(500), Duration.ofMillis(720));
  }

  @Test
  void itHasBoundsInBothDirections() {
    answered(1, 100);
    assertThat(stillness.bound()).isEqualTo(Stillness.LEAST);
    answered(60_000, 1);
    assertThat(stillness.bound()).isEqualTo(Stillness.MOST);
  }

  @Test
  void afterAFailureNobodyWaitsUntilThereIsAnAnswer() {
    long end = System.nanoTime() + Duration.ofHours(1).toNanos();
    stillness.failed();
    assertThat(stillness.leftBefore(end)).isZero();

    stillness.answered(Duration.ofMillis(900));
    assertThat(stillness.leftBefore(end)).isPositive();
  }

  @Test
  void nobodyWaitsLongerThanForAnAnswer() {
    stillness.moved();
    assertThat(stillness.leftBefore(System.nanoTime() - 1)).isNegative();
  }

  private void answered(int millis, int times) {
    for (int i = 0; i < times; i++) {
      stillness.answered(Duration.ofMillis(millis));
    }
  }
}
