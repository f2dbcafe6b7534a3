/** Turns what the stand-in knows into the documents that GitHub would send. */
@NullMarked
package dev.sekisho.gate.testkit.github.internal.json;

import org.jspecify.annotations.NullMarked;
