package dev.sekisho.gate.workbench.lint;

import dev.sekisho.gate.problem.Problem;
import java.util.List;

/**
 * What lint says of a folder.
 *
 * @param problems what is wrong, by file and line; at most {@link
 *     dev.sekisho.gate.problem.Problems#KEPT_MAX}
 * @param files how many files were read
 * @param rules how many rules are in them; 0 when they do not load
 */
public record LintReport(List<Problem> problems, int files, int rules) {
  public LintReport {
    problems = List.copyOf(problems);
  }

  /** Whether nothing is wrong. */
  public boolean isClean() {
    return problems.isEmpty();
  }
}
