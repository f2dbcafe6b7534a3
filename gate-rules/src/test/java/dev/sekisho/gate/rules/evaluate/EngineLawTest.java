package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.testkit.SheetGenerator;
import dev.sekisho.gate.verdict.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the gate over the whole engine and the rules that come with it. */
class EngineLawTest {
  private static final RuleSources TEXTS = RuleSources.read(Path.of("policies"));
  private static final RuleSet RULES = RuleSet.of(TEXTS);

  @Provide
  Arbitrary<FactSheet> sheets() {
    Arbitrary<FactSheet> likely =
        Arbitraries.longs().map(seed -> new SheetGenerator(seed, 3).next());
    return Arbitraries.oneOf(likely, RandomSheets.sheets());
  }

  @Provide
  Arbitrary<FactSheet> likelySheets() {
    return Arbitraries.longs().map(seed -> new SheetGenerator(seed, 3).next());
  }

  @Property(tries = 20)
  void theOrderOfRulesAndFilesChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    RuleSet shuffled = RuleSet.of(shuffled(random));
    assertThat(shuffled.revision()).isNotEqualTo(RULES.revision());
    for (FactSheet sheet : new SheetGenerator(seed, 3).sheets(50)) {
      assertThat(judge(shuffled, sheet).controls()).isEqualTo(judge(RULES, sheet).controls());
    }
  }

  @Property(tries = 300)
  void theOrderOfFactsChangesNothing(@ForAll("likelySheets") FactSheet sheet, @ForAll long seed) {
    assertSameAnswer(judge(RULES, shuffled(sheet, new Random(seed))), judge(RULES, sheet));
  }

  @Property(tries = 300)
  void oneMoreRuleThatForbidsNeverLoosens(@ForAll("sheets") FactSheet sheet) {
    assertThat(strictness(judge(Stricter.RULES, sheet)))
        .isGreaterThanOrEqualTo(strictness(judge(RULES, sheet)));
  }

  @Property(tries = 300)
  void hidingEvidenceNeverAllows(@ForAll("sheets") FactSheet sheet, @ForAll FactKind kind) {
    if (strictness(judge(RULES, sheet)) > 0) {
      assertThat(strictness(judge(RULES, hidden(sheet, kind)))).isPositive();
      assertThat(strictness(judge(RULES, cut(sheet, kind)))).isPositive();
    }
  }

  private static final class Stricter {
    static final RuleSet RULES = RuleSet.of(withOneMoreRule());

    private static RuleSources withOneMoreRule() {
      Map<String, String> texts = new TreeMap<>(TEXTS.texts());
      texts.put(
          "peer-review/large.drl",
          """
          rule "peer-review/large"
            @control( "peer-review" ) @owner( "compliance" )
            @why( "Large changes hide things" )
            @fix( "Split it" )
          when
            $pr : PullRequest( linesChanged > 100 )
          then
            finding.forbid( "It changes " + $pr.linesChanged + " lines" );
          end
          """);
      return RuleSources.of(texts);
    }
  }

  private static RuleSources shuffled(Random random) {
    Map<String, String> texts = new TreeMap<>();
    TEXTS
        .texts()
        .forEach(
            (file, text) -> {
              if (file.endsWith(".drl")) {
                List<String> rules =
                    new ArrayList<>(Arrays.asList(text.split("(?m)(?=^rule )", -1)));
                Collections.shuffle(rules, random);
                int folder = file.lastIndexOf('/') + 1;
                String name = file.substring(0, folder) + random.nextInt(1_000) + ".drl";
                texts.put(name, String.join("\n", rules));
              } else {
                texts.put(file, text);
              }
            });
    return RuleSources.of(texts);
  }

  private static FactSheet shuffled(FactSheet sheet, Random random) {
    return sheet.with(
        draft ->
            draft
                .labels(shuffled(sheet.labels(), random))
                .labelHistory(shuffled(sheet.labelHistory(), random))
                .commits(shuffled(sheet.commits(), random))
                .headHistory(shuffled(sheet.headHistory(), random))
                .files(shuffled(sheet.files(), random))
                .reviews(shuffled(sheet.reviews(), random))
                .comments(shuffled(sheet.comments(), random))
                .checks(shuffled(sheet.checks(), random))
                .memberships(shuffled(sheet.memberships(), random))
                .tickets(shuffled(sheet.tickets(), random))
                .migrations(shuffled(sheet.migrations(), random))
                .freezes(shuffled(sheet.freezes(), random))
                .deployments(shuffled(sheet.deployments(), random))
                .breakGlass(shuffled(sheet.breakGlass(), random)));
  }

  private static <T> Evidence<Listing<T>> shuffled(Evidence<Listing<T>> evidence, Random random) {
    return evidence.fold(
        known -> {
          List<T> items = new ArrayList<>(known.value().items());
          Collections.shuffle(items, random);
          return Evidence.known(
              new Listing<>(items, known.value().complete()), known.source(), known.asOf());
        },
        unknown -> unknown);
  }

  private static FactSheet hidden(FactSheet sheet, FactKind kind) {
    return sheet.with(draft -> draft.unknown(kind, "test", "hidden"));
  }

  private static FactSheet cut(FactSheet sheet, FactKind kind) {
    return switch (kind) {
      case LABELS -> sheet.with(draft -> draft.labels(cut(sheet.labels())));
      case LABEL_HISTORY -> sheet.with(draft -> draft.labelHistory(cut(sheet.labelHistory())));
      case COMMITS -> sheet.with(draft -> draft.commits(cut(sheet.commits())));
      case FILES -> sheet.with(draft -> draft.files(cut(sheet.files())));
      case REVIEWS -> sheet.with(draft -> draft.reviews(cut(sheet.reviews())));
      case CHECKS -> sheet.with(draft -> draft.checks(cut(sheet.checks())));
      case TICKETS -> sheet.with(draft -> draft.tickets(cut(sheet.tickets())));
      case MIGRATIONS -> sheet.with(draft -> draft.migrations(cut(sheet.migrations())));
      case FREEZES -> sheet.with(draft -> draft.freezes(cut(sheet.freezes())));
      case BREAK_GLASS -> sheet.with(draft -> draft.breakGlass(cut(sheet.breakGlass())));
      default -> hidden(sheet, kind);
    };
  }

  /** Its first half, told to be not all. */
  private static <T> Evidence<Listing<T>> cut(Evidence<Listing<T>> evidence) {
    return evidence.fold(
        known -> {
          List<T> items = known.value().items();
          return Evidence.known(
              Listing.truncated(items.subList(0, items.size() / 2)), known.source(), known.asOf());
        },
        unknown -> unknown);
  }

  private static Evaluation judge(RuleSet rules, FactSheet sheet) {
    return rules.engine().evaluate(sheet);
  }

  /** Sentences name what there is in the order in which it was told. */
  private static void assertSameAnswer(Evaluation one, Evaluation other) {
    assertThat(one.verdict().name()).isEqualTo(other.verdict().name());
    assertThat(outcomes(one)).isEqualTo(outcomes(other));
    assertThat(one.debts()).hasSameSizeAs(other.debts());
    assertThat(one.nextChangeAt()).isEqualTo(other.nextChangeAt());
  }

  private static List<String> outcomes(Evaluation evaluation) {
    return evaluation.controls().stream()
        .map(control -> control.control() + " " + control.outcome())
        .toList();
  }

  private static int strictness(Evaluation evaluation) {
    Verdict verdict = evaluation.verdict();
    return verdict.fold(block -> 3, undecided -> 2, hold -> 1, allow -> 0);
  }
}
