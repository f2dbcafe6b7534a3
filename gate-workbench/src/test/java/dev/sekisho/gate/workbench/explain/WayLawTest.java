package dev.sekisho.gate.workbench.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.testkit.SheetGenerator;
import dev.sekisho.gate.workbench.suppose.Supposition;
import dev.sekisho.gate.workbench.suppose.Suppositions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said to be a way to yes is one, and no part of it is. */
class WayLawTest {
  private static final RuleSet RULES = RuleSet.standard();
  private static final Explainer EXPLAINER = new Explainer(RULES);
  private static final Suppositions LANGUAGE = new Suppositions(RULES);

  @Provide
  Arbitrary<FactSheet> pullRequests() {
    return Arbitraries.longs().map(seed -> new SheetGenerator(seed).next());
  }

  @Provide
  Arbitrary<FactSheet> anySheets() {
    return RandomSheets.sheets();
  }

  @Property(tries = 150)
  void aWayOfAPullRequestLeadsToYesAndNoPartOfItDoes(@ForAll("pullRequests") FactSheet sheet) {
    check(sheet);
  }

  @Property(tries = 50)
  void aWayOfAnySheetLeadsToYesAndNoPartOfItDoes(@ForAll("anySheets") FactSheet sheet) {
    check(sheet);
  }

  @Property(tries = 60)
  void aSmallestWayIsNoLongerThanAnySetOfChangesThatIsTried(
      @ForAll("pullRequests") FactSheet sheet) {
    Way way = EXPLAINER.explain(sheet, Optional.empty()).way();
    if (way.kind() != Way.Kind.FOUND || !way.smallest() || way.moves().size() > 3) {
      return;
    }
    List<Supposition> candidates =
        Candidates.of(RULES.engine().evaluate(sheet), sheet, RULES, LANGUAGE).stream()
            .map(Candidate::supposition)
            .toList();
    for (List<Supposition> set : setsSmallerThan(way.moves().size(), candidates)) {
      assertThat(allows(sheet, set)).as("%s", set).isFalse();
    }
  }

  private static void check(FactSheet sheet) {
    Way way = EXPLAINER.explain(sheet, Optional.empty()).way();
    List<Supposition> moves = way.moves().stream().map(Move::words).map(LANGUAGE::read).toList();
    boolean open = RULES.engine().evaluate(sheet).verdict().name().equals("ALLOW");
    assertThat(way.kind() == Way.Kind.OPEN).isEqualTo(open);
    assertThat(way.judged()).isLessThanOrEqualTo(Search.JUDGED_MAX);
    if (way.kind() == Way.Kind.FOUND) {
      assertThat(allows(sheet, moves)).isTrue();
      assertThat(way.after().verdict().name()).isEqualTo("ALLOW");
      assertThat(way.closed()).isEmpty();
      for (int part = 0; part < (1 << moves.size()) - 1; part++) {
        assertThat(allows(sheet, part(moves, part))).isFalse();
      }
      assertThat(way.moves()).allSatisfy(move -> assertThat(move.opens()).isNotEmpty());
    } else if (way.kind() != Way.Kind.OPEN) {
      assertThat(way.closed()).isNotEmpty();
    }
  }

  private static List<Supposition> part(List<Supposition> moves, int part) {
    List<Supposition> some = new ArrayList<>();
    for (int i = 0; i < moves.size(); i++) {
      if ((part & (1 << i)) != 0) {
        some.add(moves.get(i));
      }
    }
    return some;
  }

  private static List<List<Supposition>> setsSmallerThan(int size, List<Supposition> of) {
    List<List<Supposition>> sets = new ArrayList<>();
    if (size > 1) {
      of.forEach(one -> sets.add(List.of(one)));
    }
    if (size > 2) {
      for (int i = 0; i < of.size(); i++) {
        for (int j = i + 1; j < of.size(); j++) {
          sets.add(List.of(of.get(i), of.get(j)));
        }
      }
    }
    return sets;
  }

  private static boolean allows(FactSheet sheet, List<Supposition> set) {
    Optional<FactSheet> changed = Optional.of(sheet);
    for (Supposition one : set) {
      changed = changed.flatMap(one::tryOn);
    }
    return changed
        .map(s -> RULES.engine().evaluate(s).verdict().name().equals("ALLOW"))
        .orElse(false);
  }
}
