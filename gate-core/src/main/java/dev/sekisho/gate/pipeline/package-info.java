/**
 * Orders the stages from an event to a ledger entry. Read {@link dev.sekisho.gate.pipeline.Gate}
 * first.
 */
@NullMarked
package dev.sekisho.gate.pipeline;

import org.jspecify.annotations.NullMarked;
