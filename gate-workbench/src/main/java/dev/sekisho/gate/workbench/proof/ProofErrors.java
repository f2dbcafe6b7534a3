package dev.sekisho.gate.workbench.proof;

import dev.sekisho.gate.problem.ErrorId;

/** The ids of what a proof finds wrong beyond what scenarios find. */
public final class ProofErrors {

  /** A change of a rule that no scenario notices. */
  public static final ErrorId SURVIVOR = new ErrorId("GATE-4520");

  /** A mutant that is called equivalent and is not there, or is caught. */
  public static final ErrorId STALE = new ErrorId("GATE-4521");

  /** More mutants than are tried. */
  public static final ErrorId LIMIT = new ErrorId("GATE-4522");

  private ProofErrors() {}
}
