/** Heals what GitHub could not deliver: {@link dev.sekisho.gate.github.heal.MissedDeliveries}. */
@NullMarked
package dev.sekisho.gate.github.heal;

import org.jspecify.annotations.NullMarked;
