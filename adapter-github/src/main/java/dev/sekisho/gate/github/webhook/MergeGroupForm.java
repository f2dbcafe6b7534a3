package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.MergeGroupRequested;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.util.List;

/** Reads {@code merge_group}. */
final class MergeGroupForm {
  static final Form FORM =
      Form.of(
          List.of("merge_group.head_sha", "merge_group.base_sha", "merge_group.base_ref"),
          MergeGroupForm::event);

  private static final String BRANCHES = "refs/heads/";

  private MergeGroupForm() {}

  private static GateEvent event(String name, Json payload) {
    String action = payload.at("action").text();
    if (!action.equals("checks_requested")) {
      return Form.ignored(name, action);
    }
    Json group = payload.at("merge_group");
    return new MergeGroupRequested(
        Members.repository(payload),
        group.at("head_sha").as(HeadSha::new),
        group.at("base_sha").as(HeadSha::new),
        group.at("base_ref").as(MergeGroupForm::branch),
        Members.sender(payload));
  }

  private static BranchName branch(String ref) {
    return new BranchName(ref.startsWith(BRANCHES) ? ref.substring(BRANCHES.length()) : ref);
  }
}
