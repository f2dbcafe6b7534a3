/** Answers REST calls, a file for each kind of resource. Whoever asks holds the host. */
@NullMarked
package dev.sekisho.gate.testkit.github.internal.rest;

import org.jspecify.annotations.NullMarked;
