/**
 * Runs commands that outlive this process, and finds out later how they ended: the only room that
 * starts processes. Begin with {@link dev.sekisho.gate.executor.run.Supervision}, then {@link
 * dev.sekisho.gate.executor.run.Standing}.
 */
@NullMarked
package dev.sekisho.gate.executor.run;

import org.jspecify.annotations.NullMarked;
