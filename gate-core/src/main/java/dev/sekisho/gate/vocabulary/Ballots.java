package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;

import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Review.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The latest review of each person, and whose yes counts. */
final class Ballots {
  private static final Comparator<Review> OLDEST_AND_AT_ONE_TIME_MILDEST =
      Comparator.comparing(Review::submittedAt)
          .thenComparing(review -> review.state() != State.APPROVED)
          .thenComparing(review -> review.state() == State.CHANGES_REQUESTED);

  private final FactSheet sheet;
  private final Reading reading;
  private final Contributors contributors;
  private @Nullable List<Review> latest;

  Ballots(FactSheet sheet, Reading reading, Contributors contributors) {
    this.sheet = sheet;
    this.reading = reading;
    this.contributors = contributors;
  }

  /** The vote of each person, and every one of those whose account is gone. */
  List<Review> latest() {
    if (latest == null) {
      latest = latestOf(Reading.some(sheet.reviews()));
    }
    return latest;
  }

  /** Whether somebody's yes counts; a gap where it can not be told. */
  boolean counts(Person person) {
    return !isMachine(person) && !contributors.include(person) && mayWrite(person);
  }

  /** Whether everybody who contributed is known; a gap where somebody is not. */
  boolean areContributorsKnown() {
    return !contributors.someUnknown() || reading.gap(COMMITS);
  }

  /** Why somebody's yes does not count; empty where it does, as far as is known. */
  Optional<String> disqualification(Person person) {
    if (person.login().isEmpty()) {
      return Optional.of("somebody without an account");
    }
    if (isMachine(person)) {
      return Optional.of(person + " is a machine");
    }
    if (contributors.includeAsFarAsKnown(person)) {
      return Optional.of(person + " contributed to the change");
    }
    return isWithoutRight(person)
        ? Optional.of(person + " may not write to the repository")
        : Optional.empty();
  }

  static boolean isMachine(Person person) {
    return person.bot()
        || person.login().filter(login -> login.value().endsWith("[bot]")).isPresent();
  }

  private boolean isWithoutRight(Person person) {
    return permission(person)
        .map(permission -> permission.compareTo(Permission.WRITE) < 0)
        .orElse(Reading.isWhole(sheet.memberships()));
  }

  private Optional<Permission> permission(Person person) {
    return Reading.some(sheet.memberships()).stream()
        .filter(membership -> person.is(membership.login()))
        .map(Membership::permission)
        .findFirst();
  }

  /** Whether somebody is known to have the right; whether they have none may be a gap. */
  private boolean mayWrite(Person person) {
    return permission(person)
        .map(permission -> permission.compareTo(Permission.WRITE) >= 0)
        .orElseGet(() -> !Reading.isWhole(sheet.memberships()) && reading.gap(MEMBERSHIPS));
  }

  private static List<Review> latestOf(List<Review> reviews) {
    List<Review> votes = new ArrayList<>(reviews.size());
    for (Review review : reviews) {
      if (review.state() != State.COMMENTED && review.state() != State.PENDING) {
        votes.add(review);
      }
    }
    if (votes.size() < 2) {
      return votes;
    }
    votes.sort(OLDEST_AND_AT_ONE_TIME_MILDEST);
    Map<Login, Review> byPerson = new LinkedHashMap<>();
    List<Review> all = new ArrayList<>();
    for (Review vote : votes) {
      vote.reviewer()
          .login()
          .ifPresentOrElse(login -> byPerson.put(login, vote), () -> all.add(vote));
    }
    all.addAll(byPerson.values());
    return all;
  }
}
