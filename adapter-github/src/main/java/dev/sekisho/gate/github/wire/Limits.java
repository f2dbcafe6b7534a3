package dev.sekisho.gate.github.wire;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Obeys GitHub's limits and passes over what fails in passing. A short wait that GitHub asks for is
 * waited, with a random part more or less; for a long one the call fails and says until when. What
 * changes something is sent again only when GitHub said that it did not do it. A failure is a plain
 * {@link IOException}, because the client library would send again after one of a socket.
 *
 * <p>Source of the rules: "Rate limits for the REST API" in GitHub's documentation.
 */
final class Limits implements Interceptor {

  /** What GitHub asks to wait for when it names no time. */
  static final Duration UNNAMED_WAIT = Duration.ofMinutes(1);

  /** Bytes of a refusal that are looked at. */
  private static final long REFUSAL_BYTES = 4096;

  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERRORS = 500;
  private static final double JITTER = 0.25;

  private final Patience patience;
  private final InstantSource clock;

  /** Marks a request that changes nothing, whatever its method. */
  enum Reading {
    YES
  }

  Limits(Patience patience, InstantSource clock) {
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response;
    try {
      response = Failsafe.with(policy(isReading(request))).get(() -> chain.proceed(request));
    } catch (FailsafeException e) {
      if (e.getCause() instanceof IOException failure) {
        throw new IOException(failure.getMessage(), failure);
      }
      throw e;
    }
    Optional<Duration> wait = wantedPause(response);
    if (wait.isPresent()) {
      response.close();
      Instant until = clock.instant().plus(wait.get());
      throw WireErrors.rateLimited(
          request.method() + " " + request.url().encodedPath(),
          "GitHub lets the gate ask again at " + until + " and not before");
    }
    return response;
  }

  private RetryPolicy<Response> policy(boolean reading) {
    return RetryPolicy.<Response>builder()
        .handleIf((Throwable failure) -> reading && failure instanceof IOException)
        .handleResultIf(response -> isPassing(response, reading))
        .abortIf(this::isTooLong)
        .withMaxRetries(patience.retries())
        .withBackoff(patience.firstPause(), patience.longestPause())
        .withJitter(JITTER)
        .withDelayFn(context -> pause(context.getLastResult()))
        .onRetry(event -> close(event.getLastResult()))
        .build();
  }

  private static boolean isReading(Request request) {
    return request.method().equals("GET") || request.tag(Reading.class) != null;
  }

  private boolean isPassing(Response response, boolean reading) {
    return wantedPause(response).isPresent() || (reading && response.code() >= SERVER_ERRORS);
  }

  private boolean isTooLong(@Nullable Response response) {
    return response != null
        && wantedPause(response)
            .filter(wait -> wait.compareTo(patience.longestPause()) > 0)
            .isPresent();
  }

  /** How long GitHub wants to be left alone; less than nothing when it does not say. */
  private Duration pause(@Nullable Response last) {
    Duration unsaid = Duration.ofMillis(-1);
    return last == null ? unsaid : wantedPause(last).orElse(unsaid);
  }

  private Optional<Duration> wantedPause(Response response) {
    if (response.code() != FORBIDDEN && response.code() != TOO_MANY) {
      return Optional.empty();
    }
    Optional<Long> after = number(response.header("Retry-After"));
    if (after.isPresent()) {
      return after.map(Duration::ofSeconds);
    }
    if ("0".equals(response.header("X-RateLimit-Remaining"))) {
      return number(response.header("X-RateLimit-Reset"))
          .map(reset -> Duration.between(clock.instant(), Instant.ofEpochSecond(reset)))
          .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
          .or(() -> Optional.of(UNNAMED_WAIT));
    }
    return response.code() == TOO_MANY || isAboutLimits(response)
        ? Optional.of(UNNAMED_WAIT)
        : Optional.empty();
  }

  /** A secondary limit is told only by its words. */
  private static boolean isAboutLimits(Response response) {
    try {
      String text = response.peekBody(REFUSAL_BYTES).string().toLowerCase(Locale.ROOT);
      return text.contains("rate limit") || text.contains("abuse detection");
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<Long> number(@Nullable String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void close(@Nullable Response response) {
    if (response != null) {
      response.close();
    }
  }
}
