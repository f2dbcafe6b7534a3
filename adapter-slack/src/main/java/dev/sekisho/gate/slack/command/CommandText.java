package dev.sekisho.gate.slack.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes commands so that {@link CommandReader} reads them again, wherever and whenever. */
final class CommandText {
  private CommandText() {}

  /** A command that has a time in it, with that time as an instant; empty for others. */
  static Optional<String> ofTimed(SlackCommand command) {
    if (command instanceof SlackCommand.Plan plan) {
      return plan.at()
          .map(
              at ->
                  join(
                      "plan " + plan.pullRequest(),
                      plan.scope().service().map(s -> "of " + s),
                      plan.scope().environment().map(e -> "in " + e),
                      Optional.of("at " + at.instant()),
                      because(plan.reason())));
    }
    if (command instanceof SlackCommand.Lock lock) {
      return held("lock", lock.scope(), lock.until(), lock.reason());
    }
    if (command instanceof SlackCommand.Freeze freeze) {
      return held("freeze", freeze.scope(), freeze.until(), freeze.reason());
    }
    return Optional.empty();
  }

  private static Optional<String> held(
      String word, Scope scope, Optional<PlannedTime> until, String reason) {
    return until.map(
        time ->
            join(
                word,
                scope.service().map(Object::toString),
                scope.environment().map(e -> "in " + e),
                Optional.of("until " + time.instant()),
                because(reason)));
  }

  private static Optional<String> because(String reason) {
    return reason.isEmpty() ? Optional.empty() : Optional.of("because " + reason);
  }

  @SafeVarargs
  private static String join(String first, Optional<String>... rest) {
    List<String> parts = new ArrayList<>(List.of(first));
    for (Optional<String> part : rest) {
      part.ifPresent(parts::add);
    }
    return String.join(" ", parts);
  }
}
