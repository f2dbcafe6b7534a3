package dev.sekisho.gate.workbench.policybot;

/**
 * Something that whoever moves a policy has to know.
 *
 * @param kind what became of it
 * @param where the line of the policy; empty when it is about the whole
 * @param what what the policy says
 * @param instead what the rules do
 */
public record Note(Kind kind, String where, String what, String instead) {

  /** What became of a part of a policy. */
  public enum Kind {
    /** No word says it, so the gate stays closed where it would decide. */
    NOT_CARRIED,
    /** It is left out on purpose, and the rules are stricter without it. */
    STRICTER,
    /** It means the same, and could be said better here. */
    ADVICE
  }
}
