package dev.sekisho.benchmarks;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The workload as planned CEL programs; microseconds a sheet. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // because JMH sets up before it measures
public class CelBenchmark {
  /** Rules over all repositories, ten for each. */
  @Param({"10", "100", "1000"})
  public int rules;

  private GateEngine engine;
  private List<FactSheet> sheets;
  private int next;

  /** Prepares the engine and the sheets. */
  @Setup
  public void prepare() {
    Workload workload = Workload.of(rules);
    engine = workload.cel();
    sheets = workload.sheets(Workload.SHEETS);
  }

  /** One sheet, each time the next one. */
  @Benchmark
  public Evaluation single() {
    next = (next + 1) % Workload.SHEETS;
    return engine.evaluate(sheets.get(next));
  }
}
