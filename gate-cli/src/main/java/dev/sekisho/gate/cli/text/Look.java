package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.Verdict;

/**
 * A sign and a style for each outcome, the same everywhere.
 *
 * @param sign one character
 * @param style how it looks where colours are wanted
 */
record Look(String sign, Style style) {
  private static final Look NO = new Look("✘", Style.BAD);
  private static final Look UNKNOWN = new Look("?", Style.ODD);
  private static final Look WAIT = new Look("…", Style.WAIT);
  private static final Look YES = new Look("✔", Style.GOOD);
  private static final Look ASIDE = new Look("–", Style.FAINT);
  private static final Look LIFTED = new Look("!", Style.WAIT);

  static Look of(ControlOutcome outcome) {
    return switch (outcome) {
      case FORBIDDEN -> NO;
      case UNDECIDED -> UNKNOWN;
      case AWAITED -> WAIT;
      case SATISFIED -> YES;
      case NOT_APPLICABLE -> ASIDE;
      case LIFTED -> LIFTED;
    };
  }

  static Look of(Outcome outcome) {
    return switch (outcome) {
      case FORBID -> NO;
      case GAP -> UNKNOWN;
      case AWAIT -> WAIT;
      case SATISFIED -> YES;
      case NOT_APPLICABLE, EXCUSE, NOTE -> ASIDE;
      case LIFT -> LIFTED;
    };
  }

  static Style of(Verdict verdict) {
    return verdict.fold(
        block -> NO.style, undecided -> UNKNOWN.style, hold -> WAIT.style, allow -> YES.style);
  }

  /** How a control stands, in words. */
  static String words(ControlOutcome outcome) {
    return switch (outcome) {
      case FORBIDDEN -> "forbidden";
      case UNDECIDED -> "could not be judged";
      case AWAITED -> "awaited";
      case SATISFIED -> "satisfied";
      case NOT_APPLICABLE -> "does not apply";
      case LIFTED -> "lifted by a break-glass record";
    };
  }
}
