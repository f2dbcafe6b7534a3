/**
 * Says what other rules would have answered: judges recorded sheets by two rule sets and compares.
 * Read {@link dev.sekisho.gate.workbench.diff.Comparison} first, then {@link
 * dev.sekisho.gate.workbench.diff.Report}.
 */
@NullMarked
package dev.sekisho.gate.workbench.diff;

import org.jspecify.annotations.NullMarked;
