package dev.sekisho.gate.bot.door;

import java.util.Optional;
import java.util.function.Function;

/**
 * A way in for what another system posts. It keeps what it takes before it answers, and waits for
 * nothing else. Called by many threads at once.
 */
public interface Entrance {

  /** Where it is, for example {@code /slack}. */
  String path();

  /** Bytes of a body that are read at most; a longer one is answered with 413. */
  int bodyBytesMax();

  /**
   * Takes a request in. An exception is answered with 500, so that the sender tries again.
   *
   * @param header a header by its name, whatever its case
   * @param body as it came
   */
  Response receive(Function<String, Optional<String>> header, byte[] body);

  /**
   * What the sender is told.
   *
   * @param status an HTTP status
   * @param contentType of the body
   * @param body may be empty
   */
  record Response(int status, String contentType, String body) {

    /** A line of plain text. */
    public static Response text(int status, String line) {
      return new Response(status, "text/plain; charset=utf-8", line + "\n");
    }
  }
}
