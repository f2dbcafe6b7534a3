package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.problem.Problem;

/** Problems among other text: what is wrong where, the line of the file, and what to do. */
public final class ProblemText {
  private ProblemText() {}

  /** Writes one problem. */
  public static void write(Problem problem, Page page) {
    page.text(0, Style.BAD, problem.id() + "  ", Style.STRONG, problem.where().toString());
    problem
        .what()
        .lines()
        .forEach(line -> page.text(line.startsWith(" ") ? 4 : 2, Style.PLAIN, line.strip()));
    problem
        .where()
        .text()
        .ifPresent(
            line -> {
              int indent = line.length() - line.stripLeading().length();
              page.line(4, Style.PLAIN, "", line);
              problem
                  .where()
                  .column()
                  .ifPresent(column -> page.text(4 + column - 1 - indent, Style.FAINT, "^"));
            });
    if (!problem.known().isEmpty()) {
      page.text(2, Style.FAINT, "known: ", Style.PLAIN, String.join(", ", problem.known()));
    }
    page.text(2, Style.FAINT, "fix: ", Style.PLAIN, problem.fix());
  }
}
