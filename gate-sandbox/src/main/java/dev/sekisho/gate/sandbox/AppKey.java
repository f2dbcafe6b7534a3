package dev.sekisho.gate.sandbox;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;

/** The key of the App, made anew for each sandbox. Immutable. */
public final class AppKey {
  private final KeyPair pair;

  private AppKey(KeyPair pair) {
    this.pair = pair;
  }

  /** A new one. */
  public static AppKey make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new AppKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new LinkageError("every Java has RSA", e);
    }
  }

  /** What GitHub has of it. */
  public PublicKey open() {
    return pair.getPublic();
  }

  /** What the bot has of it, in the form in which GitHub hands it out. */
  public String pem() {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(pair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----\n";
  }
}
