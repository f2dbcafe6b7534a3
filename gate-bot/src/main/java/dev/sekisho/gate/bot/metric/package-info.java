/**
 * Counts and measures, and owns the metrics library: {@link dev.sekisho.gate.bot.metric.Meters}.
 */
@NullMarked
package dev.sekisho.gate.bot.metric;

import org.jspecify.annotations.NullMarked;
