package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Step;
import dev.sekisho.gate.workbench.explain.Move;
import dev.sekisho.gate.workbench.explain.Way;
import dev.sekisho.gate.workbench.explain.Way.Emergency;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The shortest way to yes, as it was found by judging. */
final class WayText {
  private final Page page;

  private WayText(Page page) {
    this.page = page;
  }

  static void write(Way way, Page page) {
    new WayText(page).write(way);
  }

  private void write(Way way) {
    if (way.kind() == Way.Kind.OPEN) {
      return;
    }
    page.blank().text(0, Style.STRONG, title(way));
    int number = 1;
    for (Move move : way.moves()) {
      page.text(2, Style.STRONG, number++ + ". ", Style.PLAIN, move.words());
      if (!move.opens().isEmpty()) {
        page.text(5, Style.FAINT, "opens " + names(move));
      }
      if (!move.note().isEmpty()) {
        page.text(5, Style.FAINT, move.note());
      }
    }
    way.closed().forEach(this::closed);
    page.text(2, Style.FAINT, proof(way));
    way.emergency().ifPresent(this::emergency);
  }

  private static String title(Way way) {
    return switch (way.kind()) {
      case OPEN, FOUND -> "The shortest way to yes";
      case PARTLY -> "No change that is known leads to yes. These open a part";
      case NONE -> "No change that is known opens anything";
    };
  }

  private static String names(Move move) {
    return move.opens().stream().map(ControlName::value).collect(Collectors.joining(", "));
  }

  private void closed(ControlResult control) {
    Look look = Look.of(control.outcome());
    page.text(
        2,
        look.style(),
        look.sign() + " " + control.control() + "   ",
        Style.PLAIN,
        "stays closed");
    control.findings().stream()
        .filter(finding -> Look.of(finding.outcome()).equals(look))
        .map(finding -> new Step(control.control(), whatToDo(finding), finding.owner()))
        .distinct()
        .forEach(
            step ->
                page.text(
                    4,
                    Style.PLAIN,
                    step.fix() + (step.owner().isEmpty() ? "" : " (owner " + step.owner() + ")")));
  }

  private static String whatToDo(Finding finding) {
    return finding.fix().isEmpty() ? finding.reason() : finding.fix();
  }

  private static String proof(Way way) {
    String judged = way.judged() + " changed sheets were judged";
    return way.smallest()
        ? judged + ", and no smaller set of the changes that are known opens as much"
        : judged + "; none of these can be left out, and there may be a smaller set";
  }

  private void emergency(Emergency emergency) {
    page.blank().text(0, Style.STRONG, "In an emergency");
    page.text(2, Style.WAIT, "! ", Style.PLAIN, emergency.words());
    String lifted =
        emergency.after().debts().stream()
            .map(Debt::control)
            .map(ControlName::value)
            .collect(Collectors.joining(", "));
    String due =
        emergency.after().debts().stream()
            .map(Debt::dueAt)
            .min(Comparator.naturalOrder())
            .map(Instant::toString)
            .map(time -> ", and it is to be reviewed by " + time)
            .orElse("");
    page.text(
        4,
        Style.FAINT,
        "then "
            + emergency.after().verdict().name()
            + "; "
            + (lifted.isEmpty() ? "nothing is lifted" : "lifts " + lifted)
            + due);
  }
}
