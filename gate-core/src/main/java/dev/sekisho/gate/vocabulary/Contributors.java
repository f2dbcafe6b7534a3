package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;

import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everybody who had a hand in the change: its author, and the authors, committers and co-authors of
 * all of its commits, those brought in through a merge's second parent included.
 */
public final class Contributors {

  /** The code host's own committer of changes made with its buttons. */
  private static final Login WEB_FLOW = new Login("web-flow");

  private final FactSheet sheet;
  private final Reading reading;
  private final Set<Login> logins = new LinkedHashSet<>();
  private final List<Commit> byNobody = new ArrayList<>(0);

  Contributors(FactSheet sheet, Reading reading) {
    this.sheet = sheet;
    this.reading = reading;
    if (sheet.details() instanceof Evidence.Known<PullRequestDetails> known) {
      known.value().author().login().ifPresent(logins::add);
    }
    for (Commit commit : Reading.some(sheet.commits())) {
      boolean known = add(commit.author());
      known &= isByButton(commit) || add(commit.committer());
      for (Person coAuthor : commit.coAuthors()) {
        known &= add(coAuthor);
      }
      if (!known) {
        byNobody.add(commit);
      }
    }
  }

  @Word(
      value = "Whether a commit was made under an e-mail address that belongs to no account",
      reads = COMMITS)
  public boolean someUnknown() {
    return !byNobody.isEmpty() || (!areCommitsKnown() && reading.gap(COMMITS));
  }

  @Word(
      value = "The commits that were made under an e-mail address that belongs to no account",
      spoken = true)
  public String unknownCommits() {
    return Names.say(byNobody.stream().map(commit -> commit.sha().abbreviated()).toList());
  }

  @Word(value = "The contributors' logins, as a text", spoken = true)
  public String names() {
    return Names.say(List.copyOf(logins));
  }

  @Word(
      value = "Whether a login is among them",
      reads = {COMMITS, DETAILS})
  public boolean has(String login) {
    return include(login.isBlank() ? Person.NOBODY : Person.of(login));
  }

  @Word(
      value = "Whether nobody but whoever opened it contributed",
      reads = {COMMITS, DETAILS})
  public boolean onlyAuthor() {
    Optional<Person> author =
        reading.value(DETAILS, sheet.details()).map(PullRequestDetails::author);
    return author.isPresent()
        && areAll(person -> Optional.of(person.login().equals(author.get().login())), DETAILS);
  }

  /**
   * Whether a test holds of each of them.
   *
   * @param test empty where it can not tell
   * @param lacking what is missing then
   */
  boolean areAll(Function<Person, Optional<Boolean>> test, FactKind lacking) {
    Set<Optional<Boolean>> told = told(test);
    if (told.contains(Optional.of(false))) {
      return false;
    }
    return isSettled(told, lacking);
  }

  /** As {@link #areAll}, for one of them. */
  boolean isAny(Function<Person, Optional<Boolean>> test, FactKind lacking) {
    Set<Optional<Boolean>> told = told(test);
    if (told.contains(Optional.of(true))) {
      return true;
    }
    isSettled(told, lacking);
    return false;
  }

  private Set<Optional<Boolean>> told(Function<Person, Optional<Boolean>> test) {
    return logins.stream()
        .map(login -> test.apply(new Person(Optional.of(login), false)))
        .collect(Collectors.toSet());
  }

  /** Whether all of them are known, and enough of each; otherwise a gap. */
  private boolean isSettled(Set<Optional<Boolean>> told, FactKind lacking) {
    boolean settled = reading.value(DETAILS, sheet.details()).isPresent();
    settled &= (byNobody.isEmpty() && areCommitsKnown()) || reading.gap(COMMITS);
    settled &= !told.contains(Optional.<Boolean>empty()) || reading.gap(lacking);
    return settled;
  }

  /** Whether there are commits, and each is signed validly. */
  boolean haveSigned() {
    return Reading.some(sheet.commits()).stream()
            .allMatch(commit -> commit.signature() == Commit.Signature.VALID)
        && (areCommitsKnown() || reading.gap(COMMITS));
  }

  /** Whether {@code person} is one of them. Somebody without an account may be anybody. */
  boolean include(Person person) {
    if (person.login().isEmpty() || logins.contains(person.login().get())) {
      return true;
    }
    if (sheet.details() instanceof Evidence.Unknown<PullRequestDetails>) {
      reading.gap(DETAILS);
    }
    if (!areCommitsKnown()) {
      reading.gap(COMMITS);
    }
    return false;
  }

  /** A change without a commit is none; whoever says so has not looked. */
  private boolean areCommitsKnown() {
    return Reading.isWhole(sheet.commits()) && !Reading.some(sheet.commits()).isEmpty();
  }

  /** As {@link #include}, but for a description: leaves no gap. */
  boolean includeAsFarAsKnown(Person person) {
    return person.login().isEmpty() || logins.contains(person.login().get());
  }

  /** Adds somebody; false for nobody's account, and for an address that everybody can use. */
  private boolean add(Person person) {
    person.login().ifPresent(logins::add);
    return person.login().isPresent() && !person.is(WEB_FLOW);
  }

  /**
   * Whether the code host's own button committed. Anybody can write its address into a commit, so
   * only where the code host signed does its committer stand behind nothing.
   */
  private static boolean isByButton(Commit commit) {
    return commit.committer().is(WEB_FLOW) && commit.signature() == Commit.Signature.VALID;
  }
}
