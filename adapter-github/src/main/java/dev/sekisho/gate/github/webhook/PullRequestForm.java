package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.LabelChanged;
import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.event.PullRequestChanged.Action;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelChange.Kind;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.github.fact.DeliveryFacts;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.util.stream.Stream;

/** Reads {@code pull_request}. */
final class PullRequestForm {
  static final Form FORM =
      Form.of(
          Stream.concat(Stream.of("before"), DeliveryFacts.PATHS.stream()).toList(),
          PullRequestForm::event);

  private PullRequestForm() {}

  private static GateEvent event(String name, Json payload) {
    String action = payload.at("action").text();
    return switch (action) {
      case "labeled" -> label(payload, Kind.ADDED);
      case "unlabeled" -> label(payload, Kind.REMOVED);
      case "opened" -> changed(payload, Action.OPENED);
      case "reopened" -> changed(payload, Action.REOPENED);
      case "closed" -> changed(payload, Action.CLOSED);
      case "edited" -> changed(payload, Action.EDITED);
      case "synchronize" -> changed(payload, Action.SYNCHRONIZE);
      case "converted_to_draft" -> changed(payload, Action.CONVERTED_TO_DRAFT);
      case "ready_for_review" -> changed(payload, Action.READY_FOR_REVIEW);
      case "milestoned" -> changed(payload, Action.MILESTONED);
      case "demilestoned" -> changed(payload, Action.DEMILESTONED);
      case "assigned",
          "unassigned",
          "locked",
          "unlocked",
          "review_requested",
          "review_request_removed",
          "auto_merge_enabled",
          "auto_merge_disabled",
          "enqueued",
          "dequeued" ->
          Form.ignored(name, action);
      default -> changed(payload, Action.OTHER);
    };
  }

  /** GitHub leaves out the label when that label was deleted from the whole repository. */
  private static GateEvent label(Json payload, Kind kind) {
    Json label = payload.at("label");
    if (label.isAbsent()) {
      return changed(payload, Action.OTHER);
    }
    Json pullRequest = payload.at("pull_request");
    return new LabelChanged(
        Members.subject(payload, pullRequest),
        Members.head(pullRequest),
        new LabelChange(
            label.at("name").as(LabelName::new),
            kind,
            Members.sender(payload),
            pullRequest.at("updated_at").instant()));
  }

  private static GateEvent changed(Json payload, Action action) {
    Json pullRequest = payload.at("pull_request");
    return new PullRequestChanged(
        Members.subject(payload, pullRequest),
        action,
        Members.head(pullRequest),
        payload.at("before").present().map(sha -> sha.as(HeadSha::new)),
        Members.base(pullRequest),
        Members.sender(payload),
        pullRequest.at("updated_at").instant());
  }
}
