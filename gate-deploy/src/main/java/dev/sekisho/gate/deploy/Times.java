package dev.sekisho.gate.deploy;

import dev.sekisho.gate.slack.command.PlannedTime;
import dev.sekisho.gate.slack.command.SlackCommand;
import dev.sekisho.gate.slack.command.SlackCommand.Freeze;
import dev.sekisho.gate.slack.command.SlackCommand.Lock;
import dev.sekisho.gate.slack.command.SlackCommand.Plan;
import java.util.Optional;

/** The time that a command says, if it says one. */
final class Times {
  private Times() {}

  static Optional<PlannedTime> of(SlackCommand command) {
    if (command instanceof Plan plan) {
      return plan.at();
    }
    if (command instanceof Lock lock) {
      return lock.until();
    }
    return command instanceof Freeze freeze ? freeze.until() : Optional.empty();
  }
}
