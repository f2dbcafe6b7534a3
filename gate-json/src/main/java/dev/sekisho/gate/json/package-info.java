/** Everything the gate knows and says, as JSON and YAML, and back. */
@NullMarked
package dev.sekisho.gate.json;

import org.jspecify.annotations.NullMarked;
