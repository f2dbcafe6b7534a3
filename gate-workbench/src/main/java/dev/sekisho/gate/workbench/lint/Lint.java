package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.rules.compile.CompiledRules;
import dev.sekisho.gate.rules.compile.RuleSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Looks a folder of rules through. A folder is data from a stranger: it is parsed and checked, and
 * nothing in it is run. What loads is looked through for what can not be meant; that is told where
 * it can be shown, so a folder without problems may still say something else than its owner thinks.
 */
public final class Lint {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing((Problem problem) -> problem.where().file())
          .thenComparing(problem -> problem.where().line().orElse(0))
          .thenComparing(problem -> problem.where().column().orElse(0));

  private Lint() {}

  /**
   * Looks through the {@code .drl} and {@code .csv} files below a folder.
   *
   * @throws GateException when {@code folder} is no folder
   */
  public static LintReport of(Path folder) {
    RuleSources sources;
    try {
      sources = RuleSources.read(folder);
    } catch (GateException e) {
      if (Files.isDirectory(folder)) {
        return new LintReport(e.problems(), 0, 0);
      }
      throw e;
    }
    return of(sources);
  }

  /** Looks through texts that are already in memory. */
  public static LintReport of(RuleSources sources) {
    int files = sources.texts().size();
    CompiledRules rules;
    try {
      rules = CompiledRules.compile(sources);
    } catch (GateException e) {
      return new LintReport(sorted(e.problems()), files, 0);
    }
    Problems problems = new Problems();
    NeverFires.check(rules, sources, problems);
    Contradictions.check(rules, problems);
    Controls.check(rules, problems);
    Rows.check(rules, sources, problems);
    return new LintReport(sorted(problems.list()), files, rules.rules().size());
  }

  private static List<Problem> sorted(List<Problem> problems) {
    return problems.stream().sorted(BY_PLACE).toList();
  }
}
