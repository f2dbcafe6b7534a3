package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.workbench.diff.Flip;
import dev.sekisho.gate.workbench.diff.Report;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What other rules would have answered, for people. */
public final class DiffText {

  /** Rows of a table. */
  private static final int ROWS_MAX = 20;

  /** Examples of one kind. */
  private static final int EXAMPLES_MAX = 5;

  private static final int WIDTH = 54;

  private final Page page;

  private DiffText(Page page) {
    this.page = page;
  }

  /** Writes the report. */
  public static void write(Report report, Page page) {
    new DiffText(page).write(report);
  }

  private void write(Report report) {
    page.text(
        0,
        Style.STRONG,
        number(report.sheets())
            + " sheets, "
            + number(report.newlyAllowed())
            + " newly allowed, "
            + number(report.newlyBlocked())
            + " newly blocked, "
            + number(report.otherFlips())
            + " otherwise changed");
    page.text(
        0,
        Style.FAINT,
        "old " + report.before().abbreviated() + ", new " + report.after().abbreviated());
    unreadable(report);
    verdicts(report);
    examples(report, Flip.Kind.NEWLY_ALLOWED, "Would pass now, for example");
    examples(report, Flip.Kind.NEWLY_BLOCKED, "Would not pass any more, for example");
    examples(report, Flip.Kind.OTHER, "Passes neither way, for example");
    counts("control", report.byControl());
    counts("rule", report.byRule());
    counts("repository", report.byRepository());
    counts("week", report.byWeek());
    silent("both sets", report.silentInBoth());
    silent("the old set only", Report.without(report.silentBefore(), report.silentAfter()));
    silent("the new set only", Report.without(report.silentAfter(), report.silentBefore()));
    report.times().ifPresent(times -> times(times, report.sheets()));
  }

  private void unreadable(Report report) {
    if (report.unreadable() > 0) {
      page.blank()
          .text(
              0,
              Style.ODD,
              number(report.unreadable())
                  + " documents could not be read, and nothing is known of those:");
      report.problems().forEach(p -> page.text(2, Style.PLAIN, p.where() + ": " + p.line()));
    }
  }

  private void verdicts(Report report) {
    page.blank();
    for (Report.Change change : report.verdicts()) {
      page.row(
          2,
          change.isFlip() ? Style.STRONG : Style.FAINT,
          change.before() + " -> " + change.after(),
          WIDTH,
          String.format(Locale.ROOT, "%,13d", change.sheets()));
    }
  }

  private void examples(Report report, Flip.Kind kind, String title) {
    List<Flip> examples = report.examples(kind);
    if (examples.isEmpty()) {
      return;
    }
    page.blank().text(0, Style.STRONG, title);
    for (Flip flip : examples.subList(0, Math.min(EXAMPLES_MAX, examples.size()))) {
      page.text(
          2,
          Style.PLAIN,
          flip.subject() + " at " + flip.head().abbreviated() + ", as of " + flip.asOf());
      side("old ", flip.before());
      side("new ", flip.after());
    }
  }

  private void side(String lead, Flip.Side side) {
    String by = side.rule().isEmpty() ? "" : "  " + side.rule() + ": " + side.reason();
    page.text(4, Style.FAINT, lead, Style.PLAIN, side.verdict() + by);
  }

  private void counts(String title, List<Report.Count> counts) {
    if (counts.isEmpty()) {
      return;
    }
    String heads =
        String.format(Locale.ROOT, "%13s %13s %12s", "newly allowed", "newly blocked", "otherwise");
    page.blank().row(0, Style.STRONG, "By " + title, WIDTH + 2, heads);
    for (Report.Count count : counts.subList(0, Math.min(ROWS_MAX, counts.size()))) {
      String numbers =
          String.format(
              Locale.ROOT,
              "%,13d %,13d %,12d",
              count.newlyAllowed(),
              count.newlyBlocked(),
              count.other());
      page.row(2, Style.PLAIN, count.name(), WIDTH, numbers);
    }
    if (counts.size() > ROWS_MAX) {
      page.text(2, Style.FAINT, (counts.size() - ROWS_MAX) + " more; --format json tells all");
    }
  }

  private void silent(String which, List<RuleName> rules) {
    if (!rules.isEmpty()) {
      page.blank()
          .text(
              0,
              Style.STRONG,
              "Rules of " + which + " that spoke about no sheet (" + rules.size() + ")");
      rules.forEach(rule -> page.text(2, Style.PLAIN, rule.value()));
    }
  }

  private void times(Report.Times times, long sheets) {
    page.blank()
        .text(
            0,
            Style.FAINT,
            "It took "
                + millis(times.whole())
                + ". Summed over all threads: reading "
                + millis(times.reading())
                + ", judging by the old rules "
                + millis(times.before())
                + each(times.before(), sheets)
                + ", by the new "
                + millis(times.after())
                + each(times.after(), sheets)
                + ".");
  }

  private static String each(Duration time, long sheets) {
    return sheets == 0 ? "" : " (" + time.toNanos() / 1_000 / sheets + " us a sheet)";
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%,d ms", time.toMillis());
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
