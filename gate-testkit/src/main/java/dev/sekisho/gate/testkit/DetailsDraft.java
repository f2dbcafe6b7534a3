package dev.sekisho.gate.testkit;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestDetails.State;
import java.time.Instant;
import java.util.Optional;

/** What a pull request says of itself, while a sheet is being built. */
final class DetailsDraft {
  String title = "Charge each order once";
  String bodyAsWritten = "Orders are charged once. See PAY-17.";
  String body = bodyAsWritten;
  Person author = Person.of("alice");
  String base = "main";
  String headBranch = "charge-once";
  boolean fork;
  boolean draft;
  State state = State.OPEN;
  Optional<String> milestone = Optional.empty();
  Instant createdAt;
  Instant updatedAt;
  int linesAdded = 12;
  int linesDeleted = 3;

  DetailsDraft(Instant createdAt, Instant updatedAt) {
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
  }

  PullRequestDetails done() {
    return new PullRequestDetails(
        title,
        bodyAsWritten,
        body,
        author,
        new BranchName(base),
        new BranchName(headBranch),
        fork,
        draft,
        state,
        milestone,
        createdAt,
        updatedAt,
        linesAdded,
        linesDeleted);
  }
}
