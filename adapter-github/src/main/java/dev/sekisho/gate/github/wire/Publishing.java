package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;

/**
 * What is written at pull requests and commits, through the client library. Each part finds what it
 * wrote before and brings it up to date, so that doing it twice is doing it once, also when the
 * answer to the first time was lost. A call that fails throws one of {@link WireErrors}.
 * Thread-safe.
 */
public final class Publishing {
  private final Handles handles;
  private final CheckRuns checkRuns;
  private final CommitStatuses statuses;
  private final Reviews reviews;
  private final Comments comments;
  private final Labels labels;
  private final HeldDeployments deployments;

  /** Writes through {@code connection}. */
  public Publishing(GitHubConnection connection) {
    handles = new Handles(connection);
    checkRuns = new CheckRuns(handles);
    statuses = new CommitStatuses(handles);
    reviews = new Reviews(handles);
    comments = new Comments(handles);
    labels = new Labels(handles);
    deployments = new HeldDeployments(connection);
  }

  /** How a pull request stands now; asked anew each time. */
  public Standing standing(PullRequestRef subject) {
    return handles.call(
        subject + " standing",
        () -> {
          GHPullRequest pull = handles.pull(subject);
          return new Standing(
              new HeadSha(pull.getHead().getSha()),
              new BranchName(pull.getBase().getRef()),
              pull.getState() == GHIssueState.OPEN);
        });
  }

  /** Check runs. */
  public CheckRuns checkRuns() {
    return checkRuns;
  }

  /** Commit statuses. */
  public CommitStatuses statuses() {
    return statuses;
  }

  /** Reviews. */
  public Reviews reviews() {
    return reviews;
  }

  /** Comments. */
  public Comments comments() {
    return comments;
  }

  /** Labels. */
  public Labels labels() {
    return labels;
  }

  /** Deployments that wait for an answer. */
  public HeldDeployments deployments() {
    return deployments;
  }
}
