package dev.sekisho.gate.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeliveryIdTest {

  @Test
  void keepsTheSendersSpelling() {
    assertThat(new DeliveryId("72d3162e-CC78-11e3-81ab-4c9367dc0958"))
        .hasToString("72d3162e-CC78-11e3-81ab-4c9367dc0958");
  }

  @Test
  void takesTheLongestIdAndNotOneCharacterMore() {
    String longest = "a".repeat(DeliveryId.LENGTH_MAX);

    assertThat(new DeliveryId(longest).value()).isEqualTo(longest);
    assertThatThrownBy(() -> new DeliveryId(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200");
  }

  @Test
  void refusesWhatWouldForgeALineOfALog() {
    assertThatThrownBy(() -> new DeliveryId("a\nb")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DeliveryId("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DeliveryId("a b")).isInstanceOf(IllegalArgumentException.class);
  }
}
