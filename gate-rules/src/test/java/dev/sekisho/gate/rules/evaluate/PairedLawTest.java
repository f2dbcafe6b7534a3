package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.evaluate.PairedEngine.Pair;
import dev.sekisho.gate.testkit.RandomSheets;
import dev.sekisho.gate.testkit.SheetGenerator;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Two rule sets that judge together answer what each answers alone. */
class PairedLawTest {
  private static final RuleSources TEXTS = RuleSources.read(Path.of("policies"));
  private static final RuleSet RULES = RuleSet.of(TEXTS);
  private static final String JOINED =
      """
      rule "peer-review/joined"
        @control( "peer-review" ) @owner( "compliance" ) @why( "Why" ) @fix( "Fix" )
      when
        $pr : PullRequest()
        %s
        exists Review( reviewer == $a.author )
      then
        finding.note( "seen" );
      end
      """;
  private static final List<RuleSet> OTHERS =
      List.of(
          RULES,
          edited("peer-review/peer-review.drl", text -> text.replace("!goesTo", "draft, !goesTo")),
          edited("peer-review/peer-review.drl", text -> ""),
          everyText(text -> text.replace("$pr : PullRequest(", "$pr : PullRequest( !draft,")),
          everyText(text -> text.replace("@why( \"", "@why( \"Now: ")),
          edited("peer-review/joined.drl", text -> joined("Comment")));

  private static final List<RuleSet> APART =
      List.of(
          edited("it-control-scope/scope.csv", PairedLawTest::nothingInScope),
          edited("rollout.csv", text -> "control,mode,why\npeer-review,shadow,tried out\n"),
          edited("rollout.csv", text -> "control,mode,why\nticket,off,not yet\n"));

  private static final RuleSet WITH_JOIN =
      edited("peer-review/joined.drl", text -> joined("Commit"));

  @Provide
  Arbitrary<List<FactSheet>> sheets() {
    Arbitrary<FactSheet> likely =
        Arbitraries.longs().map(seed -> new SheetGenerator(seed, 3).next());
    return Arbitraries.oneOf(likely, RandomSheets.sheets()).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 60)
  void togetherAndAloneAreTheSame(@ForAll("sheets") List<FactSheet> sheets) {
    for (RuleSet other : OTHERS) {
      assertSame(RULES, other, sheets);
      assertSame(other, WITH_JOIN, sheets);
    }
  }

  @Property(tries = 40)
  void aChangedTableOrRolloutCountsForItsSetOnly(@ForAll("sheets") List<FactSheet> sheets) {
    for (RuleSet other : APART) {
      assertSame(RULES, other, sheets);
      assertSame(other, RULES, sheets);
    }
  }

  private static void assertSame(RuleSet before, RuleSet after, List<FactSheet> sheets) {
    List<Pair> pairs = new PairedEngine(before, after).evaluateAll(sheets);
    assertThat(pairs).hasSameSizeAs(sheets);
    for (int i = 0; i < pairs.size(); i++) {
      assertAnswer(pairs.get(i).before(), before.engine().evaluate(sheets.get(i)));
      assertAnswer(pairs.get(i).after(), after.engine().evaluate(sheets.get(i)));
    }
  }

  private static void assertAnswer(Evaluation together, Evaluation alone) {
    assertThat(together.revision()).isEqualTo(alone.revision());
    assertThat(together.subject()).isEqualTo(alone.subject());
    assertThat(together.verdict()).isEqualTo(alone.verdict());
    assertThat(together.controls()).isEqualTo(alone.controls());
    assertThat(together.debts()).isEqualTo(alone.debts());
    assertThat(together.basis()).isEqualTo(alone.basis());
    assertThat(together.aside()).isEqualTo(alone.aside());
  }

  private static String joined(String kind) {
    return JOINED.formatted("$a : " + kind + "()");
  }

  private static String nothingInScope(String table) {
    return table.replaceAll("(?m)^([^#,]+),yes,", "$1,no,");
  }

  private static RuleSet edited(String file, UnaryOperator<String> edit) {
    Map<String, String> texts = new TreeMap<>(TEXTS.texts());
    String text = edit.apply(texts.getOrDefault(file, ""));
    texts.remove(file);
    if (!text.isEmpty()) {
      texts.put(file, text);
    }
    return RuleSet.of(RuleSources.of(texts));
  }

  private static RuleSet everyText(UnaryOperator<String> edit) {
    Map<String, String> texts = new TreeMap<>();
    TEXTS
        .texts()
        .forEach((file, text) -> texts.put(file, file.endsWith(".drl") ? edit.apply(text) : text));
    return RuleSet.of(RuleSources.of(texts));
  }
}
