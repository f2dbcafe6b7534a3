package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.cli.demo.Demo;
import dev.sekisho.gate.cli.demo.Scene;
import dev.sekisho.gate.cli.demo.Tally;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the demo showed, scene by scene, and what came of it. */
public final class DemoText {
  private static final double NANOS_OF_A_MILLISECOND = 1e6;
  private static final int VERDICT_COLUMNS = 11;

  private final Page page;

  private DemoText(Page page) {
    this.page = page;
  }

  /** Writes it all. */
  public static void write(Demo.Report report, Page page) {
    new DemoText(page).write(report);
  }

  private void write(Demo.Report report) {
    page.text(
        0,
        Style.STRONG,
        report.deliveries().size() + " deliveries as GitHub sends them, each judged by itself");
    page.text(
        0,
        Style.FAINT,
        "Each was signed, verified, decoded, made into facts and judged. Nobody was asked for what a"
            + " delivery does not tell: that stays a gap, and a gap is never a yes. Some would not even"
            + " wake the gate (who is assigned changes nothing); they are judged here all the same.");
    page.blank();
    int events =
        report.deliveries().stream().mapToInt(scene -> scene.event().length()).max().orElse(0);
    report.deliveries().forEach(scene -> delivery(scene, events));

    page.blank().blank().text(0, Style.STRONG, "The story of one pull request");
    page.text(
        0,
        Style.FAINT,
        "The deliveries take the same way. What they do not tell comes from a stand-in in memory,"
            + " and from no real system; it answers for "
            + report.standIn().stream().sorted().collect(Collectors.joining(", "))
            + ".");
    for (int i = 0; i < report.story().size(); i++) {
      scene(i + 1, report.story().get(i));
    }
    tally(report.tally());
  }

  private void delivery(Scene scene, int events) {
    Style style = scene.answer().map(answer -> Look.of(answer.verdict())).orElse(Style.FAINT);
    String lead = pad(scene.verdict(), VERDICT_COLUMNS) + pad(scene.event(), events + 2);
    page.line(0, style, lead, scene.reason());
  }

  private void scene(int number, Scene scene) {
    page.blank();
    String lead = String.format(Locale.ROOT, "%2d. ", number);
    page.text(0, Style.STRONG, lead, Style.STRONG, scene.title());
    page.text(4, Style.FAINT, scene.at() + "  " + scene.event());
    scene.answer().ifPresent(answer -> answer(answer, scene.reason()));
  }

  private void answer(Evaluation answer, String reason) {
    String name = answer.verdict().name() + "  ";
    page.text(4, Look.of(answer.verdict()), name, Style.PLAIN, reason);
    List<Step> steps = answer.shortestWayToYes();
    if (steps.isEmpty()) {
      page.text(4, Style.PLAIN, "The author is told: nothing is left to be done");
    } else {
      page.text(4, Style.PLAIN, "The author is told:");
      steps.stream()
          .map(Step::fix)
          .distinct()
          .forEach(fix -> page.text(6, Style.PLAIN, "- ", Style.PLAIN, fix));
    }
    for (Debt debt : answer.debts()) {
      page.text(
          6,
          Style.WAIT,
          "! ",
          Style.PLAIN,
          "the change is still to be reviewed by "
              + debt.dueAt()
              + ", because "
              + debt.control()
              + " was lifted");
    }
  }

  private void tally(Tally tally) {
    String counts =
        tally.verdicts().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    page.blank().blank().text(0, Style.STRONG, tally.judgements() + " judgements: " + counts);
    page.text(
        0,
        Style.PLAIN,
        String.format(
            Locale.ROOT,
            "Median time of a judgement: %.2f ms, in a Java that has just started",
            tally.medianNanos() / NANOS_OF_A_MILLISECOND));
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }
}
