package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.CHECKS;

import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.FactSheet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check of one name, whichever app reported it: the latest that was reported, and of several at
 * one time the worst.
 */
public final class NamedCheck {
  private final String name;
  private final FactSheet sheet;
  private final Reading reading;

  NamedCheck(String name, FactSheet sheet, Reading reading) {
    this.name = name;
    this.sheet = sheet;
    this.reading = reading;
  }

  @Word(value = "How it stands; nothing when it was never reported", reads = CHECKS)
  public Check.@Nullable State state() {
    if (!Reading.isWhole(sheet.checks())) {
      reading.gap(CHECKS);
      return null;
    }
    return latest().map(Check::state).orElse(null);
  }

  @Word(value = "How it stands as far as is known, as a text", spoken = true)
  public String seen() {
    return latest().map(check -> check.state().name()).orElse("missing");
  }

  private Optional<Check> latest() {
    return Reading.some(sheet.checks()).stream()
        .filter(check -> check.name().value().equals(name))
        .reduce((a, b) -> Checks.LATEST_AND_AT_ONE_TIME_WORST.compare(b, a) >= 0 ? b : a);
  }
}
