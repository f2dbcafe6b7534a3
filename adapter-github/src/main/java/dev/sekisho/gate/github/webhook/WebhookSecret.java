package dev.sekisho.gate.github.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that GitHub shares with us for one webhook. It never prints itself. Immutable and
 * thread-safe.
 */
public final class WebhookSecret {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * The secret as it was typed into GitHub's form.
   *
   * @throws IllegalArgumentException when it is blank, since everybody could sign with that
   */
  public WebhookSecret(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the secret of a webhook is blank");
    }
    key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The 32 bytes that GitHub signs {@code body} with. */
  byte[] sign(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(body);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new LinkageError("every Java runtime has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSecret[hidden]";
  }
}
