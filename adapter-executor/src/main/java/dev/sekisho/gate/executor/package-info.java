/** Puts the executors together, for those who use Guice. */
@NullMarked
package dev.sekisho.gate.executor;

import org.jspecify.annotations.NullMarked;
