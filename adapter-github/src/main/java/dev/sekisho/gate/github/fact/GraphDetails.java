package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.github.payload.Json;

/** What GraphQL's form of a pull request says of it. */
final class GraphDetails {
  private GraphDetails() {}

  static PullRequestDetails details(Json pullRequest) {
    String body = pullRequest.at("body").present().map(Json::text).orElse("");
    return new PullRequestDetails(
        pullRequest.at("title").text(),
        body,
        AuthoredText.of(body),
        Actors.person(pullRequest.at("author")),
        pullRequest.at("baseRefName").as(BranchName::new),
        pullRequest.at("headRefName").as(BranchName::new),
        pullRequest.at("isCrossRepository").flag(),
        pullRequest.at("isDraft").flag(),
        pullRequest.at("state").as(PullRequestDetails.State::valueOf),
        pullRequest.at("milestone").present().map(milestone -> milestone.at("title").text()),
        pullRequest.at("createdAt").instant(),
        pullRequest.at("updatedAt").instant(),
        pullRequest.at("additions").integer(),
        pullRequest.at("deletions").integer());
  }
}
