package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.CommentChanged;
import dev.sekisho.gate.event.CommentChanged.Action;
import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.Ignored;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.util.List;

/** Reads {@code issue_comment}, which GitHub sends for issues and for pull requests alike. */
final class CommentForm {
  static final Form FORM =
      Form.of(
          List.of(
              "issue.number",
              "issue.pull_request.url",
              "comment.user.login",
              "comment.user.type",
              "comment.body",
              "comment.updated_at"),
          CommentForm::event);

  private CommentForm() {}

  private static GateEvent event(String name, Json payload) {
    String action = payload.at("action").text();
    if (payload.at("issue").at("pull_request").isAbsent()) {
      return new Ignored(name + " " + action, "It is a comment on an issue, not on a pull request");
    }
    return switch (action) {
      case "created" -> changed(payload, Action.WRITTEN);
      case "edited" -> changed(payload, Action.EDITED);
      case "deleted" -> changed(payload, Action.DELETED);
      default -> Form.ignored(name, action);
    };
  }

  private static GateEvent changed(Json payload, Action action) {
    Json comment = payload.at("comment");
    return new CommentChanged(
        Members.subject(payload, payload.at("issue")),
        action,
        Members.person(comment.at("user")),
        comment.at("body").present().map(Json::text).orElse(""),
        Members.sender(payload),
        comment.at("updated_at").instant());
  }
}
