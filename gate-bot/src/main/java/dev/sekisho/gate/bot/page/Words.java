package dev.sekisho.gate.bot.page;

import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is said to a reader who is no engineer. */
final class Words {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Words() {}

  static String question(Question question) {
    return question.fold(
        merge ->
            merge.group().isPresent()
                ? "May this be merged, as the merge queue holds it?"
                : "May this be merged?",
        deploy ->
            "May this be deployed to "
                + deploy.environment().value()
                + ", as "
                + deploy.requester()
                + " asks?");
  }

  static String answer(Verdict verdict) {
    return verdict.fold(
        block -> "No", undecided -> "Could not judge", hold -> "Not yet", allow -> "Yes");
  }

  static String meaning(Verdict verdict, boolean owed) {
    return verdict.fold(
        block -> "A control says no.",
        undecided ->
            "Nobody says no, but something that the rules have to know is missing, so the gate"
                + " stays closed.",
        hold -> "Nothing says no, and something is still to come.",
        allow ->
            owed
                ? "The glass was broken: what is not satisfied was lifted, and a review is owed."
                : "Every control is satisfied, or has no say in this.");
  }

  static String tone(Verdict verdict) {
    return verdict.fold(block -> "no", undecided -> "unknown", hold -> "wait", allow -> "yes");
  }

  static String standing(ControlOutcome outcome) {
    return switch (outcome) {
      case FORBIDDEN -> "says no";
      case UNDECIDED -> "could not judge";
      case AWAITED -> "waits";
      case SATISFIED -> "is satisfied";
      case NOT_APPLICABLE -> "has no say in this";
      case LIFTED -> "was lifted";
    };
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** How long ago, in the largest unit that fits. */
  static String age(Instant then, Instant now) {
    Duration age = Duration.between(then, now);
    if (age.toDays() > 1) {
      return age.toDays() + " days ago";
    }
    if (age.toHours() > 1) {
      return age.toHours() + " hours ago";
    }
    return age.toMinutes() > 1 ? age.toMinutes() + " minutes ago" : "just now";
  }
}
