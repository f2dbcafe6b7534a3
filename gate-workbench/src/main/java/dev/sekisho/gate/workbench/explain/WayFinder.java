package dev.sekisho.gate.workbench.explain;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.Rule;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.workbench.explain.Search.Found;
import dev.sekisho.gate.workbench.explain.Search.Tried;
import dev.sekisho.gate.workbench.explain.Search.Wanted;
import dev.sekisho.gate.workbench.explain.Way.Emergency;
import dev.sekisho.gate.workbench.explain.Way.Kind;
import dev.sekisho.gate.workbench.suppose.Supposition;
import dev.sekisho.gate.workbench.suppose.Suppositions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the shortest way to yes, and judges what it answers with. Thread-safe. */
final class WayFinder {
  private static final String SECOND_PEER = "another-peer";

  private final RuleSet rules;
  private final Suppositions language;

  WayFinder(RuleSet rules) {
    this.rules = rules;
    this.language = new Suppositions(rules);
  }

  Way find(FactSheet sheet, Evaluation answer, Optional<ControlName> only) {
    List<Candidate> candidates = Candidates.of(answer, sheet, rules, language);
    Search search = new Search(rules.engine(), sheet, candidates, wanted(only));
    Tried base = search.tryAll(List.of(new BitSet())).get(0);
    if (base.closed().isEmpty()) {
      return new Way(Kind.OPEN, List.of(), answer, List.of(), true, 0, Optional.empty());
    }
    Found found = search.run();
    Tried best = found.best();
    Kind kind =
        best.closed().isEmpty() ? Kind.FOUND : best.changes().isEmpty() ? Kind.NONE : Kind.PARTLY;
    List<Move> moves = moves(best, candidates, search);
    List<ControlResult> closed =
        best.after().controls().stream()
            .filter(control -> best.closed().contains(control.control()))
            .toList();
    Optional<Emergency> emergency = emergency(sheet, only);
    return new Way(kind, moves, best.after(), closed, found.smallest(), search.judged(), emergency);
  }

  private Wanted wanted(Optional<ControlName> only) {
    Set<ControlName> controls = new TreeSet<>();
    rules.rules().stream()
        .map(Rule::control)
        .filter(control -> only.map(control::equals).orElse(true))
        .forEach(controls::add);
    return new Wanted(controls, only.isEmpty());
  }

  /** Says of each change which controls stay closed when it alone is left out. */
  private static List<Move> moves(Tried best, List<Candidate> candidates, Search search) {
    List<Move> moves = new ArrayList<>();
    best.changes().stream()
        .forEach(
            index -> {
              Set<ControlName> needed = new TreeSet<>(search.leavingOut(index, best).closed());
              needed.removeAll(best.closed());
              Candidate candidate = candidates.get(index);
              moves.add(
                  new Move(candidate.supposition().words(), candidate.note(), List.copyOf(needed)));
            });
    return moves;
  }

  private Optional<Emergency> emergency(FactSheet sheet, Optional<ControlName> only) {
    boolean liftable =
        rules.rules().stream()
            .anyMatch(r -> only.isEmpty() ? !r.lifts().isEmpty() : r.lifts().contains(only.get()));
    if (!liftable) {
      return Optional.empty();
    }
    Supposition broken =
        language.read("glass broken by " + Candidates.PEER + " confirmed by " + SECOND_PEER);
    return broken
        .tryOn(sheet)
        .map(changed -> new Emergency(broken.words(), rules.engine().evaluate(changed)));
  }
}
