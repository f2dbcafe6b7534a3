package dev.sekisho.gate.bot.preview;

import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.KeptDecision;
import dev.sekisho.gate.workbench.diff.RecordedSheet;
import dev.sekisho.gate.workbench.diff.RecordedSheets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The newest sheets of a ledger, so many and for so long. Not thread-safe. */
final class NewestSheets implements RecordedSheets {

  /** Sheets of one page, which is all that is read from the database at once. */
  static final int PAGE = 200;

  private final Audit ledger;
  private final int max;
  private final Duration lasts;
  private final LongSupplier nanoTime;
  private boolean timeIsUp;

  /**
   * The newest sheets.
   *
   * @param max how many, at most
   * @param lasts how long they are handed over
   * @param nanoTime a clock that only runs forward, in nanoseconds
   */
  NewestSheets(Audit ledger, int max, Duration lasts, LongSupplier nanoTime) {
    this.ledger = ledger;
    this.max = max;
    this.lasts = lasts;
    this.nanoTime = nanoTime;
  }

  /** Whether there were more when the time was up. */
  boolean isTimeUp() {
    return timeIsUp;
  }

  @Override
  public void forEach(Taker taker) {
    long end = nanoTime.getAsLong() + lasts.toNanos();
    Optional<KeptDecision> last = Optional.empty();
    int taken = 0;
    List<KeptDecision> page = ledger.newest(Math.min(PAGE, max), last);
    while (!page.isEmpty()) {
      for (KeptDecision kept : page) {
        if (nanoTime.getAsLong() - end >= 0) {
          timeIsUp = true;
          return;
        }
        taker.take(sheet(kept), (double) ++taken / max);
      }
      last = Optional.of(page.get(page.size() - 1));
      page = taken == max ? List.of() : ledger.newest(Math.min(PAGE, max - taken), last);
    }
  }

  private static RecordedSheet sheet(KeptDecision kept) {
    return RecordedSheet.of("sheet of " + kept.id().abbreviated(), kept.sheet().orElseThrow());
  }
}
