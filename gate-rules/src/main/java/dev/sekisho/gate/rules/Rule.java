package dev.sekisho.gate.rules;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.RuleName;
import java.util.Set;

/**
 * What a rule says of itself.
 *
 * @param name its name, {@code control/what-it-says}
 * @param control the control that it speaks for
 * @param owner who answers for it
 * @param why what it is for, in the words of whoever asked for the control
 * @param fix what to do about it, and who can
 * @param lifts the controls that its lifts may name; empty for nearly all rules
 * @param where the place where it is written
 */
public record Rule(
    RuleName name,
    ControlName control,
    String owner,
    String why,
    String fix,
    Set<ControlName> lifts,
    Place where) {
  public Rule {
    lifts = Set.copyOf(lifts);
  }
}
