package dev.sekisho.benchmarks;

import dev.sekisho.gate.calendar.file.KnownNames;
import dev.sekisho.gate.calendar.file.WindowsFile;
import dev.sekisho.gate.calendar.window.Passage;
import dev.sekisho.gate.calendar.window.WindowAnswer;
import dev.sekisho.gate.calendar.window.WindowCalendar;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.ServiceName;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * One answer of a calendar of windows: open or closed, why, and both next changes. A usual day, and
 * two calendars that never change, which are looked through for ten years. Microseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WindowBenchmark {
  private static final Instant THURSDAY = Instant.parse("2026-11-26T01:00:00Z");
  private static final Passage PASSAGE =
      new Passage(
          Deploy.Kind.MANUAL,
          new EnvironmentName("production"),
          Optional.of(new ServiceName("shop")));

  private final WindowCalendar usual =
      calendar(
          """
          zone: Asia/Tokyo
          holidays: { japan: { country: JP } }
          windows:
            - { name: hours, allow: { from: "09:30", to: "17:00" } }
            - { name: days, only: { days: [mon, tue, wed, thu], not-on: japan } }
            - { name: end, deny: { rule: "FREQ=MONTHLY;BYMONTHDAY=-1", starts: 2026-01-31 } }
          freezes: [ { name: year, why: end, from: 2026-12-25, until: 2027-01-05 } ]
          """);

  private final WindowCalendar openForEver =
      calendar(
          """
          zone: Asia/Tokyo
          windows: [ { name: all, allow: { from: "00:00", to: "24:00" } } ]
          """);

  private final WindowCalendar closedForEver =
      calendar(
          """
          zone: Asia/Tokyo
          windows: [ { name: a, allow: { days: [mon] } }, { name: b, only: { days: [tue] } } ]
          """);

  private static WindowCalendar calendar(String text) {
    return WindowsFile.read(text, "windows.yaml", KnownNames.ANY).calendar();
  }

  /** A usual file on a usual day. */
  @Benchmark
  public WindowAnswer usual() {
    return usual.answer(PASSAGE, THURSDAY);
  }

  /** Every day is a window of its own, and one goes on from the other. */
  @Benchmark
  public WindowAnswer openForEver() {
    return openForEver.answer(PASSAGE, THURSDAY);
  }

  /** Two windows that never meet. */
  @Benchmark
  public WindowAnswer closedForEver() {
    return closedForEver.answer(PASSAGE, THURSDAY);
  }
}
