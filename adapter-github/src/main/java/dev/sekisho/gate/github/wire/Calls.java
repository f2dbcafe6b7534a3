package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.github.payload.Answers;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHException;
import org.kohsuke.github.HttpException;

/** Calls that the client library makes; its failures become ours. */
final class Calls {

  private Calls() {}

  /** Something that the library does. */
  interface Call<T> {
    T make() throws IOException;
  }

  /** The library's lists throw an exception of their own around that of a page. */
  static <T> T make(String what, Call<T> call) {
    try {
      return call.make();
    } catch (IOException e) {
      throw failure(what, e);
    } catch (GHException e) {
      throw e.getCause() instanceof IOException cause ? failure(what, cause) : e;
    }
  }

  private static RuntimeException failure(String what, IOException e) {
    return e instanceof HttpException refused
        ? refusal(what, refused)
        : WireErrors.unreachable(what, "GitHub can not be reached: " + e.getMessage());
  }

  private static RuntimeException refusal(String what, HttpException e) {
    String said =
        "GitHub answers "
            + e.getResponseCode()
            + Answers.message(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8))
                .map(message -> ": " + message)
                .orElse("");
    if (e.getResponseCode() == 401) {
      return WireErrors.notSignedIn(what, said);
    }
    return e.getResponseCode() >= 500
        ? WireErrors.unreachable(what, said)
        : WireErrors.refused(what, said);
  }

  /** Where people see what was written. */
  static Optional<String> address(@Nullable URL url) {
    return Optional.ofNullable(url).map(URL::toString);
  }
}
