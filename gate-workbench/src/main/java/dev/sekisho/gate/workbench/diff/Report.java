package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.verdict.RuleName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What would have been answered otherwise.
 *
 * @param before the revision of the old rules
 * @param after the revision of the new rules
 * @param sheets how many sheets were judged by both
 * @param unreadable how many recorded documents are no sheets; nothing is known of those
 * @param problems what is wrong with the first of them
 * @param verdicts how often which verdict became which, the same one included
 * @param byControl flips by the controls that made the stricter of the two verdicts
 * @param byRule the same by their rules
 * @param byRepository flips by repository
 * @param byWeek flips by the ISO week that the sheet was judged for, in UTC, in order
 * @param examples the most telling flips of each kind, at most one for a pull request
 * @param silentBefore rules of the old set that spoke about no sheet
 * @param silentAfter rules of the new set that spoke about no sheet
 * @param times how long it took; empty where nobody measured
 */
public record Report(
    RuleSetRevision before,
    RuleSetRevision after,
    long sheets,
    long unreadable,
    List<Problem> problems,
    List<Change> verdicts,
    List<Count> byControl,
    List<Count> byRule,
    List<Count> byRepository,
    List<Count> byWeek,
    List<Flip> examples,
    List<RuleName> silentBefore,
    List<RuleName> silentAfter,
    Optional<Times> times) {
  public Report {
    problems = List.copyOf(problems);
    verdicts = List.copyOf(verdicts);
    byControl = List.copyOf(byControl);
    byRule = List.copyOf(byRule);
    byRepository = List.copyOf(byRepository);
    byWeek = List.copyOf(byWeek);
    examples = List.copyOf(examples);
    silentBefore = List.copyOf(silentBefore);
    silentAfter = List.copyOf(silentAfter);
  }

  /** How often one verdict became another, or stayed. */
  public record Change(String before, String after, long sheets) {
    /** Whether the verdict is another. */
    public boolean isFlip() {
      return !before.equals(after);
    }

    private Flip.Kind kind() {
      if (after.equals(Flip.Grade.ALLOW.name())) {
        return Flip.Kind.NEWLY_ALLOWED;
      }
      return before.equals(Flip.Grade.ALLOW.name()) ? Flip.Kind.NEWLY_BLOCKED : Flip.Kind.OTHER;
    }
  }

  /**
   * Flips that have something in common.
   *
   * @param name the control, rule, repository or week
   */
  public record Count(String name, long newlyAllowed, long newlyBlocked, long other) {
    /** One more. */
    Count and(Flip.Kind kind) {
      return switch (kind) {
        case NEWLY_ALLOWED -> new Count(name, newlyAllowed + 1, newlyBlocked, other);
        case NEWLY_BLOCKED -> new Count(name, newlyAllowed, newlyBlocked + 1, other);
        case OTHER -> new Count(name, newlyAllowed, newlyBlocked, other + 1);
      };
    }

    /** All of them. */
    public long total() {
      return newlyAllowed + newlyBlocked + other;
    }
  }

  /**
   * How long the work took, summed over the threads that did it at once.
   *
   * @param reading reading the documents
   * @param before judging by the old rules; most sheets are judged by both sets together, and that
   *     time is laid to each set as it takes alone, which every sixteenth batch tells
   * @param after judging by the new rules, likewise
   * @param whole from the beginning to the end, as a clock on the wall sees it
   */
  public record Times(Duration reading, Duration before, Duration after, Duration whole) {}

  /** How many sheets would pass now that did not before. */
  public long newlyAllowed() {
    return count(Flip.Kind.NEWLY_ALLOWED);
  }

  /** How many sheets passed before and would not now. */
  public long newlyBlocked() {
    return count(Flip.Kind.NEWLY_BLOCKED);
  }

  /** How many sheets pass neither way, with another verdict. */
  public long otherFlips() {
    return count(Flip.Kind.OTHER);
  }

  /** How many verdicts are others. */
  public long flips() {
    return newlyAllowed() + newlyBlocked() + otherFlips();
  }

  /** The most telling examples of one kind. */
  public List<Flip> examples(Flip.Kind kind) {
    return examples.stream().filter(flip -> flip.kind() == kind).toList();
  }

  /** Rules of the same name in both sets that spoke about no sheet in either. */
  public List<RuleName> silentInBoth() {
    return silentAfter.stream().filter(silentBefore::contains).toList();
  }

  /** What of a list is not in another. */
  public static List<RuleName> without(List<RuleName> rules, List<RuleName> others) {
    return rules.stream().filter(rule -> !others.contains(rule)).toList();
  }

  private long count(Flip.Kind kind) {
    return verdicts.stream()
        .filter(Change::isFlip)
        .filter(change -> change.kind() == kind)
        .mapToLong(Change::sheets)
        .sum();
  }
}
