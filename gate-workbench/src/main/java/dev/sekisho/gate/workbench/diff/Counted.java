package dev.sekisho.gate.workbench.diff;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read of a stream. */
final class Counted extends FilterInputStream {
  private long read;

  Counted(InputStream in) {
    super(in);
  }

  /** Bytes that were read so far. */
  long count() {
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    read += Math.max(0, count);
    return count;
  }
}
