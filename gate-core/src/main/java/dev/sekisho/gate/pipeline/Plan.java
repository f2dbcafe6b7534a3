package dev.sekisho.gate.pipeline;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.release.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody wants to be released.
 *
 * @param command what tells this command from every other, for example the id of a message; the
 *     same command plans once, however often it is read
 * @param kind by which path it comes
 * @param target where to
 * @param pullRequest what: its head when this is handled
 * @param requester who wants it
 * @param reason why; an emergency needs one
 * @param plannedFor when it is to start by itself; empty when it waits for somebody's go
 */
public record Plan(
    String command,
    Deploy.Kind kind,
    Target target,
    PullRequestRef pullRequest,
    Person requester,
    String reason,
    Optional<Instant> plannedFor) {

  /** A plan that waits for somebody's go. */
  public static Plan manual(
      String command, Target target, PullRequestRef pullRequest, Person requester) {
    return new Plan(
        command, Deploy.Kind.MANUAL, target, pullRequest, requester, "", Optional.empty());
  }

  /** The same, to start by itself at a time. */
  public Plan at(Instant time) {
    return new Plan(command, kind, target, pullRequest, requester, reason, Optional.of(time));
  }
}
