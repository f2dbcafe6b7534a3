package dev.sekisho.gate.rules.reload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.SetAside;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that are swapped again and again while others judge by them. */
class ReloadStormTest {
  private static final int JUDGES = 8;
  private static final int RELOADS = 40;
  private static final FactSheet SHEET = Sheets.sheet().build();

  private final CurrentRules rules = new CurrentRules(RuleSet.of(sources(0)));
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void everyAnswerIsWholeUnderOneRevisionAndNoneIsLost() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(JUDGES);
    try {
      List<Future<Integer>> judges =
          Stream.generate(() -> threads.submit((Callable<Integer>) this::judge))
              .limit(JUDGES)
              .toList();
      for (int version = 1; version <= RELOADS; version++) {
        assertThat(rules.reload(sources(version))).isInstanceOf(Reload.Swapped.class);
        int seen = begun.get();
        while (begun.get() < seen + JUDGES && judges.stream().noneMatch(Future::isDone)) {
          Thread.onSpinWait();
        }
      }
      over.set(true);
      int answered = 0;
      for (Future<Integer> judge : judges) {
        answered += judge.get(60, TimeUnit.SECONDS);
      }
      assertThat(answered).isEqualTo(begun.get()).isGreaterThan(RELOADS);
    } finally {
      over.set(true);
      threads.shutdownNow();
    }
  }

  @Test
  void noSetOutlivesTheOneThatFollowsIt() {
    List<WeakReference<RuleSet>> replaced = new ArrayList<>();
    for (int version = 1; version <= RELOADS; version++) {
      replaced.add(new WeakReference<>(rules.get()));
      rules.get().engine().evaluate(SHEET);
      rules.reload(sources(version));
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (replaced.stream().anyMatch(set -> set.get() != null) && System.nanoTime() < deadline) {
      System.gc();
    }
    assertThat(replaced).allSatisfy(set -> assertThat(set.get()).isNull());
  }

  private int judge() {
    int answered = 0;
    while (!over.get()) {
      begun.incrementAndGet();
      RuleSet set = rules.get();
      check(set.engine().evaluate(SHEET), set);
      answered++;
    }
    return answered;
  }

  /** What one version says, and nothing of another. */
  private static void check(Evaluation answer, RuleSet set) {
    List<Finding> counting = findings(answer.controls().stream());
    String version = counting.get(0).reason();
    boolean odd = Integer.parseInt(version) % 2 == 1;
    assertThat(answer.revision()).isEqualTo(set.revision());
    assertThat(answer.revision()).isEqualTo(sources(Integer.parseInt(version)).revision());
    assertThat(counting).hasSize(odd ? 2 : 3).allMatch(said -> said.reason().equals(version));
    assertThat(answer.verdict().name()).isEqualTo(odd ? "ALLOW" : "HOLD");
    assertThat(findings(answer.aside().stream().map(SetAside::result).flatMap(r -> r.stream())))
        .hasSize(odd ? 1 : 0)
        .allMatch(said -> said.reason().equals(version));
  }

  private static List<Finding> findings(Stream<ControlResult> results) {
    return results.flatMap(result -> result.findings().stream()).toList();
  }

  /** Three controls that say their version; in odd versions the one that waits is in shadow. */
  private static RuleSources sources(int version) {
    String rollout = version % 2 == 1 ? "third,shadow,odd\n" : "third,enforced,even\n";
    return RuleSources.of(
        Map.of(
            "first/first.drl", rule("first", "satisfied", version),
            "second/second.drl", rule("second", "satisfied", version),
            "third/third.drl", rule("third", "await", version),
            "rollout.csv", "control,mode,why\n" + rollout));
  }

  private static String rule(String control, String verb, int version) {
    return """
    rule "%1$s/said" @control( "%1$s" ) @owner( "x" ) @why( "x" ) @fix( "x" )
    when $pr : PullRequest( open ) then finding.%2$s( "%3$d" ); end
    """
        .formatted(control, verb, version);
  }
}
