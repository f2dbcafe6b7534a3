package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.SetAside;
import dev.sekisho.gate.workbench.explain.ControlExplained;
import dev.sekisho.gate.workbench.explain.EvidenceState;
import dev.sekisho.gate.workbench.explain.Explanation;
import dev.sekisho.gate.workbench.explain.RuleExplained;
import dev.sekisho.gate.workbench.explain.RuleExplained.Stopped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An explanation on a page: of each control which rules spoke and which did not, the evidence and
 * how old it is, and who can lift what; and the shortest way to yes.
 */
public final class ExplanationText {
  private final boolean whole;
  private final Page page;

  private ExplanationText(boolean whole, Page page) {
    this.whole = whole;
    this.page = page;
  }

  /**
   * Writes the explanation.
   *
   * @param whole whether to tell all of open controls too, and not only why they are open
   */
  public static void write(Explanation explanation, boolean whole, Page page) {
    new ExplanationText(whole, page).write(explanation);
  }

  private void write(Explanation explanation) {
    Evaluation evaluation = explanation.evaluation();
    Headline.write(evaluation, page);
    page.text(
        0,
        Style.FAINT,
        "asked at " + evaluation.asOf() + ", rules " + evaluation.revision().abbreviated());
    explanation.controls().forEach(this::control);
    evaluation.aside().forEach(this::aside);
    WayText.write(explanation.way(), page);
  }

  private void aside(SetAside aside) {
    String standing =
        aside.result().map(r -> "in shadow, " + Look.words(r.outcome())).orElse("off");
    page.blank()
        .text(
            0,
            Style.FAINT,
            "~ " + aside.control() + "   ",
            Style.PLAIN,
            standing + "; it does not count: " + aside.why());
  }

  private void control(ControlExplained control) {
    ControlOutcome outcome = control.result().outcome();
    Look look = Look.of(outcome);
    page.blank()
        .text(
            0,
            look.style(),
            look.sign() + " " + control.result().control() + "   ",
            Style.PLAIN,
            Look.words(outcome) + ", owner " + control.owner());
    control.result().findings().forEach(finding -> finding(finding, control.rules()));
    if (whole || !outcome.opens()) {
      silent(control.rules());
      evidence(control.evidence());
    }
    if (!outcome.opens()) {
      lifters(control);
    }
  }

  private void finding(Finding finding, List<RuleExplained> rules) {
    Look look = Look.of(finding.outcome());
    page.text(2, look.style(), look.sign() + " ", Style.PLAIN, finding.reason());
    Optional<RuleExplained> spoke =
        rules.stream().filter(rule -> rule.rule().name().equals(finding.rule())).findFirst();
    String where = spoke.map(rule -> " (" + place(rule) + ")").orElse("");
    page.text(4, Style.FAINT, finding.rule() + where);
    spoke
        .map(RuleExplained::facts)
        .orElse(List.of())
        .forEach(fact -> page.text(4, Style.FAINT, "on  ", Style.PLAIN, fact));
  }

  private static String place(RuleExplained rule) {
    String file = rule.rule().where().file();
    return rule.rule().where().line().isPresent()
        ? file + ":" + rule.rule().where().line().getAsInt()
        : file;
  }

  private void silent(List<RuleExplained> rules) {
    List<RuleExplained> silent = rules.stream().filter(rule -> rule.said().isEmpty()).toList();
    if (silent.isEmpty()) {
      return;
    }
    page.text(2, Style.FAINT, "did not speak");
    for (RuleExplained rule : silent) {
      page.text(4, Style.PLAIN, rule.rule().name().value());
      rule.stopped().ifPresent(this::stopped);
    }
  }

  private void stopped(Stopped stopped) {
    page.text(6, Style.FAINT, "unmet  ", Style.PLAIN, stopped.condition());
    if (!stopped.seen().isEmpty()) {
      page.text(6, Style.FAINT, "seen   ", Style.PLAIN, stopped.seen());
    }
    String line = stopped.where().line().isPresent() ? ":" + stopped.where().line().getAsInt() : "";
    page.text(6, Style.FAINT, "at     ", Style.FAINT, stopped.where().file() + line);
  }

  private void evidence(List<EvidenceState> evidence) {
    if (evidence.isEmpty()) {
      return;
    }
    page.text(2, Style.FAINT, "rests on");
    int kinds = evidence.stream().mapToInt(e -> e.kind().word().length()).max().orElse(0);
    for (EvidenceState one : evidence) {
      String kind = one.kind().word();
      Style style = one.state() == EvidenceState.State.KNOWN ? Style.PLAIN : Style.ODD;
      page.text(
          4, style, kind + " ".repeat(kinds - kind.length()) + "   ", Style.PLAIN, words(one));
    }
  }

  private static String words(EvidenceState one) {
    String accepted =
        one.oldest().map(oldest -> "at most " + oldest + " will do").orElse("any age will do");
    String said = one.age().map(age -> one.source() + ", " + age + " old, ").orElse("");
    return switch (one.state()) {
      case KNOWN -> said + accepted;
      case PARTLY_KNOWN -> said + accepted + "; only a part was read";
      case TOO_OLD -> said + "which is too old: " + accepted;
      case MISSING -> one.source() + " did not say: " + one.reason();
    };
  }

  private void lifters(ControlExplained control) {
    Set<String> fixes = new TreeSet<>();
    for (Finding finding : control.result().findings()) {
      if (finding.outcome().compareTo(Outcome.AWAIT) <= 0 && !finding.fix().isEmpty()) {
        fixes.add(finding.fix());
      }
    }
    if (fixes.isEmpty() && control.lifters().isEmpty()) {
      return;
    }
    page.text(2, Style.FAINT, "who can lift it");
    fixes.forEach(fix -> page.text(4, Style.PLAIN, "- ", Style.PLAIN, fix));
    control
        .lifters()
        .forEach(
            rule ->
                page.text(
                    4,
                    Style.PLAIN,
                    "- ",
                    Style.PLAIN,
                    rule.name() + " lifts it when it speaks, owner " + rule.owner()));
  }
}
