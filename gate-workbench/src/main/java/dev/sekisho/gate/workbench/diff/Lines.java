package dev.sekisho.gate.workbench.diff;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bytes, each of a limited length. Not thread-safe. */
final class Lines {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final int lineMax;
  private byte[] buffer = new byte[BUFFER_BYTES];
  private int from;
  private int to;
  private boolean ended;

  Lines(InputStream in, int lineMax) {
    this.in = in;
    this.lineMax = lineMax;
  }

  /** A line that is longer than the limit. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The next line without its end; null after the last. */
  byte @Nullable [] next() throws IOException {
    int scanned = from;
    while (true) {
      for (int i = scanned; i < to; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, from, i);
          from = i + 1;
          return line;
        }
      }
      if (ended) {
        byte[] rest = from < to ? Arrays.copyOfRange(buffer, from, to) : null;
        from = to;
        return rest;
      }
      if (to - from > lineMax) {
        throw new TooLong();
      }
      int held = to - from;
      fill();
      scanned = from + held;
    }
  }

  private void fill() throws IOException {
    int held = to - from;
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, held);
    } else if (held == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    from = 0;
    to = held;
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      ended = true;
    } else {
      to += read;
    }
  }
}
