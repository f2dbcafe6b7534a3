package dev.sekisho.gate.slack.wire;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.sekisho.gate.problem.GateException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One call of a method.
 *
 * @param <R> its answer
 */
@FunctionalInterface
interface Call<R extends SlackApiTextResponse> {

  /** Words that say that Slack itself failed, so that it may or may not have done it. */
  Set<String> FAILURES =
      Set.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

  /** What Slack means when it says how long to wait, and does not say how long. */
  Duration WAIT_UNSAID = Duration.ofSeconds(30);

  R ask() throws IOException, SlackApiException;

  /** Asks once. */
  default Try<R> once(String method) {
    try {
      R answer = ask();
      if (answer.isOk()) {
        return new Try.Done<>(answer);
      }
      String word = Optional.ofNullable(answer.getError()).orElse("no reason");
      if (word.equals("ratelimited") || word.equals("rate_limited")) {
        return new Try.Slower<>(WAIT_UNSAID);
      }
      if (FAILURES.contains(word)) {
        return new Try.Unsure<>("Slack answered: " + word);
      }
      throw WireErrors.of(method, word, Optional.ofNullable(answer.getNeeded()).orElse(""));
    } catch (SlackApiException e) {
      return status(method, e);
    } catch (IOException e) {
      // The message of the exception may repeat an address; its kind says enough.
      return new Try.Unsure<>("The connection failed: " + e.getClass().getSimpleName());
    }
  }

  private static <R> Try<R> status(String method, SlackApiException e) {
    int status = e.getResponse().code();
    if (status == 429) {
      return new Try.Slower<>(retryAfter(e.getResponse().header("Retry-After")));
    }
    if (status >= 500) {
      return new Try.Unsure<>("Slack answered with status " + status);
    }
    throw refusal(method, status);
  }

  private static GateException refusal(String method, int status) {
    return WireErrors.of(method, "http_" + status, "");
  }

  private static Duration retryAfter(@org.jspecify.annotations.Nullable String header) {
    if (header == null || !header.strip().toLowerCase(Locale.ROOT).matches("[0-9]{1,6}")) {
      return WAIT_UNSAID;
    }
    return Duration.ofSeconds(Long.parseLong(header.strip()));
  }
}
