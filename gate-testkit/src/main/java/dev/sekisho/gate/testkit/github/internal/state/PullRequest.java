package dev.sekisho.gate.testkit.github.internal.state;

import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.Review;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pull request at one time. Whoever changes one changes a {@link #copy}. */
public final class PullRequest {
  /** Its number. */
  public final int number;

  /** GitHub's number for the pull request, which is not that of its issue. */
  public final long id;

  /** When it was opened. */
  public final Instant createdAt;

  /** Its title. */
  public String title;

  /** Its text; {@code null} when it has none. */
  public @Nullable String body;

  /** Who opened it; {@code null} when the account was deleted. */
  public @Nullable String author;

  /** The branch that it goes to. */
  public String base;

  /** The branch that it comes from. */
  public String headBranch;

  /** The repository that it comes from, {@code owner/name}. */
  public String headRepository;

  /** Its head. */
  public String head;

  /** The head of its base when it was closed; {@code null} while it is open. */
  public @Nullable String closedBase;

  /** Whether it is a draft. */
  public boolean draft;

  /** Whether it is open. */
  public boolean open = true;

  /** Who merged it; {@code null} when nobody did. */
  public @Nullable String mergedBy;

  /** The commit that merged it; {@code null} when it is not merged. */
  public @Nullable String mergeCommit;

  /** Its milestone; {@code null} when it has none. */
  public @Nullable String milestone;

  /** When it last changed. */
  public Instant updatedAt;

  /** When it was closed or merged; {@code null} while it is open. */
  public @Nullable Instant closedAt;

  /** Its labels, in the order in which they came. */
  public List<String> labels = List.of();

  /** Who is asked for a review: logins. */
  public List<String> requestedReviewers = List.of();

  /** Which teams are asked for a review: slugs. */
  public List<String> requestedTeams = List.of();

  /** Reviews in time order. */
  public List<Review> reviews = List.of();

  /** Comments in time order. */
  public List<Comment> comments = List.of();

  /** What happened, in time order. */
  public List<TimelineEvent> timeline = List.of();

  /** A new one. */
  public PullRequest(
      int number, long id, String author, String title, String base, String head, Instant now) {
    this.number = number;
    this.id = id;
    this.author = author;
    this.title = title;
    this.base = base;
    this.headBranch = "";
    this.headRepository = "";
    this.head = head;
    this.createdAt = now;
    this.updatedAt = now;
  }

  private PullRequest(PullRequest of) {
    number = of.number;
    id = of.id;
    createdAt = of.createdAt;
    title = of.title;
    body = of.body;
    author = of.author;
    base = of.base;
    headBranch = of.headBranch;
    headRepository = of.headRepository;
    head = of.head;
    closedBase = of.closedBase;
    draft = of.draft;
    open = of.open;
    mergedBy = of.mergedBy;
    mergeCommit = of.mergeCommit;
    milestone = of.milestone;
    updatedAt = of.updatedAt;
    closedAt = of.closedAt;
    labels = of.labels;
    requestedReviewers = of.requestedReviewers;
    requestedTeams = of.requestedTeams;
    reviews = of.reviews;
    comments = of.comments;
    timeline = of.timeline;
  }

  /** The same once more. */
  public PullRequest copy() {
    return new PullRequest(this);
  }

  /** Whether it was merged. */
  public boolean merged() {
    return mergeCommit != null;
  }

  /** A list with one more at its end. */
  public static <T> List<T> and(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return List.copyOf(longer);
  }
}
