package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.problem.GateException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands outside on a delivery.
 *
 * @param id under which GitHub sent it, and will send it again
 * @param name what GitHub calls the event, for example {@code pull_request}
 */
public record Envelope(DeliveryId id, String name) {

  /**
   * Reads it off the headers.
   *
   * @throws GateException when one is missing or is none
   */
  static Envelope of(WebhookHeaders headers) {
    String name = required(headers.event(), WebhookHeaders.EVENT, text -> text);
    return new Envelope(
        required(headers.delivery(), WebhookHeaders.DELIVERY, DeliveryId::new), name);
  }

  private static <T> T required(Optional<String> header, String name, Function<String, T> meaning) {
    try {
      return header
          .filter(text -> !text.isBlank())
          .map(meaning)
          .orElseThrow(() -> missing(name, "The header is missing"));
    } catch (IllegalArgumentException e) {
      throw missing(name, "The header can not be read: " + e.getMessage());
    }
  }

  private static GateException missing(String name, String what) {
    return WebhookErrors.refuse(
        WebhookErrors.MISSING_HEADER,
        "header " + name,
        what,
        "Let a proxy in between pass all headers that begin with X-GitHub and X-Hub");
  }
}
