package dev.sekisho.gate.testkit.github;

import dev.sekisho.gate.testkit.github.internal.change.CommitDraft;
import dev.sekisho.gate.testkit.github.internal.server.Office;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pull request of a stand-in: what people do to it, and what can be read of it. Everything that
 * is done is told to the hooks. Thread-safe.
 */
public final class HostedPullRequest {
  private final Office office;
  private final Repository repository;
  private final int number;
  private final PullBranch commits;

  HostedPullRequest(Office office, Repository repository, int number) {
    this.office = office;
    this.repository = repository;
    this.number = number;
    this.commits = new PullBranch(office, repository, number);
  }

  /** Its number. */
  public int number() {
    return number;
  }

  /** Its head. */
  public String head() {
    return state().head;
  }

  /** The branch that it comes from. */
  public String branch() {
    return state().headBranch;
  }

  /** Whether it is open. */
  public boolean isOpen() {
    return state().open;
  }

  /** Whether it was merged. */
  public boolean isMerged() {
    return state().merged();
  }

  /** Its labels. */
  public List<String> labels() {
    return state().labels;
  }

  /** Its reviews, oldest first. */
  public List<Review> reviews() {
    return state().reviews;
  }

  /** Its comments, oldest first. */
  public List<Comment> comments() {
    return state().comments;
  }

  /** The check runs of its head, oldest first. */
  public List<CheckRun> checkRuns() {
    synchronized (office.host()) {
      return repository.checkRuns(View.FRESH, head());
    }
  }

  /** The statuses of its head, oldest first. */
  public List<CommitStatus> statuses() {
    synchronized (office.host()) {
      return repository.statuses(View.FRESH, head());
    }
  }

  /** Puts a label on. */
  public HostedPullRequest label(String actor, String label) {
    synchronized (office.host()) {
      office.changes().pulls().label(repository, number, actor, label);
      return this;
    }
  }

  /** Takes a label off. */
  public HostedPullRequest unlabel(String actor, String label) {
    synchronized (office.host()) {
      office.changes().pulls().unlabel(repository, number, actor, label);
      return this;
    }
  }

  /** Reviews the head: {@code APPROVED}, {@code CHANGES_REQUESTED} or {@code COMMENTED}. */
  public Review review(String author, String state) {
    return review(author, state, state.equals("APPROVED") ? "" : "Please look again.");
  }

  /** Reviews the head with a text. */
  public Review review(String author, String state, String body) {
    synchronized (office.host()) {
      office.host().account(author);
      return office.changes().talk().review(repository, number, author, state, body, head());
    }
  }

  /** Approves the head. */
  public Review approve(String author) {
    return review(author, "APPROVED");
  }

  /** Voids a review. */
  public Review dismiss(String actor, Review review, String message) {
    synchronized (office.host()) {
      return office.changes().talk().dismiss(repository, number, actor, review, message);
    }
  }

  /** Gives a review another text. */
  public Review edit(String actor, Review review, String body) {
    synchronized (office.host()) {
      return office.changes().talk().editReview(repository, number, actor, review, body);
    }
  }

  /**
   * Says of all reviews that they are about the head, which GitHub does after some force pushes.
   */
  public HostedPullRequest rebindReviews() {
    synchronized (office.host()) {
      office.changes().talk().rebindReviews(repository, number, head());
      return this;
    }
  }

  /** Asks somebody for a review. */
  public HostedPullRequest requestReview(String actor, String reviewer) {
    synchronized (office.host()) {
      office.changes().pulls().requestReview(repository, number, actor, reviewer);
      return this;
    }
  }

  /** Writes a comment. */
  public Comment comment(String author, String body) {
    synchronized (office.host()) {
      office.host().account(author);
      return office.changes().talk().comment(repository, number, author, body);
    }
  }

  /** Gives a comment another text. */
  public Comment edit(String actor, Comment comment, String body) {
    synchronized (office.host()) {
      return office.changes().talk().editComment(repository, number, actor, comment, body);
    }
  }

  /** Deletes a comment. */
  public HostedPullRequest delete(String actor, Comment comment) {
    synchronized (office.host()) {
      office.changes().talk().deleteComment(repository, number, actor, comment);
      return this;
    }
  }

  /** Adds a commit with these files to its branch, and gives back the new head. */
  public String push(String author, Map<String, String> files) {
    return commits.push(
        CommitDraft.by(author, "Change " + String.join(", ", new TreeMap<>(files).keySet())),
        files,
        author);
  }

  /** Adds a commit whose author's address belongs to no account. */
  public String pushByStranger(String pusher, String email, Map<String, String> files) {
    Commit.Signer signer = new Commit.Signer("Somebody", email, null);
    return commits.push(
        new CommitDraft(signer, signer, List.of(), "Change", Commit.Verification.UNSIGNED, false),
        files,
        pusher);
  }

  /** Adds a commit with further authors in its trailers. */
  public String pushWith(String author, List<String> coAuthors, Map<String, String> files) {
    return commits.push(PullBranch.together(author, coAuthors), files, author);
  }

  /** Merges its base into its branch, as the button on GitHub's page does; the new head. */
  public String updateBranch(String actor) {
    return commits.update(actor);
  }

  /** Replaces all its commits by one with these files on top of its base; the new head. */
  public String forcePush(String author, Map<String, String> files) {
    return commits.replace(author, files);
  }

  /**
   * Replaces all its commits by one that changes the same files in the same way, on top of its base
   * as it is now; the new head. Reviews stay as they are; see {@link #rebindReviews}.
   */
  public String rebase(String author) {
    return commits.rebase(author);
  }

  /** Gives it another title. */
  public HostedPullRequest title(String actor, String title) {
    synchronized (office.host()) {
      office.changes().pulls().title(repository, number, actor, title);
      return this;
    }
  }

  /** Gives it another text. */
  public HostedPullRequest body(String actor, String body) {
    synchronized (office.host()) {
      office.changes().pulls().body(repository, number, actor, body);
      return this;
    }
  }

  /** Lets it go to another branch. */
  public HostedPullRequest base(String actor, String branch) {
    synchronized (office.host()) {
      office.changes().pulls().base(repository, number, actor, branch);
      return this;
    }
  }

  /** Puts it into a milestone. */
  public HostedPullRequest milestone(String actor, String title) {
    synchronized (office.host()) {
      office.changes().pulls().milestone(repository, number, actor, title);
      return this;
    }
  }

  /** Makes it a draft, or no draft any more. */
  public HostedPullRequest draft(String actor, boolean draft) {
    synchronized (office.host()) {
      office.changes().pulls().draft(repository, number, actor, draft);
      return this;
    }
  }

  /** Closes it without merging. */
  public HostedPullRequest close(String actor) {
    synchronized (office.host()) {
      office.changes().pulls().close(repository, number, actor);
      return this;
    }
  }

  /** Opens it again. */
  public HostedPullRequest reopen(String actor) {
    synchronized (office.host()) {
      office.changes().pulls().reopen(repository, number, actor);
      return this;
    }
  }

  /** Merges it, and gives back the merge commit. */
  public String merge(String actor) {
    synchronized (office.host()) {
      return office.changes().merges().merge(repository, number, actor).sha();
    }
  }

  /** Queues it as a merge group of its own and asks for its checks. */
  public MergeGroup enqueue(String actor) {
    synchronized (office.host()) {
      return office.changes().merges().enqueue(repository, List.of(number), actor);
    }
  }

  private PullRequest state() {
    return commits.state();
  }

  @Override
  public String toString() {
    return repository.fullName() + "#" + number;
  }
}
