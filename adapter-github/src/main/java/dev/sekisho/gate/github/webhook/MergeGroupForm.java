package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.MergeGroupRequested;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code merge_group}. */
final class MergeGroupForm {
  static final Form FORM =
      Form.of(
          List.of(
              "merge_group.head_sha",
              "merge_group.base_sha",
              "merge_group.base_ref",
              "merge_group.head_ref"),
          MergeGroupForm::event);

  private static final String BRANCHES = "refs/heads/";

  /** {@code refs/heads/gh-readonly-queue/<base>/pr-<number>-<sha of the base>}. */
  private static final Pattern QUEUE_BRANCH =
      Pattern.compile("refs/heads/gh-readonly-queue/.+/pr-([1-9][0-9]{0,8})-[0-9a-f]{7,64}");

  private MergeGroupForm() {}

  private static GateEvent event(String name, Json payload) {
    String action = payload.at("action").text();
    if (!action.equals("checks_requested")) {
      return Form.ignored(name, action);
    }
    Json group = payload.at("merge_group");
    RepositoryName repository = Members.repository(payload);
    return new MergeGroupRequested(
        repository,
        pullRequest(repository, group),
        group.at("head_sha").as(HeadSha::new),
        group.at("base_sha").as(HeadSha::new),
        group.at("base_ref").as(MergeGroupForm::branch),
        Members.sender(payload));
  }

  /** The code host says which only in the name of the branch that it made for the group. */
  private static Optional<PullRequestRef> pullRequest(RepositoryName repository, Json group) {
    return group
        .at("head_ref")
        .present()
        .map(Json::text)
        .map(QUEUE_BRANCH::matcher)
        .filter(Matcher::matches)
        .map(branch -> new PullRequestRef(repository, Integer.parseInt(branch.group(1))));
  }

  private static BranchName branch(String ref) {
    return new BranchName(ref.startsWith(BRANCHES) ? ref.substring(BRANCHES.length()) : ref);
  }
}
