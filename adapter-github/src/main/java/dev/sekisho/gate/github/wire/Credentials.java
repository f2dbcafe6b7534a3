package dev.sekisho.gate.github.wire;

import java.security.PrivateKey;
import java.util.function.Function;

/** How the gate signs in. Neither case shows its secret as a text. */
public sealed interface Credentials {

  /** Answers with {@code token} or with {@code app}; stands in for a switch over the cases. */
  <R> R fold(Function<? super Token, ? extends R> token, Function<? super App, ? extends R> app);

  /** A person's or a machine's own token. */
  static Credentials token(String secret) {
    return new Token(secret);
  }

  /**
   * A GitHub App.
   *
   * @param id the App's id or client id
   * @param privateKeyPem its private key as GitHub hands it out, PKCS#1 or PKCS#8
   * @throws dev.sekisho.gate.problem.GateException when that is no private key
   */
  static Credentials app(String id, String privateKeyPem) {
    return new App(id, PrivateKeys.read(privateKeyPem));
  }

  /** A token; it can not write check runs, so commit statuses take their place. */
  record Token(String secret) implements Credentials {
    public Token {
      if (secret.isBlank()) {
        throw new IllegalArgumentException("the token is blank");
      }
    }

    @Override
    public <R> R fold(
        Function<? super Token, ? extends R> token, Function<? super App, ? extends R> app) {
      return token.apply(this);
    }

    @Override
    public String toString() {
      return "a token";
    }
  }

  /** An App, which signs in anew for each account that installed it. */
  record App(String id, PrivateKey key) implements Credentials {
    public App {
      if (id.isBlank()) {
        throw new IllegalArgumentException("the App's id is blank");
      }
    }

    @Override
    public <R> R fold(
        Function<? super Token, ? extends R> token, Function<? super App, ? extends R> app) {
      return app.apply(this);
    }

    @Override
    public String toString() {
      return "App " + id;
    }
  }
}
