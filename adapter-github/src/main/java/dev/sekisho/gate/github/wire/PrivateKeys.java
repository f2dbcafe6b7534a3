package dev.sekisho.gate.github.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the RSA keys that GitHub hands out. */
final class PrivateKeys {
  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END (RSA )?PRIVATE KEY-----");

  /** What PKCS#8 puts before an RSA key of PKCS#1: version 0 and the algorithm (RFC 5208, 8017). */
  private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  private static final byte SEQUENCE = 0x30;
  private static final byte OCTET_STRING = 0x04;

  private PrivateKeys() {}

  static PrivateKey read(String pem) {
    Matcher matcher = PEM.matcher(pem.strip().replace("\\n", "\n"));
    if (!matcher.find()) {
      throw WireErrors.noPrivateKey("This is no private key in the PEM form");
    }
    try {
      byte[] der = Base64.getMimeDecoder().decode(matcher.group(2));
      byte[] pkcs8 = matcher.group(1) == null ? der : wrap(der);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw WireErrors.noPrivateKey("The private key can not be read as an RSA key");
    }
  }

  private static byte[] wrap(byte[] pkcs1) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(RSA);
    content.writeBytes(tagged(OCTET_STRING, pkcs1));
    return tagged(SEQUENCE, content.toByteArray());
  }

  private static byte[] tagged(byte tag, byte[] value) {
    byte[] length =
        value.length < 0x80
            ? new byte[] {(byte) value.length}
            : ByteBuffer.allocate(3).put((byte) 0x82).putShort((short) value.length).array();
    return ByteBuffer.allocate(1 + length.length + value.length)
        .put(tag)
        .put(length)
        .put(value)
        .array();
  }
}
