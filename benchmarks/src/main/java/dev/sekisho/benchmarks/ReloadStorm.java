package dev.sekisho.benchmarks;

import dev.sekisho.gate.engine.Evaluation;
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

/**
 * Reloads changed rules a thousand times and judges with each set: run it to see that the heap
 * stays flat and that no set outlives the one that followed it.
 */
public final class ReloadStorm {
  private static final int RELOADS = 1_000;
  private static final int RELOADS_PER_LINE = 100;

  private final Workload workload = Workload.of(10);
  private final List<FactSheet> sheets = workload.sheets(16);
  private final CurrentRules rules = new CurrentRules(RuleSet.of(workload.sources()));
  private final List<WeakReference<RuleSet>> replaced = new ArrayList<>();

  /** Reloads and prints the heap that is in use after a collection, every 100 reloads. */
  public static void main(String[] arguments) {
    ReloadStorm storm = new ReloadStorm();
    for (int done = 0; done < RELOADS; done += RELOADS_PER_LINE) {
      storm.reload(RELOADS_PER_LINE);
      int kept = storm.replacedAndKept();
      System.out.println(
          (done + RELOADS_PER_LINE)
              + " reloads: "
              + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_024
              + " KB of heap, "
              + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount()
              + " classes, "
              + kept
              + " replaced sets kept");
    }
  }

  /** Reloads so often, each time other rules, and judges the sheets by each. */
  void reload(int times) {
    for (int i = 0; i < times; i++) {
      replaced.add(new WeakReference<>(rules.get()));
      if (!(rules.reload(changed(replaced.size())) instanceof Reload.Swapped)) {
        throw new IllegalStateException("reload " + replaced.size() + " swapped nothing");
      }
      List<Evaluation> answers = rules.get().engine().evaluateAll(sheets);
      if (!answers.get(0).revision().equals(rules.get().revision())) {
        throw new IllegalStateException("other rules judged than those in force");
      }
    }
  }

  /** How many of the sets that were replaced are still held by something. */
  int replacedAndKept() {
    System.gc();
    return (int) replaced.stream().filter(set -> set.get() != null).count();
  }

  private RuleSources changed(int change) {
    Map<String, String> texts = new TreeMap<>(workload.sources().texts());
    texts.computeIfPresent("repo-0/rules.drl", (file, text) -> text + "// change " + change + "\n");
    return RuleSources.of(texts);
  }
}
