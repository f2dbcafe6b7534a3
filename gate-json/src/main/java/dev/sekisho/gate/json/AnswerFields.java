package dev.sekisho.gate.json;

import dev.sekisho.gate.engine.Basis;
import dev.sekisho.gate.engine.Evaluation;
import dev.sekisho.gate.json.AnswerForms.VerdictName;
import dev.sekisho.gate.verdict.ControlResult;
import dev.sekisho.gate.verdict.SetAside;
import dev.sekisho.gate.verdict.ShortestWay;
import dev.sekisho.gate.verdict.Step;
import dev.sekisho.gate.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of an answer. The verdict and the shortest way follow from the controls; they are
 * written for whoever reads the document, and a document in which they do not follow is refused.
 */
final class AnswerFields {
  private AnswerFields() {}

  static <T> ObjectForm.Maker<Evaluation> in(Fields<T> f, Function<? super T, Evaluation> answer) {
    var verdict =
        f.<VerdictName>required(
            "verdict",
            "The answer",
            AnswerForms.VERDICT,
            t -> VerdictName.valueOf(consistent(answer.apply(t)).verdict().name()));
    var head =
        f.required(
            "head",
            "The head that the answer is about; read it again before acting on it",
            Identities.SHA,
            t -> answer.apply(t).head());
    var revision =
        f.required(
            "ruleSetRevision",
            "Which rules judged",
            AnswerForms.REVISION,
            t -> answer.apply(t).revision());
    var asOf =
        f.required(
            "asOf", "The time that was judged for", TextForm.INSTANT, t -> answer.apply(t).asOf());
    var nextChangeAt =
        f.required(
            "nextChangeAt",
            "When time alone may change the answer; null when it can not",
            new NullableForm<>(TextForm.INSTANT),
            t -> answer.apply(t).nextChangeAt());
    var controls =
        f.<List<ControlResult>>required(
            "controls",
            "How every control in force stands, in the order of their names",
            new ListForm<>(AnswerForms.CONTROL),
            t -> answer.apply(t).controls());
    var way =
        f.<List<Step>>required(
            "shortestWayToYes",
            "What has to happen before the answer is yes; empty when it is",
            new ListForm<>(AnswerForms.STEP),
            t -> answer.apply(t).shortestWayToYes());
    var subject =
        f.required(
            "subject",
            "Which pull request, owner/name#number",
            Identities.PULL_REQUEST,
            t -> answer.apply(t).subject());
    var question =
        f.required(
            "question", "What was asked", QuestionForm.QUESTION, t -> answer.apply(t).question());
    var debts =
        f.required(
            "debts",
            "What lifted controls leave behind",
            new ListForm<>(AnswerForms.DEBT),
            t -> answer.apply(t).debts());
    var basis =
        f.<List<Basis>>otherwise(
            "basis",
            "The evidence that the rules read and that was there",
            new ListForm<>(AnswerForms.BASIS),
            t -> answer.apply(t).basis(),
            List.of());
    var aside =
        f.<List<SetAside>>optional(
            "aside",
            "The controls that the roll-out keeps from counting, in the order of their names",
            new ListForm<>(AnswerForms.ASIDE),
            t -> Optional.of(answer.apply(t).aside()).filter(list -> !list.isEmpty()));
    return in -> {
      Verdict said = verdict(in.get(verdict), in.get(controls));
      requireWay(in.get(way), in.get(controls));
      return new Evaluation(
          in.get(question),
          in.get(subject),
          in.get(head),
          in.get(asOf),
          in.get(revision),
          said,
          in.get(controls),
          in.get(debts),
          in.get(nextChangeAt),
          in.get(basis),
          in.get(aside).orElse(List.of()));
    };
  }

  private static Evaluation consistent(Evaluation answer) {
    if (!answer.verdict().equals(Verdict.of(answer.controls()))) {
      throw new IllegalArgumentException(
          "the verdict " + answer.verdict().name() + " does not follow from the controls");
    }
    return answer;
  }

  private static Verdict verdict(VerdictName said, List<ControlResult> controls) {
    Verdict verdict = Verdict.of(controls);
    if (!verdict.name().equals(said.name())) {
      throw new Contradiction(
          "the verdict is " + said + ", but the controls amount to " + verdict.name());
    }
    return verdict;
  }

  private static void requireWay(List<Step> said, List<ControlResult> controls) {
    if (!said.equals(ShortestWay.from(controls))) {
      throw new Contradiction("the shortest way to yes does not follow from the controls");
    }
  }
}
