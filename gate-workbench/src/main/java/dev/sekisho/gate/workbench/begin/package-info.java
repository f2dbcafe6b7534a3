/**
 * Begins a control, for whoever has never written one. Read {@link
 * dev.sekisho.gate.workbench.begin.NewControl}.
 */
@NullMarked
package dev.sekisho.gate.workbench.begin;

import org.jspecify.annotations.NullMarked;
