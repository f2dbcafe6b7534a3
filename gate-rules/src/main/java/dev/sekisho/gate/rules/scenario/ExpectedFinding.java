package dev.sekisho.gate.rules.scenario;

import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding that a scenario expects.
 *
 * @param rule which rule states it
 * @param outcome what it says
 * @param reason its exact text; empty where any will do
 */
public record ExpectedFinding(RuleName rule, Outcome outcome, Optional<String> reason) {

  /** Whether this is what {@code finding} says. */
  public boolean isMetBy(Finding finding) {
    return finding.rule().equals(rule)
        && finding.outcome() == outcome
        && reason.map(finding.reason()::equals).orElse(true);
  }

  /** For example {@code ticket/exists: satisfied}. */
  @Override
  public String toString() {
    return rule + ": " + word(outcome) + reason.map(text -> " \"" + text + "\"").orElse("");
  }

  static String word(Enum<?> outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String say(Finding finding) {
    return finding.rule() + ": " + word(finding.outcome()) + " \"" + finding.reason() + "\"";
  }
}
