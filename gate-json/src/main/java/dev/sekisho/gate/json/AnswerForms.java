package dev.sekisho.gate.json;

import static dev.sekisho.gate.json.TextForm.INSTANT;
import static dev.sekisho.gate.json.TextForm.TEXT;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.verdict.ControlName;
import dev.sekisho.gate.verdict.ControlOutcome;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.Debt;
import dev.sekisho.gate.verdict.Finding;
import dev.sekisho.gate.verdict.Mode;
import dev.sekisho.gate.verdict.Outcome;
import dev.sekisho.gate.verdict.RuleName;
import dev.sekisho.gate.verdict.SetAside;
import dev.sekisho.gate.verdict.Step;

/** The forms of what an answer consists of. */
final class AnswerForms {
  private static final String WORD = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final Form<ControlName> CONTROL_NAME =
      TextForm.identity("control", ControlName::new, "^" + WORD + "$");
  private static final Form<RuleName> RULE_NAME =
      TextForm.identity("rule", RuleName::new, "^" + WORD + "/" + WORD + "$");

  static final Form<DecisionId> DECISION_ID =
      TextForm.identity("decision id", DecisionId::new, "^[0-9a-f]{64}$");
  static final Form<RuleSetRevision> REVISION =
      TextForm.identity("revision", RuleSetRevision::new, "^[0-9a-f]{64}$");
  static final Form<VerdictName> VERDICT =
      new WordForm<>("verdict", VerdictName.class, VerdictName::name);

  private static final Form<Finding> FINDING =
      new ObjectForm<>(
          "finding",
          "One sentence that a rule says.",
          f -> {
            var rule = f.required("rule", "Which rule", RULE_NAME, Finding::rule);
            var outcome =
                f.required(
                    "outcome",
                    "What it says of its control",
                    new WordForm<>("outcome of a finding", Outcome.class),
                    Finding::outcome);
            var reason = f.required("reason", "What was seen", TEXT, Finding::reason);
            var fix =
                f.required(
                    "fix",
                    "What would change it, and who can do that; empty where nothing has to change",
                    TEXT,
                    Finding::fix);
            var owner = f.required("owner", "Who answers for the rule", TEXT, Finding::owner);
            return in ->
                new Finding(
                    in.get(rule), in.get(outcome), in.get(reason), in.get(fix), in.get(owner));
          });

  static final Form<ControlResult> CONTROL =
      new ObjectForm<>(
          "control",
          "How one control stands, and everything that its rules said.",
          f -> {
            var control =
                f.required("control", "Which control", CONTROL_NAME, ControlResult::control);
            var outcome =
                f.required(
                    "outcome",
                    "How it stands",
                    new WordForm<>("outcome of a control", ControlOutcome.class),
                    ControlResult::outcome);
            var findings =
                f.required(
                    "findings",
                    "All of them, those that did not decide included",
                    new ListForm<>(FINDING),
                    ControlResult::findings);
            return in -> new ControlResult(in.get(control), in.get(outcome), in.get(findings));
          });

  static final Form<Step> STEP =
      new ObjectForm<>(
          "step",
          "One step on the way to yes.",
          f -> {
            var control =
                f.required("control", "What it would satisfy", CONTROL_NAME, Step::control);
            var fix = f.required("fix", "What to do, and who can do it", TEXT, Step::fix);
            var owner = f.required("owner", "Who answers for the control", TEXT, Step::owner);
            return in -> new Step(in.get(control), in.get(fix), in.get(owner));
          });

  static final Form<Debt> DEBT =
      new ObjectForm<>(
          "debt",
          "What a lifted control leaves behind.",
          f -> {
            var control =
                f.required(
                    "control", "The control that did not count", CONTROL_NAME, Debt::control);
            var liftedBy =
                f.required("liftedBy", "The rule that lifted it", RULE_NAME, Debt::liftedBy);
            var reason = f.required("reason", "Why", TEXT, Debt::reason);
            var dueAt = f.required("dueAt", "When the review is due", INSTANT, Debt::dueAt);
            return in -> new Debt(in.get(control), in.get(liftedBy), in.get(reason), in.get(dueAt));
          });

  static final Form<Basis> BASIS =
      new ObjectForm<>(
          "basis",
          "Evidence that an answer rests on.",
          f -> {
            var kind =
                f.required(
                    "kind",
                    "What it tells",
                    new WordForm<>("kind of evidence", FactKind.class),
                    Basis::kind);
            var source = f.required("source", "The system that said it", TEXT, Basis::source);
            var asOf = f.required("asOf", "When it said it", INSTANT, Basis::asOf);
            return in -> new Basis(in.get(kind), in.get(source), in.get(asOf));
          });

  static final Form<SetAside> ASIDE =
      new ObjectForm<>(
          "aside",
          "A control that the roll-out keeps from counting.",
          f -> {
            var control = f.required("control", "Which control", CONTROL_NAME, SetAside::control);
            var mode =
                f.required(
                    "mode",
                    "Whether it is judged all the same: shadow, or off",
                    new WordForm<>("mode", Mode.class),
                    SetAside::mode);
            var row =
                f.required(
                    "row", "The row of the roll-out, from 1", CountForm.COUNT, SetAside::row);
            var why = f.required("why", "What that row gives as its reason", TEXT, SetAside::why);
            var result =
                f.optional(
                    "result", "How it would stand, when it is judged", CONTROL, SetAside::result);
            return in ->
                new SetAside(
                    in.get(control), in.get(mode), in.get(row), in.get(why), in.get(result));
          });

  /** The names of the verdicts, as people know them. */
  enum VerdictName {
    ALLOW,
    HOLD,
    BLOCK,
    UNDECIDED
  }

  private AnswerForms() {}
}
