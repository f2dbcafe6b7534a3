package dev.sekisho.gate.github.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request that matter, as they came; nothing is checked yet.
 *
 * @param event which event, for example {@code pull_request}
 * @param delivery under which id; a repeated delivery has the same one
 * @param signature the signature over the body by HMAC-SHA256
 * @param legacySignature the one by HMAC-SHA1, which is never accepted
 */
public record WebhookHeaders(
    Optional<String> event,
    Optional<String> delivery,
    Optional<String> signature,
    Optional<String> legacySignature) {

  /** The header that names the event. */
  public static final String EVENT = "X-GitHub-Event";

  /** The header that holds the delivery's id. */
  public static final String DELIVERY = "X-GitHub-Delivery";

  /** The header that holds the signature. */
  public static final String SIGNATURE = "X-Hub-Signature-256";

  /** The header that holds the signature of old. */
  public static final String LEGACY_SIGNATURE = "X-Hub-Signature";

  /** Picks them with a function that answers null for a header that is not there. */
  public static WebhookHeaders from(Function<String, @Nullable String> header) {
    return new WebhookHeaders(
        Optional.ofNullable(header.apply(EVENT)),
        Optional.ofNullable(header.apply(DELIVERY)),
        Optional.ofNullable(header.apply(SIGNATURE)),
        Optional.ofNullable(header.apply(LEGACY_SIGNATURE)));
  }

  /** Picks them from all headers; upper and lower case make no difference. */
  public static WebhookHeaders from(Map<String, String> headers) {
    Map<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    folded.putAll(headers);
    return from(folded::get);
  }
}
