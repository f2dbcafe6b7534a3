package dev.sekisho.gate.github.wire;

import java.io.IOException;
import okhttp3.Response;

/** Reads the bodies of answers, none of them without end. */
final class Bodies {

  /** Bytes of the largest answer that is read; GitHub's largest have some. */
  static final int BYTES_MAX = 64 * 1024 * 1024;

  private Bodies() {}

  static byte[] read(Response response) throws IOException {
    if (response.body().source().request(BYTES_MAX + 1L)) {
      throw WireErrors.notUnderstood(
          response.request().method() + " " + response.request().url().encodedPath(),
          "The answer has more than " + BYTES_MAX + " bytes");
    }
    return response.body().bytes();
  }
}
