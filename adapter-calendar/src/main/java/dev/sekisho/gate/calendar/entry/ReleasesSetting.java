package dev.sekisho.gate.calendar.entry;

import dev.sekisho.gate.calendar.window.Scope;
import dev.sekisho.gate.release.Target;
import java.time.Duration;

/**
 * A calendar in which releases are entered.
 *
 * @param google the id of the calendar at Google
 * @param lasts how long a release is taken to last that is not over
 * @param scope which releases
 */
public record ReleasesSetting(String google, Duration lasts, Scope scope) {

  /** How long a release is taken to last when nobody says. */
  public static final Duration LASTS = Duration.ofMinutes(30);

  /** Whether releases to a target are entered, of whatever kind. */
  public boolean isFor(Target target) {
    return (scope.services().isEmpty() || scope.services().contains(target.service()))
        && (scope.environments().isEmpty() || scope.environments().contains(target.environment()));
  }
}
