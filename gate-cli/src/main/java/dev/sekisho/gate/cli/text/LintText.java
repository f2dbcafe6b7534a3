package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.problem.Problems;
import dev.sekisho.gate.workbench.lint.LintReport;
import java.util.List;

/** A report of lint, problem by problem, each with its line and a caret under what is wrong. */
public final class LintText {
  private static final int INDENT = 4;

  /** Columns of a line that stay before a caret which would be beyond the page. */
  private static final int BEFORE = 40;

  private LintText() {}

  /** Writes the report. */
  public static void write(LintReport report, Page page) {
    if (report.isClean()) {
      page.text(
          0,
          Style.GOOD,
          "✔ ",
          Style.PLAIN,
          report.rules() + " rules in " + report.files() + " files are in order");
      return;
    }
    report.problems().forEach(problem -> problem(problem, page));
    page.text(0, Style.STRONG, sum(report));
    List<String> pages =
        report.problems().stream()
            .map(problem -> "docs/errors/" + problem.id() + ".md")
            .distinct()
            .sorted()
            .toList();
    page.text(0, Style.FAINT, "What that means: " + String.join(", ", pages));
  }

  private static String sum(LintReport report) {
    int count = report.problems().size();
    String more = count == Problems.KEPT_MAX ? " or more" : "";
    return count
        + more
        + (count == 1 ? " problem" : " problems")
        + " in "
        + report.files()
        + " files";
  }

  private static void problem(Problem problem, Page page) {
    page.text(0, Style.BAD, "✘ " + problem.id() + "  ", Style.STRONG, problem.where().toString());
    page.text(2, Style.PLAIN, problem.what());
    line(problem.where(), page);
    if (!problem.known().isEmpty()) {
      page.text(2, Style.FAINT, "known  ", Style.PLAIN, String.join(", ", problem.known()));
    }
    page.text(2, Style.FAINT, "fix    ", Style.PLAIN, problem.fix()).blank();
  }

  private static void line(Place where, Page page) {
    if (where.text().isEmpty() || where.text().get().isBlank()) {
      return;
    }
    String text = where.text().get();
    int caret = Math.min(where.column().orElse(1) - 1, text.length());
    int start = text.length() - text.stripLeading().length();
    if (caret < start) {
      caret = start;
    }
    String before = text.substring(start, caret);
    if (INDENT + Columns.of(before) >= Page.COLUMNS) {
      start = caret - BEFORE;
      before = "…" + text.substring(start + 1, caret);
      page.line(INDENT, Style.PLAIN, "", "…" + text.substring(start + 1));
    } else {
      page.line(INDENT, Style.PLAIN, "", text.substring(start));
    }
    page.line(INDENT + Columns.of(before), Style.BAD, "^", "");
  }
}
