/**
 * States how a release goes, from the plan to the end, and what an executor is asked and tells.
 * Read {@link dev.sekisho.gate.release.DeployOrder} first, then {@link
 * dev.sekisho.gate.release.RunState}.
 */
@NullMarked
package dev.sekisho.gate.release;

import org.jspecify.annotations.NullMarked;
