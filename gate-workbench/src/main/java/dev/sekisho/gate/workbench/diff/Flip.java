package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A sheet whose verdict is another by the new rules.
 *
 * @param subject the pull request
 * @param head the head that was judged
 * @param asOf the time that it was judged for
 * @param kind what the change means for whoever waits for a yes
 * @param before the verdict by the old rules
 * @param after the verdict by the new rules
 * @param rules the rules that made the stricter of the two verdicts
 * @param controls the controls of those rules
 */
public record Flip(
    PullRequestRef subject,
    HeadSha head,
    Instant asOf,
    Kind kind,
    Side before,
    Side after,
    SortedSet<RuleName> rules,
    SortedSet<ControlName> controls) {

  /**
   * The most telling first: from the strictest verdict to yes or back, then the newest; the rest
   * only makes the order whole.
   */
  static final Comparator<Flip> MOST_TELLING =
      Comparator.comparingInt(Flip::height)
          .reversed()
          .thenComparing(Flip::asOf, Comparator.reverseOrder())
          .thenComparing(flip -> flip.subject().toString())
          .thenComparing(flip -> flip.head().value())
          .thenComparing(flip -> flip.before().reason())
          .thenComparing(flip -> flip.after().reason());

  /** What a change of the verdict means. */
  public enum Kind {
    /** It would pass now and did not before. */
    NEWLY_ALLOWED,
    /** It passed before and would not now. */
    NEWLY_BLOCKED,
    /** It passes neither before nor now, for another reason. */
    OTHER
  }

  /** The verdicts, strictest first. */
  enum Grade {
    BLOCK(0),
    UNDECIDED(1),
    HOLD(2),
    ALLOW(3);

    /** Pairs of verdicts. */
    static final int PAIRS = 16;

    private final int height;

    Grade(int height) {
      this.height = height;
    }

    /** Where a pair of verdicts is counted, from 0 to {@link #PAIRS}. */
    static int pair(Grade before, Grade after) {
      return before.height * (ALLOW.height + 1) + after.height;
    }

    static Grade of(Verdict verdict) {
      return verdict.fold(block -> BLOCK, undecided -> UNDECIDED, hold -> HOLD, allow -> ALLOW);
    }
  }

  /**
   * One of the two verdicts.
   *
   * @param verdict its name
   * @param rule the first rule that it stands on; empty when it stands on none
   * @param reason what that rule said
   */
  public record Side(String verdict, String rule, String reason) {
    private static Side of(Verdict verdict) {
      List<Finding> because = verdict.because();
      return because.isEmpty()
          ? new Side(verdict.name(), "", "")
          : new Side(verdict.name(), because.get(0).rule().value(), shown(because.get(0).reason()));
    }
  }

  /** Characters of a reason that are kept: examples must not grow with what people write. */
  static final int REASON_MAX = 300;

  /** Compares two verdicts about one sheet that differ. */
  static Flip of(Evaluation before, Evaluation after) {
    boolean stricter = Grade.of(after.verdict()).compareTo(Grade.of(before.verdict())) < 0;
    Evaluation closed = stricter ? after : before;
    SortedSet<RuleName> rules = new TreeSet<>();
    closed.verdict().because().forEach(finding -> rules.add(finding.rule()));
    return new Flip(
        before.subject(),
        before.head(),
        before.asOf(),
        kind(before.verdict(), after.verdict()),
        Side.of(before.verdict()),
        Side.of(after.verdict()),
        rules,
        controls(closed));
  }

  /** The ISO week of it, for example {@code 2026-W47}, in UTC. */
  String week() {
    var day = asOf.atOffset(ZoneOffset.UTC);
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private int height() {
    return Math.abs(Grade.valueOf(before.verdict()).height - Grade.valueOf(after.verdict()).height);
  }

  private static Kind kind(Verdict before, Verdict after) {
    if (Grade.of(after) == Grade.ALLOW) {
      return Kind.NEWLY_ALLOWED;
    }
    return Grade.of(before) == Grade.ALLOW ? Kind.NEWLY_BLOCKED : Kind.OTHER;
  }

  /** The controls that stand as strictly as the verdict. */
  private static SortedSet<ControlName> controls(Evaluation evaluation) {
    SortedSet<ControlName> controls = new TreeSet<>();
    evaluation.controls().stream()
        .filter(control -> !control.outcome().opens())
        .filter(control -> decided(control, evaluation.verdict()))
        .forEach(control -> controls.add(control.control()));
    return controls;
  }

  private static boolean decided(ControlResult control, Verdict verdict) {
    return control.findings().stream().anyMatch(verdict.because()::contains);
  }

  private static String shown(String reason) {
    return reason.codePointCount(0, reason.length()) <= REASON_MAX
        ? reason
        : reason.substring(0, reason.offsetByCodePoints(0, REASON_MAX - 1)) + "…";
  }
}
