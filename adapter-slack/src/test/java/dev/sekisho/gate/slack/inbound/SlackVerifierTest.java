package dev.sekisho.gate.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.slack.Refusals;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlackVerifierTest {
  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

  private final SlackVerifier verifier =
      new SlackVerifier(List.of(new SigningSecret(Requests.SECRET)), new MutableClock(NOW));

  /** The example in Slack's own description of the signature. */
  @Test
  void agreesWithTheExampleThatSlackGives() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id="
            + "G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2F"
            + "webhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC"
            + "2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121"
            + ".803a0bc887a14d10d2c447fce8b6703c";
    SlackVerifier then =
        new SlackVerifier(
            List.of(new SigningSecret("8f742231b10e8888abcd99yyyzzz85a5")),
            new MutableClock(Instant.ofEpochSecond(1_531_420_618)));
    assertThatCode(
            () ->
                then.verify(
                    new SlackHeaders(
                        Optional.of("1531420618"),
                        Optional.of(
                            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")),
                    body.getBytes(StandardCharsets.UTF_8)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesATimeThatIsTooFarOffInEitherDirection() {
    byte[] body = Requests.command("status", "1.1");
    for (Duration skew : List.of(Duration.ofMinutes(5), Duration.ofMinutes(-5), Duration.ZERO)) {
      assertThatCode(() -> verifier.verify(Requests.signed(body, NOW.plus(skew)), body))
          .doesNotThrowAnyException();
    }
    for (Duration skew : List.of(Duration.ofSeconds(301), Duration.ofSeconds(-301))) {
      assertThat(refusal(Requests.signed(body, NOW.plus(skew)), body))
          .isEqualTo(InboundErrors.NOT_NOW);
    }
  }

  @Test
  void acceptsTheOldAndTheNewSecretWhileOneIsReplaced() {
    SlackVerifier both =
        new SlackVerifier(
            List.of(new SigningSecret("new"), new SigningSecret("old")), new MutableClock(NOW));
    byte[] body = Requests.command("status", "1.1");
    for (String secret : List.of("new", "old")) {
      assertThatCode(() -> both.verify(Requests.signed(body, NOW, secret), body))
          .doesNotThrowAnyException();
    }
    assertThat(refusal(Requests.signed(body, NOW, "new"), body))
        .isEqualTo(InboundErrors.WRONG_SIGNATURE);
  }

  @Test
  void refusesWhatIsNotSignedAndWhatCanNotBeASignature() {
    byte[] body = Requests.command("status", "1.1");
    String seconds = Long.toString(NOW.getEpochSecond());
    assertThat(refusal(SlackHeaders.from(Map.of()), body)).isEqualTo(InboundErrors.NOT_SIGNED);
    assertThat(refusal(SlackHeaders.from(Map.of(SlackHeaders.TIMESTAMP, seconds)), body))
        .isEqualTo(InboundErrors.NOT_SIGNED);
    for (String signature : List.of("", "v0=", "v1=" + "0".repeat(64), "v0=" + "G".repeat(64))) {
      assertThat(
              refusal(
                  SlackHeaders.from(
                      Map.of(SlackHeaders.TIMESTAMP, seconds, SlackHeaders.SIGNATURE, signature)),
                  body))
          .isEqualTo(InboundErrors.WRONG_SIGNATURE);
    }
    for (String timestamp : List.of("", "now", "-1", "1e9", "9".repeat(30))) {
      assertThat(
              refusal(
                  SlackHeaders.from(
                      Map.of(
                          SlackHeaders.TIMESTAMP,
                          timestamp,
                          SlackHeaders.SIGNATURE,
                          "v0=" + "0".repeat(64))),
                  body))
          .isEqualTo(InboundErrors.NOT_NOW);
    }
  }

  @Property(tries = 200)
  void anyFlippedBitOfTheBodyIsRefused(
      @ForAll @Size(min = 1, max = 200) byte[] body,
      @ForAll @IntRange(max = 10_000) int place,
      @ForAll @IntRange(max = 7) int bit) {
    SlackHeaders headers = Requests.signed(body, NOW);
    byte[] changed = body.clone();
    changed[place % body.length] ^= (byte) (1 << bit);
    assertThat(refusal(headers, changed)).isEqualTo(InboundErrors.WRONG_SIGNATURE);
  }

  @Test
  void secretsNeitherPrintThemselvesNorAreBlank() {
    assertThat(new SigningSecret("hush").toString()).doesNotContain("hush");
    assertThatIllegalArgumentException().isThrownBy(() -> new SigningSecret(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SlackVerifier(List.of(), new MutableClock(NOW)));
  }

  private ErrorId refusal(SlackHeaders headers, byte[] body) {
    return Refusals.problem(() -> verifier.verify(headers, body)).id();
  }
}
