package dev.sekisho.gate.slack.inbound;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request that matter, as they came; nothing is checked yet.
 *
 * @param timestamp when Slack sent it, in seconds since 1970
 * @param signature the signature over time and body
 * @param retry which repetition it is; empty for the first try. It is not signed, so it is told and
 *     nothing is decided by it
 */
public record SlackHeaders(
    Optional<String> timestamp, Optional<String> signature, Optional<String> retry) {

  /** The header that holds the time. */
  public static final String TIMESTAMP = "X-Slack-Request-Timestamp";

  /** The header that holds the signature. */
  public static final String SIGNATURE = "X-Slack-Signature";

  /** The header that counts repetitions. */
  public static final String RETRY = "X-Slack-Retry-Num";

  /** Picks them with a function that answers null for a header that is not there. */
  public static SlackHeaders from(Function<String, @Nullable String> header) {
    return new SlackHeaders(
        Optional.ofNullable(header.apply(TIMESTAMP)),
        Optional.ofNullable(header.apply(SIGNATURE)),
        Optional.ofNullable(header.apply(RETRY)));
  }

  /** Picks them from all headers; upper and lower case make no difference. */
  public static SlackHeaders from(Map<String, String> headers) {
    Map<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    folded.putAll(headers);
    return from(folded::get);
  }
}
