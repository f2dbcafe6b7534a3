/** How long a verdict takes. */
@NullMarked
package dev.sekisho.benchmarks;

import org.jspecify.annotations.NullMarked;
