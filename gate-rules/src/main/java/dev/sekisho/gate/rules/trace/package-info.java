/**
 * Says why a rule spoke or did not, condition by condition, without Drools. Read {@link
 * dev.sekisho.gate.rules.trace.Tracer} first, then {@link dev.sekisho.gate.rules.trace.RuleTrace}.
 */
@NullMarked
package dev.sekisho.gate.rules.trace;

import org.jspecify.annotations.NullMarked;
