package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Review.State;
import dev.sekisho.gate.vocabulary.Votes.Vote;
import java.util.function.Predicate;

/**
 * The approvals of some people: those whose latest review approves, who did not contribute to the
 * change, are no machines and may write to the repository. While somebody who contributed is not
 * known, it may be any of them, and none counts.
 */
public final class Approvals {
  private final FactSheet sheet;
  private final Tables tables;
  private final Reading reading;
  private final Ballots ballots;
  private final People people;
  private final Predicate<Review> test;

  Approvals(
      FactSheet sheet,
      Tables tables,
      Reading reading,
      Ballots ballots,
      People people,
      Predicate<Review> test) {
    this.sheet = sheet;
    this.tables = tables;
    this.reading = reading;
    this.ballots = ballots;
    this.people = people;
    this.test = test;
  }

  @Word("Those of them whose text nobody changed afterwards")
  public Approvals unedited() {
    return new Approvals(
        sheet, tables, reading, ballots, people, test.and(review -> !review.edited()));
  }

  @Word(
      value = "How many of them approve",
      reads = {REVIEWS, COMMITS, DETAILS, MEMBERSHIPS})
  public int count() {
    return count(review -> true);
  }

  @Word(
      value =
          "How many of them approve what is as new as the code, by a table of settings that says"
              + " what counts as a change",
      reads = {REVIEWS, COMMITS, DETAILS, MEMBERSHIPS, HEAD_HISTORY},
      argument = Word.Argument.TABLE,
      table = FreshnessSettings.class)
  public int fresh(String settings) {
    Freshness freshness = new Freshness(sheet, tables.get(settings), reading);
    return count(
        review ->
            freshness.isFresh(
                new Vote(review.reviewer(), review.submittedAt(), review.headSeen())));
  }

  @Word(value = "Who approves, as far as is known", spoken = true)
  public String names() {
    return Names.say(
        ballots.latest().stream()
            .filter(this::approves)
            .map(Review::reviewer)
            .filter(reviewer -> people.tell(reviewer).orElse(false))
            .filter(reviewer -> ballots.disqualification(reviewer).isEmpty())
            .toList());
  }

  /** Part of the reviews proves nothing: in the rest, their reviewer may have said otherwise. */
  private int count(Predicate<Review> also) {
    if (!Reading.isWhole(sheet.reviews())) {
      reading.gap(REVIEWS);
      return 0;
    }
    int count = 0;
    for (Review review : ballots.latest()) {
      if (approves(review)
          && ballots.counts(review.reviewer())
          && people.include(review.reviewer())
          && also.test(review)) {
        count++;
      }
    }
    return count == 0 || ballots.areContributorsKnown() ? count : 0;
  }

  private boolean approves(Review review) {
    return review.state() == State.APPROVED && test.test(review);
  }
}
