/**
 * The ports that the outside implements. Read {@link dev.sekisho.gate.spi.FactSource} first, then
 * {@link dev.sekisho.gate.spi.VerdictPublisher} and {@link dev.sekisho.gate.spi.Ledger}.
 */
@NullMarked
package dev.sekisho.gate.spi;

import org.jspecify.annotations.NullMarked;
