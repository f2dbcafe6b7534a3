package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;

import dev.sekisho.gate.fact.Comment;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Review.State;
import java.time.Instant;
import java.util.List;

/**
 * What some people have against a change: a latest review that asks for changes, or a comment that
 * says so. Who objects takes it back alone, by a later review that approves or a later comment that
 * says so; nobody takes back what somebody else said.
 */
public final class Objections {
  private final FactSheet sheet;
  private final Reading reading;
  private final Ballots ballots;
  private final People people;
  private final TextPattern takesBack;

  Objections(
      FactSheet sheet, Reading reading, Ballots ballots, People people, TextPattern takesBack) {
    this.sheet = sheet;
    this.reading = reading;
    this.ballots = ballots;
    this.people = people;
    this.takesBack = takesBack;
  }

  @Word(
      value = "The same, where a comment that fits a regular expression takes its author's back",
      argument = Word.Argument.REGEX)
  public Objections takenBackBy(TextPattern pattern) {
    return new Objections(sheet, reading, ballots, people, pattern);
  }

  @Word(
      value = "Whether the latest review of one of them asks for changes",
      reads = {REVIEWS, MEMBERSHIPS})
  public boolean any() {
    reading.all(REVIEWS, sheet.reviews());
    return ballots.latest().stream().anyMatch(this::objects);
  }

  @Word(
      value =
          "Whether one of them objects by a comment that fits a regular expression, and did not"
              + " take it back",
      reads = {COMMENTS, REVIEWS, MEMBERSHIPS},
      argument = Word.Argument.REGEX)
  public boolean said(TextPattern pattern) {
    List<Comment> comments = reading.all(COMMENTS, sheet.comments());
    reading.all(REVIEWS, sheet.reviews());
    return comments.stream()
        .anyMatch(
            comment ->
                pattern.fits(comment.body())
                    && people.include(comment.author())
                    && !isTakenBack(comment, comments));
  }

  @Word(value = "Who asks for changes by a review", spoken = true)
  public String names() {
    return Names.say(
        ballots.latest().stream()
            .filter(review -> review.state() == State.CHANGES_REQUESTED)
            .map(Review::reviewer)
            .filter(reviewer -> people.tell(reviewer).orElse(false))
            .toList());
  }

  private boolean objects(Review review) {
    return review.state() == State.CHANGES_REQUESTED && people.include(review.reviewer());
  }

  private boolean isTakenBack(Comment objection, List<Comment> comments) {
    Person by = objection.author();
    Instant at = objection.createdAt();
    return comments.stream()
            .anyMatch(
                later ->
                    later.createdAt().isAfter(at)
                        && later.author().login().equals(by.login())
                        && takesBack.fits(later.body()))
        || ballots.latest().stream()
            .anyMatch(
                review ->
                    review.state() == State.APPROVED
                        && review.submittedAt().isAfter(at)
                        && review.reviewer().login().equals(by.login()));
  }
}
