package dev.sekisho.gate.migration.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs reports as a sender does, by the words of the page and not by our code. */
final class Signing {
  static final String SECRET = "0123456789abcdef0123456789abcdef";

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static Signing of(String sender, String secret, Instant at, byte[] body) {
    String timestamp = String.valueOf(at.getEpochSecond());
    Signing signing = new Signing();
    signing.headers.put("X-Sekisho-Sender", sender);
    signing.headers.put("X-Sekisho-Timestamp", timestamp);
    signing.headers.put(
        "X-Sekisho-Signature", "v1=" + hmac(secret, "v1:" + sender + ":" + timestamp + ":", body));
    return signing;
  }

  Signing with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  Signing without(String header) {
    headers.remove(header);
    return this;
  }

  Function<String, Optional<String>> headers() {
    return name -> Optional.ofNullable(headers.get(name));
  }

  private static String hmac(String secret, String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
