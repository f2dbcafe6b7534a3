package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.RuleSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * Judges recorded sheets by two rule sets. Sheets are read and judged in batches by the workers,
 * and summed up in their order, so that the report does not depend on who was faster. Of the sheets
 * only a bounded number is in memory at any time. Thread-safe where the workers are.
 */
public final class Comparison {

  /** Sheets that are judged together. */
  static final int BATCH_SHEETS_MAX = 64;

  /** Bytes of documents that are judged together, unless a single one is longer. */
  static final long BATCH_BYTES_MAX = 500_000;

  /** Batches under way for each worker: enough that none waits for one that is slow. */
  static final int WAITING_BATCHES = 4;

  /** One batch of so many is judged by each set alone, to tell how long each takes. */
  static final int APART_EVERY = 16;

  private final RuleSet before;
  private final RuleSet after;
  private final ExecutorService workers;
  private final Judges judges;
  private final int waitingMax;
  private final LongSupplier nanoTime;

  /**
   * Prepares to compare two rule sets.
   *
   * @param workers read and judge; they stay the caller's to end
   * @param parallel how many workers there are; four times as many batches are under way
   * @param nanoTime a clock that only runs forward, in nanoseconds
   */
  public Comparison(
      RuleSet before, RuleSet after, ExecutorService workers, int parallel, LongSupplier nanoTime) {
    this.before = before;
    this.after = after;
    this.judges = Judges.of(before, after);
    this.workers = workers;
    this.waitingMax = WAITING_BATCHES * parallel;
    this.nanoTime = nanoTime;
  }

  /**
   * Compares. A document that is no sheet is counted and told in the report, and the others are
   * judged.
   *
   * @throws GateException when the source can not be read, or holds no sheet at all
   * @throws CancellationException when the thread is interrupted meanwhile
   */
  public Report compare(RecordedSheets sheets, Progress progress) {
    long begun = nanoTime.getAsLong();
    Run run = new Run(progress);
    try {
      sheets.forEach(run::take);
      run.finish();
    } finally {
      run.waiting.forEach(future -> future.cancel(true));
    }
    if (run.tally.seen() == 0) {
      throw new GateException(
          Problem.of(
              DiffErrors.EMPTY,
              Place.of("sheets"),
              "there is no sheet, so nothing was compared",
              "Name a folder with sheets (.json, .jsonl or .jsonl.gz), such a file, or a ledger"
                  + " that keeps sheets"));
    }
    return run.tally.report(before, after, nanoTime.getAsLong() - begun);
  }

  /** One comparison under way, in the thread that asked for it. */
  private final class Run {
    private final Progress progress;
    private final Tally tally = new Tally();
    private final Deque<Future<Judged>> waiting = new ArrayDeque<>();
    private List<RecordedSheet> batch = new ArrayList<>(BATCH_SHEETS_MAX);
    private long bytes;
    private long batches;

    Run(Progress progress) {
      this.progress = progress;
    }

    void take(RecordedSheet sheet, double share) {
      batch.add(sheet);
      bytes += sheet.size();
      if (batch.size() >= BATCH_SHEETS_MAX || bytes >= BATCH_BYTES_MAX) {
        submit();
        progress.at(tally.seen(), share);
      }
    }

    void finish() {
      submit();
      while (!waiting.isEmpty()) {
        settle();
      }
      progress.at(tally.seen(), 1);
    }

    private void submit() {
      if (batch.isEmpty()) {
        return;
      }
      List<RecordedSheet> full = batch;
      batch = new ArrayList<>(BATCH_SHEETS_MAX);
      bytes = 0;
      if (waiting.size() >= waitingMax) {
        settle();
      }
      boolean apart = batches++ % APART_EVERY == 0;
      waiting.add(workers.submit(() -> Judged.of(full, judges, apart, nanoTime)));
    }

    private void settle() {
      try {
        tally.add(waiting.remove().get());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted while sheets were judged");
      } catch (ExecutionException e) {
        throw new IllegalStateException("sheets could not be judged", e.getCause());
      }
    }
  }
}
