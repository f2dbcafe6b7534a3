/**
 * Explains a failure to a person: which error, what was seen, where, and what to do. Read {@link
 * dev.sekisho.gate.problem.Problem} first, then {@link dev.sekisho.gate.problem.Problems}.
 */
@NullMarked
package dev.sekisho.gate.problem;

import org.jspecify.annotations.NullMarked;
