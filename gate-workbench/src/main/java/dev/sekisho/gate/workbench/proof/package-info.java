/**
 * Says what the scenarios of a folder prove of its rules: whether they hold, which conditions they
 * saw true and false, and which changes of the rules they would not notice. Read {@link
 * dev.sekisho.gate.workbench.proof.Prover} first, then {@link
 * dev.sekisho.gate.workbench.proof.Proof}.
 */
@NullMarked
package dev.sekisho.gate.workbench.proof;

import org.jspecify.annotations.NullMarked;
