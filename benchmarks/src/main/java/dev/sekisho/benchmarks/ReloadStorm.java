package dev.sekisho.benchmarks;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.RuleSet;
import dev.sekisho.gate.rules.compile.RuleSources;
import dev.sekisho.gate.rules.reload.CurrentRules;
import dev.sekisho.gate.rules.reload.Reload;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;

/**
 * Reloads changed rules a thousand times while eight threads judge: run it to see that every answer
 * is the one that its revision gives alone, that none is lost, that the heap stays flat, and that
 * no set outlives the one that followed it.
 */
public final class ReloadStorm {
  private static final int RELOADS = 1_000;
  private static final int RELOADS_PER_LINE = 100;
  private static final int JUDGES = 8;

  private final Workload workload = Workload.of(10);
  private final List<FactSheet> sheets = workload.sheets(16);
  private final CurrentRules rules;
  private final List<WeakReference<RuleSet>> replaced = new ArrayList<>();
  private final Map<RuleSetRevision, int[]> expected = new ConcurrentHashMap<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private final LongAdder begun = new LongAdder();
  private final LongAdder answered = new LongAdder();

  ReloadStorm() {
    expect(RuleSet.of(changed(0)));
    rules = new CurrentRules(RuleSet.of(changed(0)));
  }

  /** Reloads and prints the heap that is in use after a collection, every 100 reloads. */
  public static void main(String[] arguments) throws Exception {
    ReloadStorm storm = new ReloadStorm();
    ExecutorService threads = Executors.newFixedThreadPool(JUDGES);
    List<Future<?>> judges = storm.judge(threads, JUDGES);
    for (int done = 0; done < RELOADS; done += RELOADS_PER_LINE) {
      storm.reload(RELOADS_PER_LINE);
      int kept = storm.replacedAndKept();
      System.out.println(
          (done + RELOADS_PER_LINE)
              + " reloads: "
              + storm.answered
              + " answers, "
              + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_024
              + " KB of heap, "
              + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()
              + " classes, "
              + kept
              + " replaced sets kept");
    }
    long lost = storm.end(judges);
    threads.shutdown();
    System.out.println(
        storm.answered + " answers, each as its revision gives alone; " + lost + " lost");
  }

  /** Has threads judge by whatever is in force, until {@link #end}. */
  List<Future<?>> judge(ExecutorService threads, int judges) {
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < judges; i++) {
      int first = i;
      running.add(threads.submit(() -> judge(first)));
    }
    return running;
  }

  /**
   * Ends the judging.
   *
   * @return how many that were begun got no answer
   */
  long end(List<Future<?>> judges) throws Exception {
    over.set(true);
    for (Future<?> judge : judges) {
      judge.get();
    }
    return begun.sum() - answered.sum();
  }

  private void judge(int first) {
    for (int i = first; !over.get(); i++) {
      int sheet = i % sheets.size();
      begun.increment();
      RuleSet set = rules.get();
      Evaluation answer = set.engine().evaluate(sheets.get(sheet));
      int[] alone = expected.get(answer.revision());
      if (!answer.revision().equals(set.revision())
          || alone == null
          || alone[sheet] != answer.hashCode()) {
        over.set(true);
        throw new IllegalStateException("an answer is not the one of its revision: " + answer);
      }
      answered.increment();
    }
  }

  /** Reloads so often, each time other rules, and judges the sheets by each. */
  void reload(int times) {
    for (int i = 0; i < times; i++) {
      replaced.add(new WeakReference<>(rules.get()));
      RuleSources next = changed(replaced.size());
      expect(RuleSet.of(next));
      if (!(rules.reload(next) instanceof Reload.Swapped)) {
        throw new IllegalStateException("reload " + replaced.size() + " swapped nothing");
      }
      List<Evaluation> answers = rules.get().engine().evaluateAll(sheets);
      if (!answers.get(0).revision().equals(rules.get().revision())) {
        throw new IllegalStateException("other rules judged than those in force");
      }
    }
  }

  /** Notes what rules say while nobody else judges by them. */
  private void expect(RuleSet alone) {
    List<Evaluation> answers = alone.engine().evaluateAll(sheets);
    expected.put(alone.revision(), answers.stream().mapToInt(Evaluation::hashCode).toArray());
  }

  /** How many of the sets that were replaced are still held by something. */
  int replacedAndKept() {
    System.gc();
    return (int) replaced.stream().filter(set -> set.get() != null).count();
  }

  /** Every finding says the change, so that findings of two sets never look alike. */
  private RuleSources changed(int change) {
    Map<String, String> texts = new TreeMap<>(workload.sources().texts());
    texts.computeIfPresent(
        "repo-0/rules.drl",
        (file, text) ->
            text.replaceAll("(finding\\.\\w+\\( )", "$1\"change " + change + ": \" + "));
    return RuleSources.of(texts);
  }
}
