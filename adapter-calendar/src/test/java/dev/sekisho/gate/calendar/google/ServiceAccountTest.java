package dev.sekisho.gate.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.testkit.calendar.CalendarStandIn;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAccountTest {
  private static final String SECRET = "a-secret-that-nobody-may-see";

  @Test
  void itSaysItsAddressAndNothingOfItsKey() {
    try (CalendarStandIn google = CalendarStandIn.start(new MutableClock(Instant.EPOCH))) {
      assertThat(ServiceAccount.read(google.keyFile(), "key.json"))
          .hasToString(CalendarStandIn.ACCOUNT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SECRET,
        "{\"private_key\": \"" + SECRET + "\"}",
        "{\"token_uri\": \"t\", \"client_email\": \"e\", \"private_key_id\": \"i\","
            + " \"private_key\": \""
            + SECRET
            + "\"}",
        "{\"token_uri\": \"t t\", \"client_email\": \"e\", \"private_key_id\": \"i\","
            + " \"private_key\": \""
            + SECRET
            + "\"}",
        "[]"
      })
  void aFileThatIsNoKeyIsRefusedWithoutBeingShown(String file) {
    assertThatThrownBy(() -> ServiceAccount.read(file, "key.json"))
        .hasMessageContaining("GATE-9320  key.json")
        .hasMessageNotContaining(SECRET);
  }
}
