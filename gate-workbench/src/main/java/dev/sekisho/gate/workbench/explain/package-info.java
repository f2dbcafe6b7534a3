/**
 * Explains one answer: which rule spoke and which did not, the evidence behind it, and the smallest
 * set of changes after which the answer would be yes. Read {@link
 * dev.sekisho.gate.workbench.explain.Explainer} first, then {@link
 * dev.sekisho.gate.workbench.explain.Explanation}.
 */
@NullMarked
package dev.sekisho.gate.workbench.explain;

import org.jspecify.annotations.NullMarked;
