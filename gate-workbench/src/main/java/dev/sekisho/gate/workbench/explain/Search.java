package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.SetAside;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Looks for the smallest set of changes that opens the most. First it goes uphill, a change or two
 * at a time, to know how large a set can be at most; then it judges every smaller set, smallest
 * first, as long as the budget lasts. Whatever it answers with was judged. Not thread-safe.
 */
final class Search {

  /** Changed sheets that are judged for one answer. */
  static final int JUDGED_MAX = 30_000;

  /** Changes of a set of which every part is judged. */
  private static final int PARTS_OF_MAX = 12;

  /** Kept for making the last set smaller, and for saying what each of its changes is for. */
  private static final int RESERVE = 5_000;

  /** Sheets that are judged together. */
  private static final int TOGETHER = 256;

  private final GateEngine engine;
  private final FactSheet sheet;
  private final List<Candidate> candidates;
  private final Wanted wanted;
  private int judged;

  /**
   * A search.
   *
   * @param wanted what is to open
   */
  Search(GateEngine engine, FactSheet sheet, List<Candidate> candidates, Wanted wanted) {
    this.engine = engine;
    this.sheet = sheet;
    this.candidates = candidates;
    this.wanted = wanted;
  }

  /**
   * What is to open.
   *
   * @param controls these, at least
   * @param whole whether nothing else may be closed either
   */
  record Wanted(Set<ControlName> controls, boolean whole) {}

  /**
   * A set of changes and the answer to them.
   *
   * @param changes the indices of the changes
   * @param after the answer
   * @param closed the wanted controls that are closed then
   */
  record Tried(BitSet changes, Evaluation after, Set<ControlName> closed) {
    private boolean opensMoreThan(Tried other) {
      return closed.size() < other.closed.size();
    }

    /** Whether it opens more, or as much with fewer changes. */
    private boolean isBetterThan(Tried other) {
      return opensMoreThan(other)
          || (closed.size() == other.closed.size()
              && changes.cardinality() < other.changes.cardinality());
    }

    private boolean opensAll(Tried other) {
      return other.closed.containsAll(closed);
    }
  }

  /**
   * What was found.
   *
   * @param best the set
   * @param smallest whether every smaller set was judged
   */
  record Found(Tried best, boolean smallest) {}

  int judged() {
    return judged;
  }

  Found run() {
    Tried best = smallestWithin(uphill(tryAll(List.of(new BitSet())).get(0)));
    for (int size = 1; !isSmallest(best, size); size++) {
      if (judged + binomial(candidates.size(), size) + RESERVE > JUDGED_MAX) {
        return new Found(smallestWithin(best), false);
      }
      Tried known = best;
      best = bestOf(sets(candidates.size(), size)).filter(t -> t.isBetterThan(known)).orElse(known);
    }
    return new Found(smallestWithin(best), true);
  }

  /** Whether sets of {@code size} and more hold nothing that is worth looking for. */
  private boolean isSmallest(Tried best, int size) {
    return size > candidates.size()
        || (best.closed().isEmpty() && best.changes().cardinality() <= size);
  }

  /** Adds the change, or else the two changes, that open the most, until no more do. */
  private Tried uphill(Tried from) {
    Tried best = from;
    Optional<Tried> next = step(best, 1).or(() -> step(from, 2));
    while (next.isPresent()) {
      best = next.get();
      Tried here = best;
      next = step(here, 1).or(() -> step(here, 2));
    }
    return best;
  }

  private Optional<Tried> step(Tried from, int more) {
    List<BitSet> sets =
        sets(candidates.size(), more).stream()
            .filter(set -> !set.intersects(from.changes()))
            .map(
                set -> {
                  BitSet both = (BitSet) set.clone();
                  both.or(from.changes());
                  return both;
                })
            .toList();
    return bestOf(sets).filter(tried -> tried.opensMoreThan(from));
  }

  /** The smallest part of a set that opens all that it opens. */
  private Tried smallestWithin(Tried set) {
    Tried whole = set.changes().cardinality() > PARTS_OF_MAX ? withoutIdle(set) : set;
    int[] members = whole.changes().stream().toArray();
    if (members.length > PARTS_OF_MAX) {
      return whole;
    }
    for (int size = 0; size < members.length; size++) {
      for (Tried part : tryAll(within(members, size))) {
        if (part.opensAll(whole)) {
          return part;
        }
      }
    }
    return whole;
  }

  /** The set without the changes that can be left out one after the other. */
  private Tried withoutIdle(Tried set) {
    Tried kept = set;
    for (int index : set.changes().stream().toArray()) {
      BitSet rest = (BitSet) kept.changes().clone();
      rest.clear(index);
      Tried whole = kept;
      kept =
          tryAll(List.of(rest)).stream()
              .filter(part -> part.opensAll(whole))
              .findFirst()
              .orElse(kept);
    }
    return kept;
  }

  private static List<BitSet> within(int[] members, int size) {
    return sets(members.length, size).stream()
        .map(
            set -> {
              BitSet part = new BitSet();
              set.stream().forEach(index -> part.set(members[index]));
              return part;
            })
        .toList();
  }

  /** The first of those that open the most. */
  private Optional<Tried> bestOf(List<BitSet> sets) {
    Optional<Tried> best = Optional.empty();
    for (int from = 0; from < sets.size(); from += TOGETHER) {
      List<BitSet> some = sets.subList(from, Math.min(sets.size(), from + TOGETHER));
      for (Tried tried : tryAll(some)) {
        if (best.isEmpty() || tried.opensMoreThan(best.get())) {
          best = Optional.of(tried);
        }
      }
      if (best.filter(tried -> tried.closed().isEmpty()).isPresent()) {
        return best;
      }
    }
    return best;
  }

  /** Judges every set that can be supposed of the sheet. */
  List<Tried> tryAll(List<BitSet> sets) {
    List<BitSet> possible = new ArrayList<>(sets.size());
    List<FactSheet> sheets = new ArrayList<>(sets.size());
    for (BitSet set : sets) {
      changed(set)
          .ifPresent(
              changed -> {
                possible.add(set);
                sheets.add(changed);
              });
    }
    judged += sheets.size();
    List<Evaluation> answers = engine.evaluateAll(sheets);
    return IntStream.range(0, possible.size())
        .mapToObj(i -> new Tried(possible.get(i), answers.get(i), closed(answers.get(i))))
        .toList();
  }

  /** What the answer does not speak of is closed: an answer of a failure speaks of nothing. */
  private Set<ControlName> closed(Evaluation answer) {
    Set<ControlName> closed = new TreeSet<>(wanted.controls());
    for (ControlResult control : answer.controls()) {
      if (control.outcome().opens()) {
        closed.remove(control.control());
      } else if (wanted.whole()) {
        closed.add(control.control());
      }
    }
    for (SetAside aside : answer.aside()) {
      boolean opens = aside.result().map(result -> result.outcome().opens()).orElse(true);
      if (wanted.whole() || opens) {
        closed.remove(aside.control());
      }
    }
    return closed;
  }

  private Optional<FactSheet> changed(BitSet set) {
    Optional<FactSheet> changed = Optional.of(sheet);
    for (int i = set.nextSetBit(0); i >= 0 && changed.isPresent(); i = set.nextSetBit(i + 1)) {
      changed = changed.flatMap(candidates.get(i).supposition()::tryOn);
    }
    return changed;
  }

  /** The answer without one of the changes, and without those that are impossible then. */
  Tried leavingOut(int index, Tried whole) {
    BitSet rest = new BitSet();
    FactSheet changed = sheet;
    for (int i : whole.changes().stream().filter(i -> i != index).toArray()) {
      Optional<FactSheet> next = candidates.get(i).supposition().tryOn(changed);
      if (next.isPresent()) {
        rest.set(i);
        changed = next.get();
      }
    }
    judged++;
    Evaluation answer = engine.evaluate(changed);
    return new Tried(rest, answer, closed(answer));
  }

  /** All sets of {@code size} out of {@code of}, those with the first members first. */
  private static List<BitSet> sets(int of, int size) {
    List<BitSet> sets = new ArrayList<>();
    int[] chosen = IntStream.range(0, size).toArray();
    while (size <= of) {
      BitSet set = new BitSet();
      IntStream.of(chosen).forEach(set::set);
      sets.add(set);
      int last = size - 1;
      while (last >= 0 && chosen[last] == of - size + last) {
        last--;
      }
      if (last < 0) {
        break;
      }
      chosen[last]++;
      for (int i = last + 1; i < size; i++) {
        chosen[i] = chosen[i - 1] + 1;
      }
    }
    return sets;
  }

  private static long binomial(int of, int size) {
    long sets = 1;
    for (int i = 1; i <= size; i++) {
      sets = sets * (of - size + i) / i;
    }
    return sets;
  }
}
