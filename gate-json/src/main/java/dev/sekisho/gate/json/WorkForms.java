package dev.sekisho.gate.json;

import dev.sekisho.gate.action.Published;
import dev.sekisho.gate.action.Published.OwnReview;
import dev.sekisho.gate.action.Published.Part;
import dev.sekisho.gate.action.Stance;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.spi.Request;
import java.util.Optional;
import java.util.Set;

/** The forms of what the gate still has to do, and of what it did. */
final class WorkForms {
  static final ObjectForm<Request> REQUEST =
      new ObjectForm<>(
          "request",
          "One question that waits for its answer.",
          f -> {
            Version.in(f);
            var subject =
                f.<PullRequestRef>required(
                    "subject",
                    "Which pull request, owner/name#number",
                    Identities.PULL_REQUEST,
                    Request::subject);
            var head =
                f.optional(
                    "head",
                    "Which head; left out for the one that it has when it is asked",
                    Identities.SHA,
                    Request::head);
            var question =
                f.<Question>required(
                    "question", "What is asked", QuestionForm.QUESTION, Request::question);
            var explain =
                f.<Boolean>required(
                    "explain",
                    "Whether somebody wants the whole explanation",
                    new FlagForm(),
                    Request::explain);
            return in ->
                new Request(in.get(subject), in.get(head), in.get(question), in.get(explain));
          });

  private static final ObjectForm<OwnReview> OWN_REVIEW =
      new ObjectForm<>(
          "own review",
          "A review of the gate that stands.",
          f -> {
            var head =
                f.required("head", "The head that it is for", Identities.SHA, OwnReview::head);
            var stance =
                f.required(
                    "stance",
                    "What it says",
                    new WordForm<>("stance", Stance.class),
                    OwnReview::stance);
            return in -> new OwnReview(in.get(head), in.get(stance));
          });

  static final ObjectForm<Published> PUBLISHED =
      new ObjectForm<>(
          "published",
          "What the gate did for one question so far.",
          f -> {
            Version.in(f);
            var check =
                f.optional(
                    "check",
                    "What the check run shows",
                    EvaluationForms.EVALUATION,
                    Published::check);
            var review = f.optional("review", "Its own review", OWN_REVIEW, Published::review);
            var comment =
                f.optional(
                    "comment",
                    "What the comment shows",
                    EvaluationForms.EVALUATION,
                    Published::comment);
            var told =
                f.optional(
                    "told", "What people were told", EvaluationForms.EVALUATION, Published::told);
            var labels =
                f.<Set<LabelName>>required(
                    "labels",
                    "The labels that it put on",
                    new SetForm<>(Identities.LABEL),
                    Published::labels);
            var askAgainAt =
                f.optional(
                    "askAgainAt", "When it asks again", TextForm.INSTANT, Published::askAgainAt);
            var repeated =
                f.optional(
                    "repeated",
                    "What it asks again about since",
                    EvaluationForms.EVALUATION,
                    Published::repeated);
            var answered =
                f.<Boolean>required(
                    "deploymentAnswered",
                    "Whether a deployment that was held back has its answer",
                    new FlagForm(),
                    Published::deploymentAnswered);
            var doubted =
                f.<Set<Part>>optional(
                    "doubted",
                    "What was begun without it being known how it ended",
                    new SetForm<>(new WordForm<>("part", Part.class)),
                    published -> Optional.of(published.doubted()).filter(set -> !set.isEmpty()));
            return in ->
                new Published(
                    in.get(check),
                    in.get(review),
                    in.get(comment),
                    in.get(told),
                    in.get(labels),
                    in.get(askAgainAt),
                    in.get(repeated),
                    in.get(answered),
                    in.get(doubted).orElse(Set.of()));
          });

  private WorkForms() {}
}
