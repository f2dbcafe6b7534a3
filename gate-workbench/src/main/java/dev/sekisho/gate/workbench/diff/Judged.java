package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.rules.evaluate.PairedEngine.Pair;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.RuleName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * What some sheets came to under both rule sets: only what is counted, so that nothing of a sheet
 * is kept.
 *
 * @param verdicts how often which verdict became which: by {@link Flip.Grade#pair}
 * @param readingNanos time that reading took; likewise for both rule sets where each judged alone
 * @param togetherNanos time that judging by both together took
 */
record Judged(
    long sheets,
    List<Problem> problems,
    long unreadable,
    List<Long> verdicts,
    List<Flip> flips,
    Set<RuleName> spokeBefore,
    Set<RuleName> spokeAfter,
    long readingNanos,
    long beforeNanos,
    long afterNanos,
    long togetherNanos) {
  /** Problems that are kept of a few sheets; more of them say no more. */
  static final int PROBLEMS_MAX = 5;

  static Judged of(
      List<RecordedSheet> recorded, Judges judges, boolean apart, LongSupplier nanoTime) {
    long begun = nanoTime.getAsLong();
    List<FactSheet> sheets = new ArrayList<>(recorded.size());
    List<Problem> problems = new ArrayList<>();
    long unreadable = 0;
    for (RecordedSheet one : recorded) {
      try {
        sheets.add(one.read());
      } catch (GateException e) {
        unreadable++;
        if (problems.size() < PROBLEMS_MAX) {
          problems.add(e.problems().get(0));
        }
      }
    }
    long read = nanoTime.getAsLong();
    long half = read;
    List<Pair> pairs;
    if (apart) {
      List<Evaluation> old = judges.before().evaluateAll(sheets);
      half = nanoTime.getAsLong();
      pairs = Judges.pairs(old, judges.after().evaluateAll(sheets));
    } else {
      pairs = judges.both().evaluateAll(sheets);
    }
    long done = nanoTime.getAsLong();
    long[] verdicts = new long[Flip.Grade.PAIRS];
    List<Flip> flips = new ArrayList<>();
    Set<RuleName> spokeBefore = new HashSet<>();
    Set<RuleName> spokeAfter = new HashSet<>();
    for (Pair pair : pairs) {
      Flip.Grade was = Flip.Grade.of(pair.before().verdict());
      Flip.Grade is = Flip.Grade.of(pair.after().verdict());
      verdicts[Flip.Grade.pair(was, is)]++;
      if (was != is) {
        flips.add(Flip.of(pair.before(), pair.after()));
      }
      speakers(pair.before(), spokeBefore);
      speakers(pair.after(), spokeAfter);
    }
    return new Judged(
        sheets.size(),
        problems,
        unreadable,
        java.util.Arrays.stream(verdicts).boxed().toList(),
        flips,
        spokeBefore,
        spokeAfter,
        read - begun,
        half - read,
        apart ? done - half : 0,
        apart ? 0 : done - read);
  }

  private static void speakers(Evaluation evaluation, Set<RuleName> spoke) {
    for (ControlResult control : evaluation.controls()) {
      for (Finding finding : control.findings()) {
        spoke.add(finding.rule());
      }
    }
  }
}
