package dev.sekisho.gate.cli.demo;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Judges sheets, counts the verdicts, and takes the time of each. Not thread-safe. */
final class Bench {
  private static final List<String> VERDICTS = List.of("ALLOW", "HOLD", "BLOCK", "UNDECIDED");

  private final GateEngine engine;
  private final LongSupplier nanoTime;
  private final List<Long> nanos = new ArrayList<>();
  private final SortedMap<String, Integer> verdicts =
      new TreeMap<>(Comparator.comparing(VERDICTS::indexOf));

  Bench(GateEngine engine, LongSupplier nanoTime) {
    this.engine = engine;
    this.nanoTime = nanoTime;
    VERDICTS.forEach(verdict -> verdicts.put(verdict, 0));
  }

  Evaluation judge(FactSheet sheet) {
    long before = nanoTime.getAsLong();
    Evaluation evaluation = engine.evaluate(sheet);
    nanos.add(nanoTime.getAsLong() - before);
    verdicts.merge(evaluation.verdict().name(), 1, Integer::sum);
    return evaluation;
  }

  Tally tally() {
    List<Long> sorted = nanos.stream().sorted().toList();
    long median = sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    return new Tally(verdicts, nanos.size(), median);
  }
}
