package dev.sekisho.gate.bot.preview;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.workbench.diff.Report;
import dev.sekisho.gate.workbench.diff.ReportMarkdown;
import java.util.List;
import java.util.Locale;

/** What is said about the rules of a head. */
final class PreviewComment {
  private PreviewComment() {}

  static String of(Report report, boolean timeIsUp, HeadSha head) {
    String which =
        timeIsUp
            ? "Of the newest sheets of this gate, as many were judged as its time allowed: **older"
                + " ones were not looked at.**"
            : String.format(
                Locale.ROOT,
                "Judged were the newest sheets of this gate, at most %,d.",
                RulePreview.SHEETS_MAX);
    return ReportMarkdown.of(report)
        + "\n"
        + which
        + " They hold what was known then, so evidence that only the new rules read is missing on"
        + " them.\n"
        + at(head);
  }

  static String broken(List<Problem> problems, HeadSha head) {
    return ReportMarkdown.of(problems) + at(head);
  }

  static String nothingChanges(HeadSha head) {
    return "### The rules are those in force\n\nThis pull request changes none of them.\n"
        + at(head);
  }

  static String nothingRecorded(HeadSha head) {
    return "### These rules load\n\nThis gate has no sheets yet, so nothing was compared.\n"
        + at(head);
  }

  private static String at(HeadSha head) {
    return "\nThis is about `" + head.abbreviated() + "`, and no verdict depends on it.\n";
  }
}
