package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.github.wire.ApiListener.Answered;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Tells of every answer that really came over the network. */
record Watching(ApiListener listener) implements Interceptor {
  private static final int NOT_MODIFIED = 304;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    listener.answered(
        new Answered(
            response.request().method(),
            response.code(),
            response.code() != NOT_MODIFIED,
            number(response.header("X-RateLimit-Remaining")),
            Duration.ofMillis(
                response.receivedResponseAtMillis() - response.sentRequestAtMillis())));
    return response;
  }

  private static OptionalInt number(@Nullable String text) {
    try {
      return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }
}
