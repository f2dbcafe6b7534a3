package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.verdict.RuleName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A report as a comment on a pull request: at most {@link #BYTES_MAX} bytes, always whole lines.
 * Texts of others stand in code spans, where they are no markup and mention nobody. Equal reports
 * have equal comments, because times are left out.
 */
public final class ReportMarkdown {

  /** Bytes in UTF-8 of the whole; GitHub takes 65,535, and whoever posts it adds a line or two. */
  public static final int BYTES_MAX = 60_000;

  /** Rows of a table. */
  static final int ROWS_MAX = 15;

  /** Weeks that are shown, the newest. */
  static final int WEEKS_MAX = 14;

  /** Examples of one kind. */
  static final int EXAMPLES_MAX = 5;

  /** Rules of one set that never spoke and are named. */
  static final int SILENT_MAX = 25;

  private static final int NOTE_BYTES = 80;
  private static final Pattern UNSHOWN =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");

  private final StringBuilder text = new StringBuilder();
  private int bytes;
  private boolean full;

  private ReportMarkdown() {}

  /** The comment. */
  public static String of(Report report) {
    ReportMarkdown markdown = new ReportMarkdown();
    markdown.write(report);
    return markdown.text.toString();
  }

  /** Why two rule sets could not be compared, as a comment. */
  public static String of(List<Problem> problems) {
    ReportMarkdown markdown = new ReportMarkdown();
    markdown.line("### These rules do not load");
    markdown.line("");
    markdown.line("They can not be put in force as they are, and nothing was compared.");
    for (Problem problem : problems) {
      markdown.line("");
      markdown.line("```text");
      problem.toString().lines().forEach(one -> markdown.line(fenced(one)));
      markdown.line("```");
    }
    return markdown.text.toString();
  }

  private void write(Report report) {
    line("### " + headline(report));
    line("");
    line(
        String.format(
            Locale.ROOT,
            "%,d recorded sheets were judged by rules %s and by %s.",
            report.sheets(),
            code(report.before().abbreviated()),
            code(report.after().abbreviated())));
    unreadable(report);
    verdicts(report);
    examples(report, Flip.Kind.NEWLY_ALLOWED, "Would pass now", report.newlyAllowed());
    examples(report, Flip.Kind.NEWLY_BLOCKED, "Would not pass any more", report.newlyBlocked());
    examples(report, Flip.Kind.OTHER, "Does not pass either way", report.otherFlips());
    counts("control", report.byControl());
    counts("rule", report.byRule());
    counts("repository", report.byRepository());
    List<Report.Count> weeks = report.byWeek();
    counts("week", weeks.subList(Math.max(0, weeks.size() - WEEKS_MAX), weeks.size()));
    silent("both sets", report.silentInBoth());
    silent("the old set only", Report.without(report.silentBefore(), report.silentAfter()));
    silent("the new set only", Report.without(report.silentAfter(), report.silentBefore()));
  }

  /** What it comes to, in one sentence. */
  static String headline(Report report) {
    if (report.flips() == 0) {
      return "No verdict changes";
    }
    return String.format(
        Locale.ROOT,
        "%,d newly allowed, %,d newly blocked, %,d otherwise changed",
        report.newlyAllowed(),
        report.newlyBlocked(),
        report.otherFlips());
  }

  private void unreadable(Report report) {
    if (report.unreadable() == 0) {
      return;
    }
    line("");
    line(
        String.format(
            Locale.ROOT,
            "**%,d recorded documents could not be read; nothing is known of those:**",
            report.unreadable()));
    report
        .problems()
        .forEach(problem -> line("- " + code(problem.where() + ": " + problem.line())));
  }

  private void verdicts(Report report) {
    line("");
    line("| before | after | sheets |");
    line("|---|---|---:|");
    for (Report.Change change : report.verdicts()) {
      String row =
          String.format(
              Locale.ROOT, "| %s | %s | %,d |", change.before(), change.after(), change.sheets());
      line(change.isFlip() ? row.replace(change.after(), "**" + change.after() + "**") : row);
    }
  }

  private void examples(Report report, Flip.Kind kind, String title, long count) {
    List<Flip> examples = report.examples(kind);
    if (examples.isEmpty()) {
      return;
    }
    line("");
    line(String.format(Locale.ROOT, "#### %s: %,d", title, count));
    line("");
    for (Flip flip : examples.subList(0, Math.min(EXAMPLES_MAX, examples.size()))) {
      line("- " + code(flip.subject().toString()) + " at " + code(flip.head().abbreviated()));
      line("  - before " + side(flip.before()));
      line("  - after " + side(flip.after()));
    }
  }

  private static String side(Flip.Side side) {
    return "**"
        + side.verdict()
        + "**"
        + (side.rule().isEmpty() ? "" : " by " + code(side.rule()) + ": " + code(side.reason()));
  }

  private void counts(String title, List<Report.Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    line("");
    line("<details><summary>By " + title + " (" + counts.size() + ")</summary>");
    line("");
    line("| " + title + " | newly allowed | newly blocked | otherwise |");
    line("|---|---:|---:|---:|");
    for (Report.Count count : counts.subList(0, Math.min(ROWS_MAX, counts.size()))) {
      line(
          String.format(
              Locale.ROOT,
              "| %s | %,d | %,d | %,d |",
              code(count.name()),
              count.newlyAllowed(),
              count.newlyBlocked(),
              count.other()));
    }
    if (counts.size() > ROWS_MAX) {
      line("| " + (counts.size() - ROWS_MAX) + " more | | | |");
    }
    line("");
    line("</details>");
  }

  private void silent(String which, List<RuleName> rules) {
    if (rules.isEmpty()) {
      return;
    }
    line("");
    String names =
        rules.stream()
            .limit(SILENT_MAX)
            .map(rule -> code(rule.value()))
            .collect(Collectors.joining(", "));
    line(
        "Rules of "
            + which
            + " that spoke about no sheet ("
            + rules.size()
            + "): "
            + names
            + (rules.size() > SILENT_MAX ? " and " + (rules.size() - SILENT_MAX) + " more" : ""));
  }

  /** Adds a line where it fits; after the first that does not, none is added. */
  private void line(String line) {
    int more = line.getBytes(StandardCharsets.UTF_8).length + 1;
    if (full) {
      return;
    }
    if (bytes + more > BYTES_MAX - NOTE_BYTES) {
      full = true;
      text.append("\n_The rest did not fit here; `./gate diff` tells all of it._\n");
      return;
    }
    text.append(line).append('\n');
    bytes += more;
  }

  /** A text in a code span, in which it is nothing but text, in a table too. */
  private static String code(String text) {
    String plain = UNSHOWN.matcher(text).replaceAll(" ").replace('`', '\'').strip();
    String cut =
        plain.codePointCount(0, plain.length()) <= Flip.REASON_MAX
            ? plain
            : plain.substring(0, plain.offsetByCodePoints(0, Flip.REASON_MAX - 1)) + "…";
    return cut.isEmpty() ? "" : "`" + cut.replace("|", "\\|") + "`";
  }

  /** A line that can not end the fence that it stands in. */
  private static String fenced(String line) {
    return UNSHOWN.matcher(line).replaceAll(" ").replace("```", "'''");
  }
}
