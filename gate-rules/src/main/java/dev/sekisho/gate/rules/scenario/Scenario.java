package dev.sekisho.gate.rules.scenario;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.verdict.ControlName;
import java.util.List;
import java.util.Optional;

/**
 * One example that must stay true.
 *
 * @param name what it is about, in words
 * @param control the control that is looked at; empty when it is the whole rule set
 * @param sheet what is judged
 * @param expected the answer, in lower case: how the control stands, or the verdict
 * @param findings every finding that must be stated, and no other may be
 * @param where the place where it is written
 */
public record Scenario(
    String name,
    Optional<ControlName> control,
    FactSheet sheet,
    String expected,
    List<ExpectedFinding> findings,
    Place where) {
  public Scenario {
    findings = List.copyOf(findings);
  }

  /** The control and the name, which together no other scenario has. */
  public String title() {
    return control.map(c -> c + ": " + name).orElse(name);
  }
}
