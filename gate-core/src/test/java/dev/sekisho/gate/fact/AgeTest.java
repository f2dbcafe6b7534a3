package dev.sekisho.gate.fact;

import static dev.sekisho.gate.Draft.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {
  @ParameterizedTest
  @CsvSource({
    "0s, 0 seconds",
    "1s, 1 second",
    "119s, 119 seconds",
    "120s, 2 minutes",
    "15m, 15 minutes",
    "119m, 119 minutes",
    "2h, 2 hours",
    "47h, 47 hours",
    "48h, 2 days",
    "14d, 14 days"
  })
  void anAgeIsWrittenShortlyAndReadInWords(String written, String read) {
    assertThat(Age.of(written)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "15", "m", "-1m", "1.5h", "15 m", "15M", "1w", "1234567s"})
  void whatIsNoAgeIsRefused(String written) {
    assertThatThrownBy(() -> Age.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("15m");
  }

  @Test
  void whatIsStillToComeIsNotOld() {
    assertThat(Age.between(NOW.plusSeconds(5), NOW)).isEqualTo(new Age(Duration.ZERO));
    assertThat(Age.between(NOW.minusSeconds(5), NOW)).isEqualTo(Age.of("5s"));
  }

  @Test
  void anAgeIsNeverNegative() {
    assertThatThrownBy(() -> new Age(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
