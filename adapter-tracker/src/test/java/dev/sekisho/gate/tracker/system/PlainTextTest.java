package dev.sekisho.gate.tracker.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void nothingIsLeftThatATrackerCouldTakeForMarkup() {
    assertThat(PlainText.of("{code} [~admin] !http://x/y.png! @all {{macro}} <b> *x* |y|\nz"))
        .isEqualTo("code admin http: x/y.png all macro b x y z");
    assertThat(PlainText.of("It was planned: 50% of shop/till, by ann (日本)."))
        .isEqualTo("It was planned: 50% of shop/till, by ann (日本).");
  }

  @Test
  void aLineHasAsManyCharactersAsTheLimitAndNotOneMore() {
    String most = "x".repeat(PlainText.LINE_MAX_CHARS);

    assertThat(PlainText.of(most)).isEqualTo(most);
    assertThat(PlainText.of(most + "y")).isEqualTo(most);
  }
}
