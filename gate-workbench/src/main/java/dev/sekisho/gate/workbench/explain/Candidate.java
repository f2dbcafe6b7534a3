package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.workbench.suppose.Supposition;

/**
 * A change that somebody could bring about.
 *
 * @param supposition the change
 * @param note who or what a name in it stands for; empty where it is meant as it is written
 */
record Candidate(Supposition supposition, String note) {}
