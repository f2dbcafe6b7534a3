package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.problem.GateException;
import java.util.List;

/** Where GitHub's requests come in. It keeps nothing between two of them. Thread-safe. */
public final class Webhook {

  /** Bytes of the largest body that is read; GitHub sends no larger ones. */
  public static final int BODY_BYTES_MAX = 25_000_000;

  private final WebhookVerifier verifier;
  private final WebhookDecoder decoder = new WebhookDecoder();

  /**
   * Accepts what was signed with any of {@code secrets}.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Webhook(List<WebhookSecret> secrets) {
    verifier = new WebhookVerifier(secrets);
  }

  /**
   * Reads one request.
   *
   * @param headers its headers
   * @param body its raw bytes, as they came from the wire
   * @throws GateException when it is too large, not GitHub's, or not what GitHub sends
   */
  public Delivery receive(WebhookHeaders headers, byte[] body) {
    return decoder.decode(accept(headers, body), body);
  }

  /**
   * Tells whether a request is GitHub's, and reads no more of it than its headers, for whoever
   * keeps it and reads it later.
   *
   * @param headers its headers
   * @param body its raw bytes, as they came from the wire
   * @throws GateException when it is too large, not GitHub's, or says not what it is
   */
  public Envelope accept(WebhookHeaders headers, byte[] body) {
    limit(body);
    verifier.verify(headers, body);
    return Envelope.of(headers);
  }

  private static void limit(byte[] body) {
    if (body.length > BODY_BYTES_MAX) {
      throw WebhookErrors.refuse(
          WebhookErrors.TOO_LARGE,
          "request body",
          "The body has " + body.length + " bytes, and GitHub sends at most " + BODY_BYTES_MAX,
          "Refuse longer requests while reading them; this one is not GitHub's");
    }
  }
}
