package dev.sekisho.gate.slack.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The first word of a command, and what may follow it. */
public enum CommandWord {
  PLAN(
      "<pr> [of <service>] [in <environment>] [at <when>] [because <reason>]",
      "plan 12 at tomorrow 14:00",
      "Plans a release of a pull request. With a time, you confirm it first."),
  GO("[<release>]", "go till-17", "Asks the gate again, now, and starts the release."),
  WHY(
      "<pr>",
      "why 12",
      "Says what the gate thinks of a pull request, and the shortest way to yes."),
  STATUS("[<release>]", "status", "Says what is planned, what runs, and what is held by whom."),
  QUEUE("[<service>]", "queue till", "Says who waits for what, and for whom."),
  HISTORY("[<service>]", "history till", "Says what went out, and when."),
  ABORT(
      "[<release>] [because <reason>]",
      "abort till-17 because the totals are wrong",
      "Stops a release, whether it waits or runs."),
  ROLLBACK(
      "[<service>] [in <environment>] [to <release>] [because <reason>]",
      "rollback till to till-16",
      "Plans a release that brings back what was there before, or what you name."),
  LOCK(
      "[<service>] [in <environment>] [until <when>] [because <reason>]",
      "lock till until 18:00 because the database moves",
      "Keeps everybody else from releasing there."),
  UNLOCK("[<service>] [in <environment>]", "unlock till", "Takes a lock away, yours or another's."),
  FREEZE(
      "[<service>] [in <environment>] [until <when>] [because <reason>]",
      "freeze until mon 9am because of the fair",
      "Declares a freeze, which the rules then see."),
  UNFREEZE("[<service>] [in <environment>]", "unfreeze", "Lifts a freeze."),
  EMERGENCY(
      "<pr> [of <service>] <reason>",
      "emergency 12 nobody can pay",
      "Asks for a release outside of the usual ways. Somebody has to look at it afterwards."),
  SETTLE(
      "<release> succeeded|failed [because <reason>]",
      "settle till-17 failed because the host is gone",
      "Says how a release ended of which nobody can tell."),
  HELP("[<command>]", "help plan", "Says what there is to say.");

  private final String rest;
  private final String example;
  private final String meaning;

  CommandWord(String rest, String example, String meaning) {
    this.rest = rest;
    this.example = example;
    this.meaning = meaning;
  }

  /** The word as it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word and what may follow it; brackets stand around what may be left out. */
  public String usage() {
    return word() + " " + rest;
  }

  /** One that is understood. */
  public String example() {
    return example;
  }

  /** What it does, in a sentence or two. */
  public String meaning() {
    return meaning;
  }

  /** The command of a word; upper and lower case make no difference. */
  static Optional<CommandWord> of(String word) {
    return Arrays.stream(values()).filter(c -> c.word().equalsIgnoreCase(word)).findFirst();
  }

  /** All words. */
  static List<String> words() {
    return Arrays.stream(values()).map(CommandWord::word).toList();
  }
}
