/**
 * Supposes that facts are different: what if somebody approved, a check turned green, or it were
 * Monday? Read {@link dev.sekisho.gate.workbench.suppose.Suppositions} first, then {@link
 * dev.sekisho.gate.workbench.suppose.Supposition}.
 */
@NullMarked
package dev.sekisho.gate.workbench.suppose;

import org.jspecify.annotations.NullMarked;
