package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.verdict.RuleName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sums up what the sheets came to, in their order. Not thread-safe. */
final class Tally {
  private static final Flip.Grade[] GRADES = Flip.Grade.values();

  private final long[] verdicts = new long[Flip.Grade.PAIRS];
  private final Counts byControl = new Counts();
  private final Counts byRule = new Counts();
  private final Counts byRepository = new Counts();
  private final Counts byWeek = new Counts();
  private final Map<Flip.Kind, Examples> examples = new EnumMap<>(Flip.Kind.class);
  private final Set<RuleName> spokeBefore = new HashSet<>();
  private final Set<RuleName> spokeAfter = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();
  private long sheets;
  private long unreadable;
  private long readingNanos;
  private long beforeNanos;
  private long afterNanos;
  private long togetherNanos;

  Tally() {
    for (Flip.Kind kind : Flip.Kind.values()) {
      examples.put(kind, new Examples());
    }
  }

  void add(Judged judged) {
    sheets += judged.sheets();
    unreadable += judged.unreadable();
    judged.problems().stream()
        .limit((long) Judged.PROBLEMS_MAX - problems.size())
        .forEach(problems::add);
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] += judged.verdicts().get(i);
    }
    judged.flips().forEach(this::add);
    spokeBefore.addAll(judged.spokeBefore());
    spokeAfter.addAll(judged.spokeAfter());
    readingNanos += judged.readingNanos();
    beforeNanos += judged.beforeNanos();
    afterNanos += judged.afterNanos();
    togetherNanos += judged.togetherNanos();
  }

  /** Sheets and unreadable documents so far. */
  long seen() {
    return sheets + unreadable;
  }

  Report report(RuleSet before, RuleSet after, long wholeNanos) {
    return new Report(
        before.revision(),
        after.revision(),
        sheets,
        unreadable,
        problems,
        changes(),
        byControl.sorted(),
        byRule.sorted(),
        byRepository.sorted(),
        byWeek.sorted().stream().sorted(Comparator.comparing(Report.Count::name)).toList(),
        examples.values().stream().flatMap(kept -> kept.list().stream()).toList(),
        silent(before, spokeBefore),
        silent(after, spokeAfter),
        Optional.of(
            new Report.Times(
                Duration.ofNanos(readingNanos),
                Duration.ofNanos(beforeNanos + ofTogether(beforeNanos)),
                Duration.ofNanos(afterNanos + ofTogether(afterNanos)),
                Duration.ofNanos(wholeNanos))));
  }

  /** A set's part of the time together, as long as it takes alone beside the other. */
  private long ofTogether(long aloneNanos) {
    long bothNanos = beforeNanos + afterNanos;
    return bothNanos == 0 ? 0 : (long) ((double) togetherNanos * aloneNanos / bothNanos);
  }

  private void add(Flip flip) {
    flip.controls().forEach(control -> byControl.add(control.value(), flip.kind()));
    flip.rules().forEach(rule -> byRule.add(rule.value(), flip.kind()));
    byRepository.add(flip.subject().repository().toString(), flip.kind());
    byWeek.add(flip.week(), flip.kind());
    Examples kept = examples.get(flip.kind());
    if (kept != null) {
      kept.add(flip);
    }
  }

  private List<Report.Change> changes() {
    List<Report.Change> changes = new ArrayList<>();
    for (Flip.Grade was : GRADES) {
      for (Flip.Grade is : GRADES) {
        long count = verdicts[Flip.Grade.pair(was, is)];
        if (count > 0) {
          changes.add(new Report.Change(was.name(), is.name(), count));
        }
      }
    }
    return changes;
  }

  private static List<RuleName> silent(RuleSet rules, Set<RuleName> spoke) {
    return rules.rules().stream().map(Rule::name).filter(name -> !spoke.contains(name)).toList();
  }
}
