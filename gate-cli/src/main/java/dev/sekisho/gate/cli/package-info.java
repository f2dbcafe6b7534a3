/** The gate on the command line. */
@NullMarked
package dev.sekisho.gate.cli;

import org.jspecify.annotations.NullMarked;
