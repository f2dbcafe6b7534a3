/**
 * How long it takes until a delivery is kept: {@link dev.sekisho.benchmarks.arrival.InboxBenchmark}
 * measures the inbox alone, {@link dev.sekisho.benchmarks.arrival.AckLoad} a whole bot; and how
 * long until it is decided about, with {@link dev.sekisho.benchmarks.arrival.SourceLoad}.
 */
@NullMarked
package dev.sekisho.benchmarks.arrival;

import org.jspecify.annotations.NullMarked;
