package dev.sekisho.gate.testkit;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Fact sheets for property tests, in which anything may stand that the types of the facts allow.
 * Every kind of evidence comes known, unknown and, where it is a list, truncated. For pull requests
 * as people make them there is {@link SheetGenerator}.
 */
public final class RandomSheets {
  private static final int ITEMS_MAX = 4;
  private static final List<FactKind> KINDS = List.of(FactKind.values());

  private RandomSheets() {}

  /** Any sheet. */
  public static Arbitrary<FactSheet> sheets() {
    List<Arbitrary<Evidence<Object>>> kinds = KINDS.stream().map(RandomSheets::evidence).toList();
    Arbitrary<FactSheet> heads =
        Arbitraries.randomValue(random -> new DrawnFacts(random).sheetOfGaps());
    return Combinators.combine(heads, Combinators.combine(kinds).as(List::copyOf))
        .as(RandomSheets::sheet);
  }

  /** Any evidence of one kind. */
  private static Arbitrary<Evidence<Object>> evidence(FactKind kind) {
    Arbitrary<Object> fact = Arbitraries.randomValue(random -> new DrawnFacts(random).fact(kind));
    Arbitrary<Object> value =
        isList(kind)
            ? Combinators.combine(
                    fact.list().ofMaxSize(ITEMS_MAX), Arbitraries.of(true, true, false))
                .as(Listing<Object>::new)
            : fact;
    Arbitrary<Evidence<Object>> gaps =
        Arbitraries.randomValue(
            random -> {
              Draw draw = new Draw(random);
              return Evidence.unknown(draw.name(), draw.name());
            });
    Arbitrary<Evidence<Object>> known =
        Combinators.combine(
                value,
                Arbitraries.randomValue(random -> new Draw(random).name()),
                Arbitraries.randomValue(random -> new Draw(random).time()))
            .as(Evidence::known);
    return Arbitraries.frequencyOf(Tuple.of(1, gaps), Tuple.of(3, known));
  }

  private static boolean isList(FactKind kind) {
    return kind != FactKind.DETAILS && kind != FactKind.REPOSITORY && kind != FactKind.WINDOW;
  }

  private static FactSheet sheet(FactSheet head, List<Evidence<Object>> evidence) {
    return new FactSheet(
        head.question(),
        head.subject(),
        head.head(),
        head.asOf(),
        of(evidence, FactKind.DETAILS),
        of(evidence, FactKind.REPOSITORY),
        of(evidence, FactKind.LABELS),
        of(evidence, FactKind.LABEL_HISTORY),
        of(evidence, FactKind.COMMITS),
        of(evidence, FactKind.HEAD_HISTORY),
        of(evidence, FactKind.FILES),
        of(evidence, FactKind.REVIEWS),
        of(evidence, FactKind.COMMENTS),
        of(evidence, FactKind.CHECKS),
        of(evidence, FactKind.MEMBERSHIPS),
        of(evidence, FactKind.TICKETS),
        of(evidence, FactKind.MIGRATIONS),
        of(evidence, FactKind.WINDOW),
        of(evidence, FactKind.FREEZES),
        of(evidence, FactKind.DEPLOYMENTS),
        of(evidence, FactKind.BREAK_GLASS));
  }

  @SuppressWarnings("unchecked") // because the facts were drawn for that kind
  private static <T> Evidence<T> of(List<Evidence<Object>> evidence, FactKind kind) {
    return (Evidence<T>) evidence.get(KINDS.indexOf(kind));
  }
}
