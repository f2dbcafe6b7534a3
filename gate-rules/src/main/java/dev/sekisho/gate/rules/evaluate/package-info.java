/**
 * Runs compiled rules over sheets with Drools. Read {@link
 * dev.sekisho.gate.rules.evaluate.DroolsGateEngine} first.
 */
@NullMarked
package dev.sekisho.gate.rules.evaluate;

import org.jspecify.annotations.NullMarked;
