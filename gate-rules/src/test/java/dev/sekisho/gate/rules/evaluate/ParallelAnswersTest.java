package dev.sekisho.gate.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.GateEngine;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.testkit.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many judge by one set at once; what is said of one pull request must not reach another. */
class ParallelAnswersTest {
  private static final int JUDGES = 8;
  private static final int SETS = 50;
  private static final int ROUNDS = 200;

  @Test
  void nothingOfOneAnswerGetsIntoAnother() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(JUDGES);
    try {
      for (int set = 0; set < SETS; set++) {
        GateEngine engine = RuleSet.of(sources()).engine();
        CyclicBarrier start = new CyclicBarrier(JUDGES);
        List<Future<?>> judges = new ArrayList<>();
        for (int judge = 0; judge < JUDGES; judge++) {
          FactSheet own = Sheets.sheet().title("number " + judge).build();
          Evaluation alone = RuleSet.of(sources()).engine().evaluate(own);
          judges.add(threads.submit(() -> judge(engine, own, alone, start)));
        }
        for (Future<?> judge : judges) {
          judge.get();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean judge(
      GateEngine engine, FactSheet sheet, Evaluation alone, CyclicBarrier start) throws Exception {
    start.await();
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(engine.evaluate(sheet)).isEqualTo(alone);
    }
    return true;
  }

  private static RuleSources sources() {
    return RuleSources.of(
        Map.of(
            "first/first.drl", rule("first"),
            "second/second.drl", rule("second"),
            "third/third.drl", rule("third")));
  }

  private static String rule(String control) {
    return """
    rule "%1$s/said" @control( "%1$s" ) @owner( "x" ) @why( "x" ) @fix( "x" )
    when $pr : PullRequest( open ) then finding.satisfied( "%1$s of " + $pr.title ); end
    """
        .formatted(control);
  }
}
