package dev.sekisho.benchmarks.arrival;

import dev.sekisho.benchmarks.arrival.TicketTraffic.Letter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long deliveries waited for their decisions, and what was decided. Not thread-safe. */
final class Waits {
  private final Histogram others = new Histogram(TimeUnit.MINUTES.toMillis(10), 3);
  private final Map<String, Integer> verdictsOfOthers = new TreeMap<>();
  private final Map<String, Integer> verdictsOfNaming = new TreeMap<>();
  private int unanswered;

  /** Counts a delivery that was due at a time. */
  void count(Letter letter, Instant due, Decided decided) {
    decided
        .after(letter.subject(), due)
        .ifPresentOrElse(answer -> count(letter, due, answer), () -> unanswered++);
  }

  private void count(Letter letter, Instant due, Decided.Answer answer) {
    if (letter.namesTicket()) {
      verdictsOfNaming.merge(answer.verdict(), 1, Integer::sum);
    } else {
      verdictsOfOthers.merge(answer.verdict(), 1, Integer::sum);
      others.recordValue(Math.max(0, Duration.between(due, answer.at()).toMillis()));
    }
  }

  /** From due to decided, in milliseconds, where no ticket is named. */
  Histogram others() {
    return others;
  }

  /** How often each verdict was that of a pull request that names no ticket. */
  Map<String, Integer> verdictsOfOthers() {
    return verdictsOfOthers;
  }

  /** How often each was that of one that names one. */
  Map<String, Integer> verdictsOfNaming() {
    return verdictsOfNaming;
  }

  /** Deliveries that no decision followed. */
  int unanswered() {
    return unanswered;
  }

  double p99() {
    return others.getValueAtPercentile(99);
  }

  @Override
  public String toString() {
    return ("p50 %d ms, p90 %d ms, p99 %d ms, most %d ms of %d;"
            + " %s, those with a ticket %s; %d unanswered")
        .formatted(
            others.getValueAtPercentile(50),
            others.getValueAtPercentile(90),
            others.getValueAtPercentile(99),
            others.getMaxValue(),
            others.getTotalCount(),
            verdictsOfOthers,
            verdictsOfNaming,
            unanswered);
  }
}
