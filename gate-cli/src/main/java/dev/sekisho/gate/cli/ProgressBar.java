package dev.sekisho.gate.cli;

import dev.sekisho.gate.workbench.diff.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** One line on a terminal that is written over and over, a few times a second. */
final class ProgressBar implements Progress {
  private static final long PAUSE_NANOS = 200_000_000;
  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001b[K";

  private final Optional<PrintWriter> out;
  private final LongSupplier nanoTime;
  private final long begun;
  private long shown = Long.MIN_VALUE;

  /** Shows progress on {@code out}, or nowhere. */
  ProgressBar(Optional<PrintWriter> out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  @Override
  public void at(long sheets, double share) {
    long now = nanoTime.getAsLong();
    if (out.isEmpty() || (shown != Long.MIN_VALUE && now - shown < PAUSE_NANOS)) {
      return;
    }
    shown = now;
    out.get().print(CLEAR + line(sheets, share, now - begun));
    out.get().flush();
  }

  /** Takes the line away, so that the answer stands alone. */
  void clear() {
    if (shown != Long.MIN_VALUE) {
      out.ifPresent(
          terminal -> {
            terminal.print(CLEAR);
            terminal.flush();
          });
    }
  }

  /** What is shown: a bar where the share is known, the sheets, and the time that is left. */
  static String line(long sheets, double share, long nanos) {
    String count = String.format(Locale.ROOT, "%,d sheets", sheets);
    if (share < 0) {
      return count;
    }
    int done = (int) Math.round(Math.min(1, share) * WIDTH);
    long left = share > 0 ? (long) (nanos * (1 - share) / share) / NANOS_A_SECOND : -1;
    return "["
        + "#".repeat(done)
        + " ".repeat(WIDTH - done)
        + "] "
        + Math.round(share * 100)
        + "%  "
        + count
        + (left > 0 ? ", about " + left + " s left" : "");
  }
}
