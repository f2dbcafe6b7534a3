package dev.sekisho.gate.slack.inbound;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request that matter, as they came; nothing is checked yet. The one that counts
 * repetitions is not among them: it is not signed, and a repetition is known by what was repeated.
 *
 * @param timestamp when Slack sent it, in seconds since 1970
 * @param signature the signature over time and body
 */
public record SlackHeaders(Optional<String> timestamp, Optional<String> signature) {

  /** The header that holds the time. */
  public static final String TIMESTAMP = "X-Slack-Request-Timestamp";

  /** The header that holds the signature. */
  public static final String SIGNATURE = "X-Slack-Signature";

  /** Picks them with a function that answers null for a header that is not there. */
  public static SlackHeaders from(Function<String, @Nullable String> header) {
    return new SlackHeaders(
        Optional.ofNullable(header.apply(TIMESTAMP)), Optional.ofNullable(header.apply(SIGNATURE)));
  }

  /** Picks them from all headers; upper and lower case make no difference. */
  public static SlackHeaders from(Map<String, String> headers) {
    Map<String, String> folded = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    folded.putAll(headers);
    return from(folded::get);
  }
}
