package dev.sekisho.gate.slack.inbound;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret with which Slack signs what it sends to one app. It never prints itself. Immutable.
 */
public final class SigningSecret {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * The signing secret as the app's settings show it.
   *
   * @throws IllegalArgumentException when it is blank, since everybody could sign with that
   */
  public SigningSecret(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the signing secret is blank");
    }
    key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The 32 bytes that belong to {@code body} when it was sent at {@code timestamp}. */
  byte[] sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new LinkageError("every Java runtime has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "SigningSecret[hidden]";
  }
}
