/**
 * States how a release goes, from the plan to the end, and what an executor is asked and tells.
 * Read {@link dev.sekisho.gate.release.Release} first, then {@link
 * dev.sekisho.gate.release.ReleaseState} and {@link dev.sekisho.gate.release.Refusal}.
 */
@NullMarked
package dev.sekisho.gate.release;

import org.jspecify.annotations.NullMarked;
