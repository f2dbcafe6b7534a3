package dev.sekisho.benchmarks;

import dev.sekisho.gate.rules.RuleSet;

/** Judges one sheet by the default rules and ends: what {@link StartBenchmark} starts. */
public final class FirstVerdict {
  private FirstVerdict() {}

  /** Prints the verdict. */
  public static void main(String[] arguments) {
    System.out.println(
        RuleSet.standard().engine().evaluate(new SheetDraw(1).next()).verdict().name());
  }
}
