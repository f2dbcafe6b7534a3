package dev.sekisho.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The small forms of the long runs. */
class LongRunsTest {

  @Test
  void manySheetsInBatchesGetTheVerdictsThatTheyGetByHand() {
    assertThat(MillionSheets.judge(Workload.of(100).engine(), 5_000))
        .isEqualTo(MillionSheets.judge(Workload.of(100).handWritten(), 5_000));
  }

  @Test
  void noReplacedRuleSetIsHeldByAnything() {
    ReloadStorm storm = new ReloadStorm();

    storm.reload(40);

    assertThat(storm.replacedAndKept()).isZero();
  }

  @Test
  void answersDuringReloadsAreThoseOfTheirRevisionsAndNoneIsLost() throws Exception {
    ReloadStorm storm = new ReloadStorm();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> judges = storm.judge(threads, 4);
      storm.reload(20);

      assertThat(storm.end(judges)).isZero();
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aDeliveryIsJudgedByTheDefaultRules() throws Exception {
    DeliveryBenchmark delivery = new DeliveryBenchmark();
    delivery.prepare();

    assertThat(delivery.judge().controls()).hasSizeGreaterThan(1);
    assertThat(delivery.judge().subject()).hasToString("codertocat/hello-world#2");
  }

  @Test
  void theDefaultRulesCompileFromTheTextsInTheJar() {
    CompileBenchmark.Standard standard = new CompileBenchmark.Standard();
    standard.prepare();
    CompileBenchmark benchmark = new CompileBenchmark();

    assertThat(benchmark.standardFromText(standard).revision())
        .isEqualTo(benchmark.standardFromForm().revision());
  }
}
