package dev.sekisho.gate.cli.demo;

import java.util.SortedMap;

/**
 * What came of all judgements.
 *
 * @param verdicts how often there was each verdict, most open first
 * @param judgements how many judgements there were
 * @param medianNanos the time that the one in the middle took, in nanoseconds
 */
public record Tally(SortedMap<String, Integer> verdicts, int judgements, long medianNanos) {}
