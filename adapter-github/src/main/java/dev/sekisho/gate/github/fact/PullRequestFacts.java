package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestDetails.State;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What GitHub's form of a pull request says of it. */
final class PullRequestFacts {
  static final List<String> PATHS =
      Stream.of(
              "number",
              "title",
              "body",
              "user.login",
              "user.type",
              "state",
              "merged_at",
              "draft",
              "head.ref",
              "head.sha",
              "head.repo.full_name",
              "base.ref",
              "base.repo.full_name",
              "labels.name",
              "milestone.title",
              "created_at",
              "updated_at",
              "additions",
              "deletions")
          .map(path -> "pull_request." + path)
          .toList();

  private PullRequestFacts() {}

  /** The details; empty when the short form was sent, which leaves out the lines. */
  static Optional<PullRequestDetails> details(Json pullRequest) {
    if (pullRequest.at("additions").isAbsent()) {
      return Optional.empty();
    }
    String body = pullRequest.at("body").present().map(Json::text).orElse("");
    return Optional.of(
        new PullRequestDetails(
            pullRequest.at("title").text(),
            body,
            AuthoredText.of(body),
            Members.person(pullRequest.at("user")),
            Members.base(pullRequest),
            pullRequest.at("head").at("ref").as(BranchName::new),
            fork(pullRequest),
            pullRequest.at("draft").flag(),
            state(pullRequest),
            pullRequest.at("milestone").present().map(milestone -> milestone.at("title").text()),
            pullRequest.at("created_at").instant(),
            pullRequest.at("updated_at").instant(),
            pullRequest.at("additions").integer(),
            pullRequest.at("deletions").integer()));
  }

  /** A fork that was deleted since is told as no repository at all. */
  private static boolean fork(Json pullRequest) {
    RepositoryName base = repository(pullRequest.at("base").at("repo"));
    return pullRequest
        .at("head")
        .at("repo")
        .present()
        .map(head -> !repository(head).equals(base))
        .orElse(true);
  }

  private static RepositoryName repository(Json repository) {
    return repository.at("full_name").as(RepositoryName::new);
  }

  private static State state(Json pullRequest) {
    if (!pullRequest.at("merged_at").isAbsent()) {
      return State.MERGED;
    }
    return pullRequest
        .at("state")
        .as(
            word ->
                switch (word) {
                  case "open" -> State.OPEN;
                  case "closed" -> State.CLOSED;
                  default ->
                      throw new IllegalArgumentException(
                          "a pull request is open or closed, not '" + word + "'");
                });
  }
}
