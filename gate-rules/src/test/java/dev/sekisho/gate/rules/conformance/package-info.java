/** Asks this gate what another one is tested for, and says where the answers differ and why. */
@NullMarked
package dev.sekisho.gate.rules.conformance;

import org.jspecify.annotations.NullMarked;
