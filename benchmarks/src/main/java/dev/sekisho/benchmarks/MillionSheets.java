package dev.sekisho.benchmarks;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Judges a million sheets, 256 at a time and none of them kept: run it with {@code -Xmx256m} to see
 * that nothing of a sheet outlives its answer.
 */
public final class MillionSheets {
  private static final int BATCH_SHEETS = 256;
  private static final int SHEETS = 1_000_000;

  private MillionSheets() {}

  /**
   * Judges and says how often each verdict was given.
   *
   * @param arguments another number of sheets, if any
   */
  public static void main(String[] arguments) {
    int count = arguments.length == 0 ? SHEETS : Integer.parseInt(arguments[0]);
    long begun = System.nanoTime();
    Map<String, Integer> verdicts = judge(Workload.of(100).engine(), count);
    long millis = (System.nanoTime() - begun) / 1_000_000;
    System.out.println(count + " sheets in " + millis + " ms, drawing them included");
    System.out.println(verdicts + ", most heap " + Runtime.getRuntime().maxMemory() + " bytes");
  }

  /** How often {@code engine} gives each verdict over the first {@code count} sheets. */
  static Map<String, Integer> judge(GateEngine engine, int count) {
    SheetDraw draw = new SheetDraw(10);
    Map<String, Integer> verdicts = new TreeMap<>();
    for (int done = 0; done < count; done += BATCH_SHEETS) {
      int size = Math.min(BATCH_SHEETS, count - done);
      List<FactSheet> batch = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        batch.add(draw.next());
      }
      for (Evaluation answer : engine.evaluateAll(batch)) {
        verdicts.merge(answer.verdict().name(), 1, Integer::sum);
      }
    }
    return verdicts;
  }
}
