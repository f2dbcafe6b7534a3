package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Review.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The votes of peers on a change. A person's latest review that approves, asks for changes or was
 * dismissed is that person's vote; a dismissed one is void and uncovers no older one. A label
 * counts as a vote of whoever set it last. The votes of contributors, of machines and of people who
 * may not write to the repository never count: a public repository can be approved by anybody.
 */
public final class Votes {

  /** One vote that counts. */
  record Vote(Person by, Instant at, Optional<HeadSha> headSeen) {}

  private final FactSheet sheet;
  private final Tables tables;
  private final Reading reading;
  private final Label label;
  private final Ballots ballots;

  Votes(FactSheet sheet, Tables tables, Reading reading, Ballots ballots, Label label) {
    this.sheet = sheet;
    this.tables = tables;
    this.reading = reading;
    this.label = label;
    this.ballots = ballots;
  }

  @Word(
      value = "Whether a peer said yes, by a review or by the label",
      reads = {REVIEWS, LABELS, LABEL_HISTORY, COMMITS, DETAILS, MEMBERSHIPS})
  public boolean any() {
    return any(vote -> true);
  }

  @Word(
      value = "Whether a peer said yes who did not ask for this deployment",
      reads = {REVIEWS, LABELS, LABEL_HISTORY, COMMITS, DETAILS, MEMBERSHIPS})
  public boolean anyBesidesRequester() {
    Person requester = sheet.question().fold(merge -> Person.NOBODY, deploy -> deploy.requester());
    return any(vote -> !vote.by().equals(requester));
  }

  @Word(value = "Whether a person asks for changes and nobody dismissed that", reads = REVIEWS)
  public boolean changesRequested() {
    return Reading.isWhole(sheet.reviews())
        ? ballots.latest().stream().anyMatch(Votes::asksForChanges)
        : reading.gap(REVIEWS);
  }

  @Word(value = "Who asks for changes", spoken = true)
  public String requestingChanges() {
    return Names.say(
        ballots.latest().stream()
            .filter(Votes::asksForChanges)
            .map(Review::reviewer)
            .distinct()
            .toList());
  }

  @Word(
      value =
          "Whether a vote is as new as the code, by a table of settings that says what counts as a"
              + " change",
      reads = {REVIEWS, LABELS, LABEL_HISTORY, COMMITS, DETAILS, MEMBERSHIPS, HEAD_HISTORY},
      argument = Word.Argument.TABLE,
      table = FreshnessSettings.class)
  public boolean fresh(String settings) {
    Freshness freshness = new Freshness(sheet, tables.get(settings), reading);
    return any(freshness::isFresh);
  }

  @Word(
      value = "What changed after the newest vote, in a sentence",
      argument = Word.Argument.TABLE,
      table = FreshnessSettings.class,
      spoken = true)
  public String staleBecause(String settings) {
    return new Freshness(sheet, tables.get(settings), new Reading(sheet.asOf()))
        .explain(asFarAsKnown());
  }

  @Word(value = "Whose votes count, as far as is known", spoken = true)
  public String names() {
    return Names.say(asFarAsKnown().stream().map(Vote::by).distinct().toList());
  }

  @Word(value = "Whose yes does not count, and why", spoken = true)
  public String disqualified() {
    List<String> said = new ArrayList<>();
    for (Review review : ballots.latest()) {
      if (review.state() == State.APPROVED) {
        ballots.disqualification(review.reviewer()).ifPresent(said::add);
      }
    }
    label
        .addedAsFarAsKnown()
        .flatMap(change -> ballots.disqualification(change.actor()))
        .filter(text -> !said.contains(text))
        .ifPresent(said::add);
    return Names.say(said);
  }

  /** A machine's no does not count either: the gate's own would keep the gate closed for ever. */
  private static boolean asksForChanges(Review review) {
    return review.state() == State.CHANGES_REQUESTED && !Ballots.isMachine(review.reviewer());
  }

  /** Part of the reviews proves nothing: in the rest, their reviewer may have said otherwise. */
  private boolean anyReview(Predicate<Vote> test) {
    if (!Reading.isWhole(sheet.reviews())) {
      return false;
    }
    for (Review review : ballots.latest()) {
      if (review.state() == State.APPROVED
          && ballots.counts(review.reviewer())
          && test.test(vote(review))) {
        return true;
      }
    }
    return false;
  }

  private boolean anyLabel(Predicate<Vote> test) {
    return label
        .added()
        .filter(change -> ballots.counts(change.actor()))
        .filter(change -> test.test(vote(change)))
        .isPresent();
  }

  private boolean any(Predicate<Vote> test) {
    return anyReview(test)
        || anyLabel(test)
        || (!Reading.isWhole(sheet.reviews()) && reading.gap(REVIEWS));
  }

  private List<Vote> asFarAsKnown() {
    List<Vote> votes = new ArrayList<>();
    for (Review review : ballots.latest()) {
      if (review.state() == State.APPROVED
          && ballots.disqualification(review.reviewer()).isEmpty()) {
        votes.add(vote(review));
      }
    }
    label
        .addedAsFarAsKnown()
        .filter(change -> ballots.disqualification(change.actor()).isEmpty())
        .ifPresent(c -> votes.add(vote(c)));
    return votes;
  }

  private static Vote vote(LabelChange change) {
    return new Vote(change.actor(), change.at(), Optional.empty());
  }

  private static Vote vote(Review review) {
    return new Vote(review.reviewer(), review.submittedAt(), review.headSeen());
  }
}
