package dev.sekisho.gate.tracker.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a webhook is known by. It never prints itself. Immutable and thread-safe. */
public final class HookSecret {

  /** Characters of the shortest secret. */
  public static final int LENGTH_MIN = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SIGNATURE = Pattern.compile("sha256=[0-9a-f]{64}");

  private final byte[] bytes;

  /**
   * A secret.
   *
   * @throws IllegalArgumentException when it is too short to be one; says nothing of it
   */
  public HookSecret(String text) {
    if (text.length() < LENGTH_MIN) {
      throw new IllegalArgumentException(
          "the secret of a webhook has at least " + LENGTH_MIN + " characters");
    }
    this.bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether it is the same text, in a time that does not say how much of it is. */
  boolean is(String given) {
    return MessageDigest.isEqual(bytes, given.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether a header {@code sha256=...} was made with it over {@code body}. */
  boolean signed(String header, byte[] body) {
    return SIGNATURE.matcher(header).matches()
        && MessageDigest.isEqual(
            HexFormat.of().parseHex(header, header.indexOf('=') + 1, header.length()), hmac(body));
  }

  private byte[] hmac(byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "HookSecret[hidden]";
  }
}
