/** The gate: what is known of a pull request, and whether it may go. */
@NullMarked
package dev.sekisho.gate;

import org.jspecify.annotations.NullMarked;
