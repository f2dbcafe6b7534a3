package dev.sekisho.gate.executor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.problem.GateException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
        "github_pat_0123456789abcdefghijklmnopqrstuv",
        "xoxb-0123456789-abcdef",
        "xapp-1-A0123456789",
        "AKIA0123456789ABCDEF",
        "eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2QT4",
        "-----BEGIN RSA PRIVATE KEY-----\\nMIIEpAIBAAKCAQEA"
      })
  void aTokenIsKnownByItsForm(String token) {
    assertThat(Redaction.of(Set.of()).apply("token=" + token + "; rest"))
        .isEqualTo("token=[secret]; rest");
  }

  @Test
  void aPasswordInAnAddressAndAHeaderAreHidden() {
    Redaction redaction = Redaction.of(Set.of());

    assertThat(redaction.apply("https://deploy:hunter2@host/path"))
        .isEqualTo("https://[secret]@host/path");
    assertThat(redaction.apply("Authorization: Bearer abcdefghij"))
        .isEqualTo("Authorization: Bearer [secret]");
  }

  @Test
  void aNamedSecretIsKnownHoweverItIsWritten() {
    Redaction redaction =
        Redaction.of(Set.of("a\"b c", "first line\nsecond line", "longer a\"b c"));

    assertThat(redaction.apply("x a\"b c y")).isEqualTo("x [secret] y");
    assertThat(redaction.apply("{\"msg\": \"a\\\"b c\"}")).isEqualTo("{\"msg\": \"[secret]\"}");
    assertThat(redaction.apply("?q=a%22b+c")).isEqualTo("?q=[secret]");
    assertThat(redaction.apply("second line")).isEqualTo("[secret]");
    assertThat(redaction.apply("longer a\"b c")).isEqualTo("[secret]");
  }

  @Test
  void ordinaryLinesStay() {
    String line = "TASK [install the package] ***** ok: [web-1.example.com] => https://host/a@b";

    assertThat(Redaction.of(Set.of("secret-value")).apply(line)).isEqualTo(line);
  }

  @Test
  void aSecretHasAtLeastSoManyCharacters() {
    assertThat(Redaction.of(Set.of("1234")).apply("a1234b")).isEqualTo("a[secret]b");
    assertThatThrownBy(() -> Redaction.of(Set.of("123")))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-8001")
        .hasMessageNotContaining("123\"");
  }
}
