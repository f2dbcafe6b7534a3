package dev.sekisho.gate.github.webhook;

import static dev.sekisho.gate.github.Refusals.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.github.Requests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
  private static final String SECRET = "It's a Secret to Everybody";
  private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
  private static final String DIGITS =
      "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

  private final WebhookVerifier verifier = verifier(SECRET);

  @Test
  void acceptsTheExampleOfGitHubsOwnDocumentation() {
    assertThatCode(() -> verifier.verify(signature("sha256=" + DIGITS), BODY))
        .doesNotThrowAnyException();
  }

  @Test
  void acceptsTheSecondSecretWhileOneIsReplaced() {
    WebhookVerifier both = verifier("the old one", SECRET);

    assertThatCode(() -> both.verify(signature("sha256=" + DIGITS), BODY))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesASecretThatWasRemoved() {
    assertThat(
            problem(
                    () ->
                        verifier("the new one").verify(Requests.signed("push", BODY, SECRET), BODY))
                .id())
        .isEqualTo(WebhookErrors.WRONG_SIGNATURE);
  }

  @Test
  void refusesARequestWithoutASignature() {
    assertThat(problem(() -> verifier.verify(Requests.unsigned("push"), BODY)))
        .hasToString(
            """
            GATE-3002  request headers
              The request is not signed
              fix: Give the webhook a secret in GitHub's settings, and let a proxy in between pass \
            X-Hub-Signature-256""");
  }

  @Test
  void refusesSha1EvenWhenItIsRight() {
    WebhookHeaders headers =
        WebhookHeaders.from(
            Map.of("X-Hub-Signature", "sha1=" + Requests.hmac("HmacSHA1", SECRET, BODY)));

    assertThat(problem(() -> verifier.verify(headers, BODY)))
        .satisfies(
            problem -> {
              assertThat(problem.id()).isEqualTo(WebhookErrors.NOT_SIGNED);
              assertThat(problem.what()).contains("SHA-1 only");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256=",
        DIGITS,
        "sha1=" + DIGITS,
        "sha256=757107ea",
        "sha256=" + DIGITS + "00",
        "sha256=" + DIGITS + "\n",
        " sha256=" + DIGITS,
        "sha256=g57107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
        "sha256=\uff17\uff1557107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e"
      })
  void refusesAGarbledSignature(String header) {
    assertThat(problem(() -> verifier.verify(signature(header), BODY)).id())
        .isEqualTo(WebhookErrors.WRONG_SIGNATURE);
  }

  @Property(tries = 300)
  void refusesEverySignatureThatIsNotTheRightOne(@ForAll @Size(32) byte[] digits) {
    String header = "sha256=" + HexFormat.of().formatHex(digits);

    assertThat(problem(() -> verifier.verify(signature(header), BODY)).id())
        .isEqualTo(WebhookErrors.WRONG_SIGNATURE);
  }

  @Property(tries = 1000)
  void refusesTheBodyWhenAnyBitOfItIsFlipped(
      @ForAll @Size(min = 1, max = 200) byte[] body,
      @ForAll int position,
      @ForAll @IntRange(min = 0, max = 7) int bit) {
    WebhookHeaders headers = Requests.signed("push", body, SECRET);
    verifier.verify(headers, body);
    byte[] flipped = body.clone();
    flipped[Math.floorMod(position, body.length)] ^= (byte) (1 << bit);

    assertThat(problem(() -> verifier.verify(headers, flipped)).id())
        .isEqualTo(WebhookErrors.WRONG_SIGNATURE);
  }

  @Test
  void noProblemQuotesTheSecretOrTheRightSignature() {
    String wrong = "sha256=" + "0".repeat(64);

    assertThat(problem(() -> verifier.verify(signature(wrong), BODY)).toString())
        .doesNotContain(SECRET)
        .doesNotContain(DIGITS);
    assertThat(new WebhookSecret(SECRET).toString()).doesNotContain(SECRET);
  }

  @Test
  void aWebhookWithoutASecretCanNotBeMade() {
    assertThatThrownBy(() -> new WebhookVerifier(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WebhookSecret("  ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static WebhookVerifier verifier(String... secrets) {
    return new WebhookVerifier(Arrays.stream(secrets).map(WebhookSecret::new).toList());
  }

  private static WebhookHeaders signature(String header) {
    return WebhookHeaders.from(Map.of("X-Hub-Signature-256", header));
  }
}
