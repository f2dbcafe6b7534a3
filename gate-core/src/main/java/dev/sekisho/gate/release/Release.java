package dev.sekisho.gate.release;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.release.Approval.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One release: one commit of one pull request that goes to one target, once.
 *
 * @param id its id
 * @param version how often it changed, from 1; whoever changes it says which version it saw
 * @param kind by which path it was asked for; every path goes through the same gate
 * @param target where to
 * @param pullRequest which pull request
 * @param head which commit
 * @param attempt the how-manieth time this commit goes to this target, from 1
 * @param reason why, in its requester's words; may be empty
 * @param plannedFor when it starts by itself; empty when it waits for somebody's go
 * @param back for a rollback, the release that it brings back
 * @param digest what its approvals are for
 * @param approvals who said yes, oldest first; the first is its requester's
 * @param state how it stands
 * @param history what happened, oldest first
 */
public record Release(
    ReleaseId id,
    long version,
    Deploy.Kind kind,
    Target target,
    PullRequestRef pullRequest,
    HeadSha head,
    int attempt,
    String reason,
    Optional<Instant> plannedFor,
    Optional<ReleaseId> back,
    ApprovalDigest digest,
    List<Approval> approvals,
    ReleaseState state,
    List<HistoryLine> history) {

  /** Lines of history that are kept; of more, those after the first go, oldest first. */
  public static final int HISTORY_MAX_LINES = 200;

  /** Approvals that are kept. */
  public static final int APPROVALS_MAX = 50;

  public Release {
    approvals = List.copyOf(approvals);
    history = shortened(history);
    if (approvals.isEmpty() || approvals.get(0).role() != Role.REQUESTER) {
      throw new IllegalArgumentException("the first approval of a release is its requester's");
    }
    if (approvals.size() > APPROVALS_MAX) {
      throw new IllegalArgumentException(
          "a release keeps " + APPROVALS_MAX + " approvals, not " + approvals.size());
    }
    if (!digest.head().equals(head) || !digest.environment().equals(target.environment())) {
      throw new IllegalArgumentException("the approvals of " + id + " are for something else");
    }
  }

  /** Where the commit is. */
  public RepositoryName repository() {
    return pullRequest.repository();
  }

  /** Who asked for it. */
  public Person requester() {
    return approvals.get(0).by();
  }

  /** Everybody else who said yes to it, in the order of their first yes. */
  public List<Person> approvers() {
    return approvals.stream()
        .skip(1)
        .map(Approval::by)
        .filter(person -> !person.equals(requester()))
        .distinct()
        .toList();
  }

  /** Whether it starts by itself, or somebody said go. */
  public boolean isWanted() {
    return plannedFor.isPresent()
        || approvals.stream().anyMatch(approval -> approval.role() == Role.STARTER);
  }

  /** Whether it is let through before others that wait for the same target. */
  public boolean isUrgent() {
    return kind == Deploy.Kind.ROLLBACK || kind == Deploy.Kind.EMERGENCY;
  }

  /** What makes its run the same run. */
  public RunKey key() {
    return new RunKey(target, head, attempt);
  }

  /** The id of its run, which is the same whenever it is asked for. */
  public RunId run() {
    return new RunId(id + "-" + attempt);
  }

  /** What its executor is asked to do. */
  public DeployOrder order() {
    return new DeployOrder(run(), repository(), target.service(), target.environment(), head);
  }

  /** What the gate is asked about it. */
  public Deploy question() {
    return new Deploy(
        kind,
        target.environment(),
        Optional.of(target.service()),
        requester(),
        Optional.empty(),
        approvers());
  }

  /** When it came to stand as it does. */
  public Instant changedAt() {
    return history.get(history.size() - 1).at();
  }

  /** This release with what happened; empty when that can not happen to it as it stands. */
  public Optional<Release> after(ReleaseEvent event) {
    return Transitions.next(state, event)
        .map(
            next ->
                changed(
                    approvals,
                    next,
                    new HistoryLine(event.at(), event.actor(), next.word(), event.said())));
  }

  /** This release with one more yes; the same when that yes is there already. */
  public Release approved(Approval approval) {
    boolean known =
        approvals.stream()
            .anyMatch(a -> a.by().equals(approval.by()) && a.role() == approval.role());
    if (known) {
      return this;
    }
    List<Approval> more = new ArrayList<>(approvals);
    more.add(approval);
    String said = approval.role() == Role.STARTER ? " says go" : " approves it";
    return changed(
        more,
        state,
        new HistoryLine(
            approval.at(), Optional.of(approval.by()), state.word(), approval.by() + said));
  }

  private Release changed(List<Approval> yes, ReleaseState next, HistoryLine line) {
    List<HistoryLine> lines = new ArrayList<>(history);
    lines.add(line);
    return new Release(
        id,
        version + 1,
        kind,
        target,
        pullRequest,
        head,
        attempt,
        reason,
        plannedFor,
        back,
        digest,
        yes,
        next,
        lines);
  }

  private static List<HistoryLine> shortened(List<HistoryLine> lines) {
    if (lines.size() <= HISTORY_MAX_LINES) {
      return List.copyOf(lines);
    }
    List<HistoryLine> kept = new ArrayList<>(lines.subList(0, 1));
    kept.addAll(lines.subList(lines.size() - HISTORY_MAX_LINES + 1, lines.size()));
    return List.copyOf(kept);
  }
}
