package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.SetAside;
import dev.sekisho.gate.verdict.Step;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An answer in lines of Markdown, part by part. */
final class Explanation {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** What people write with four digits for the year. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private final DecisionId decision;
  private final Evaluation evaluation;
  private final Optional<URI> page;

  /**
   * The explanation of one answer.
   *
   * @param page where the whole decision can be read, if there is such a place
   */
  Explanation(DecisionId decision, Evaluation evaluation, Optional<URI> page) {
    this.decision = decision;
    this.evaluation = evaluation;
    this.page = page;
  }

  /** Where the whole decision can be read. */
  Optional<URI> page() {
    return page;
  }

  /** What the answer means; tells "could not judge" apart from a no. */
  String meaning() {
    return evaluation
        .verdict()
        .fold(
            block -> "**Blocked.** A control says no.",
            undecided ->
                "**Could not judge.** Nobody says no to this change: something that the rules have"
                    + " to know is missing, so the gate stays closed until it is there.",
            hold -> "**Waiting.** Nothing says no to this change, and something is still to come.",
            allow ->
                evaluation.debts().isEmpty()
                    ? "**Open.** Every control is satisfied, or has no say in this change."
                    : "**Open, with a review owed.** A break-glass record lifts what is not"
                        + " satisfied.");
  }

  /** The shortest way to yes; no lines when the gate is open or nobody can do anything. */
  List<String> way() {
    List<Step> steps = evaluation.shortestWayToYes();
    if (steps.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", "**The shortest way to yes**", ""));
    for (Step step : steps) {
      lines.add(
          (lines.size() - 2)
              + ". "
              + SafeText.of(step.fix())
              + " (`"
              + step.control()
              + "`"
              + owner(step.owner(), ", owner: ")
              + ")");
    }
    return lines;
  }

  /** What lifted controls leave behind. */
  List<String> debts() {
    if (evaluation.debts().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", "**Owed afterwards**", ""));
    for (Debt debt : evaluation.debts()) {
      lines.add(
          "- A review for `"
              + debt.control()
              + "` by "
              + time(debt.dueAt())
              + ", lifted by `"
              + debt.liftedBy()
              + "`: "
              + SafeText.of(debt.reason()));
    }
    return lines;
  }

  /** Every control with everything that its rules said, the closed ones first. */
  List<String> controls() {
    List<String> lines = new ArrayList<>();
    evaluation.controls().stream()
        .sorted(Comparator.comparing(ControlResult::outcome))
        .forEach(
            control -> {
              lines.addAll(
                  List.of("", "### " + control.control() + ": " + standing(control.outcome()), ""));
              control.findings().stream()
                  .sorted(Comparator.comparing(Finding::outcome))
                  .forEach(finding -> finding(finding, lines));
            });
    return lines;
  }

  /** The controls that do not count yet, with what those in shadow say all the same. */
  List<String> aside() {
    List<String> lines = new ArrayList<>();
    for (SetAside aside : evaluation.aside()) {
      String standing =
          aside
              .result()
              .map(result -> "in shadow, not counted: " + standing(result.outcome()))
              .orElse("off, not judged");
      lines.addAll(List.of("", "### " + aside.control() + ": " + standing, ""));
      lines.add("- row " + aside.row() + " of the roll-out: " + SafeText.of(aside.why()));
      aside.result().stream()
          .flatMap(result -> result.findings().stream())
          .sorted(Comparator.comparing(Finding::outcome))
          .forEach(finding -> finding(finding, lines));
    }
    return lines;
  }

  /** What the answer rests on: who said what, and how old that was; one line a source and time. */
  List<String> basis() {
    if (evaluation.basis().isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Basis basis : evaluation.basis()) {
      String said =
          SafeText.of(basis.source())
              + ", as of "
              + time(basis.asOf())
              + ", "
              + basis.age(evaluation.asOf())
              + " old";
      kinds
          .computeIfAbsent(said, s -> new ArrayList<>())
          .add(basis.kind().word().replace('-', ' '));
    }
    List<String> lines = new ArrayList<>(List.of("", "### What this rests on", ""));
    kinds.forEach((said, names) -> lines.add("- " + said + ": " + String.join(", ", names)));
    return lines;
  }

  /** When and by what was judged, and where it is kept. */
  List<String> footing() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "Head `"
            + evaluation.head().abbreviated()
            + "`, facts as of "
            + time(evaluation.asOf())
            + ", rules `"
            + evaluation.revision().abbreviated()
            + "`, decision "
            + page.map(uri -> "[" + decision.abbreviated() + "](" + uri + ")")
                .orElse("`" + decision.abbreviated() + "`")
            + ".");
    evaluation
        .nextChangeAt()
        .ifPresent(at -> lines.add("Time alone may change this answer at " + time(at) + "."));
    return lines;
  }

  private static void finding(Finding finding, List<String> lines) {
    lines.add(
        "- "
            + word(finding.outcome())
            + " (`"
            + finding.rule()
            + "`"
            + owner(finding.owner(), ", owner: ")
            + "): "
            + SafeText.of(finding.reason()));
    if (!finding.fix().isBlank() && finding.outcome().compareTo(Outcome.AWAIT) <= 0) {
      lines.add("  - fix: " + SafeText.of(finding.fix()));
    }
  }

  private static String owner(String owner, String before) {
    return owner.isBlank() ? "" : before + SafeText.of(owner);
  }

  private static String standing(ControlOutcome outcome) {
    return switch (outcome) {
      case FORBIDDEN -> "says no";
      case UNDECIDED -> "could not be judged";
      case AWAITED -> "waits";
      case SATISFIED -> "satisfied";
      case NOT_APPLICABLE -> "does not apply";
      case LIFTED -> "lifted";
    };
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case FORBID -> "no";
      case GAP -> "missing";
      case AWAIT -> "awaited";
      case SATISFIED -> "met";
      case NOT_APPLICABLE -> "does not apply";
      case LIFT -> "lifts";
      case EXCUSE -> "excused";
      case NOTE -> "note";
    };
  }

  private static String time(Instant at) {
    return at.isBefore(EARLIEST) || at.isAfter(LATEST) ? at.toString() : TIME.format(at);
  }
}
