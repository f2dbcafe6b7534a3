/**
 * Keeps deliveries, open questions and decisions in SQLite or PostgreSQL: begin with {@link
 * dev.sekisho.gate.ledger.Database}.
 */
@NullMarked
package dev.sekisho.gate.ledger;

import org.jspecify.annotations.NullMarked;
