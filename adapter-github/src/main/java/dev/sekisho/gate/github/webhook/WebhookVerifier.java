package dev.sekisho.gate.github.webhook;

import static dev.sekisho.gate.github.webhook.WebhookErrors.NOT_SIGNED;
import static dev.sekisho.gate.github.webhook.WebhookErrors.WRONG_SIGNATURE;

import dev.sekisho.gate.problem.GateException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells GitHub's requests from everybody else's by their HMAC-SHA256 over the raw body. Several
 * secrets are accepted, so that one can be replaced without losing a delivery: add the new one
 * here, change it at GitHub, remove the old one here. Immutable and thread-safe.
 */
public final class WebhookVerifier {
  private static final Pattern FORM = Pattern.compile("sha256=[0-9a-f]{64}");
  private static final int PREFIX_CHARS = "sha256=".length();

  private final List<WebhookSecret> secrets;

  /**
   * Accepts what was signed with any of {@code secrets}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public WebhookVerifier(List<WebhookSecret> secrets) {
    this.secrets = List.copyOf(secrets);
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a webhook needs a secret");
    }
  }

  /**
   * Checks that {@code body} was signed with one of the secrets.
   *
   * @throws GateException when it was not, or the request says nothing of it
   */
  public void verify(WebhookHeaders headers, byte[] body) {
    String header = headers.signature().orElseThrow(() -> notSigned(headers));
    if (!FORM.matcher(header).matches()) {
      throw wrong("The signature is not sha256= and 64 hexadecimal digits");
    }
    byte[] given = HexFormat.of().parseHex(header, PREFIX_CHARS, header.length());
    for (WebhookSecret secret : secrets) {
      if (MessageDigest.isEqual(secret.sign(body), given)) {
        return;
      }
    }
    throw wrong("The signature fits none of our secrets");
  }

  private static GateException notSigned(WebhookHeaders headers) {
    return WebhookErrors.refuse(
        NOT_SIGNED,
        "request headers",
        headers.legacySignature().isPresent()
            ? "The request is signed with SHA-1 only, which can be forged"
            : "The request is not signed",
        "Give the webhook a secret in GitHub's settings, and let a proxy in between pass "
            + WebhookHeaders.SIGNATURE);
  }

  private static GateException wrong(String what) {
    return WebhookErrors.refuse(
        WRONG_SIGNATURE,
        "header " + WebhookHeaders.SIGNATURE,
        what,
        "Compare the secret here with the one at GitHub, and let no proxy change the body");
  }
}
