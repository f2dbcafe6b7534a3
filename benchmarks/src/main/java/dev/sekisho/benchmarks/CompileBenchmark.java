package dev.sekisho.benchmarks;

import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long rules take from their texts, or from their compiled form, until they can judge, in a
 * virtual machine of 512 MB that did nothing before. Milliseconds.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class CompileBenchmark {

  /** The default rules. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // because JMH sets up before it measures
  public static class Standard {
    private RuleSources sources;

    /** Reads the texts. */
    @Setup
    public void prepare() {
      sources = ColdRules.standard();
    }
  }

  /** A thousand rules. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // because JMH sets up before it measures
  public static class Thousand {
    private RuleSources sources;

    /** Makes the texts. */
    @Setup
    public void prepare() {
      sources = Workload.of(1_000).sources();
    }
  }

  /** A thousand rules, compiled before. */
  @State(Scope.Benchmark)
  @SuppressWarnings("NullAway.Init") // because JMH sets up before it measures
  public static class ThousandCompiled {
    private Path form;

    /** Has another process compile them. */
    @Setup
    public void prepare() throws IOException, InterruptedException {
      form = ColdRules.form(Workload.of(1_000).sources());
    }
  }

  /** The default rules from their texts. */
  @Benchmark
  public RuleSet standardFromText(Standard rules) {
    return RuleSet.of(rules.sources);
  }

  /** The default rules from the form that comes with the gate. */
  @Benchmark
  public RuleSet standardFromForm() {
    return RuleSet.standard();
  }

  /** A thousand rules from their texts. */
  @Benchmark
  public RuleSet thousandFromText(Thousand rules) {
    return RuleSet.of(rules.sources);
  }

  /** A thousand rules from their compiled form. */
  @Benchmark
  public RuleSet thousandFromForm(ThousandCompiled rules) throws IOException {
    try (InputStream in = Files.newInputStream(rules.form)) {
      return RuleSet.read(in);
    }
  }
}
