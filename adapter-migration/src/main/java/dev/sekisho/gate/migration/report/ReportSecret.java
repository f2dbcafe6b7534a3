package dev.sekisho.gate.migration.report;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that one sender of reports shares with the gate. It never prints itself. Immutable and
 * thread-safe.
 */
public final class ReportSecret {

  /** Characters that a secret has at least. */
  public static final int CHARS_MIN = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final String sender;
  private final SecretKeySpec key;

  /**
   * A secret.
   *
   * @param sender who has it, for example {@code payments-pipeline}
   * @param text the secret itself
   * @throws IllegalArgumentException when it is shorter than {@link #CHARS_MIN}
   */
  public ReportSecret(String sender, String text) {
    if (sender.isBlank() || sender.indexOf(':') >= 0) {
      throw new IllegalArgumentException("a sender has a name without a colon");
    }
    if (text.strip().length() < CHARS_MIN) {
      throw new IllegalArgumentException(
          "the secret of " + sender + " has less than " + CHARS_MIN + " characters");
    }
    this.sender = sender;
    this.key = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Who has it. */
  public String sender() {
    return sender;
  }

  /** The 32 bytes that this sender signs a body with at a time. */
  byte[] sign(String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v1:" + sender + ":" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new LinkageError("every Java runtime has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "ReportSecret[" + sender + ", hidden]";
  }
}
