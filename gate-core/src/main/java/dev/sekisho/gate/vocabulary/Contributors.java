package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;

import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
  private final List<Commit> byNobody;

  Contributors(FactSheet sheet, Reading reading) {
    this.sheet = sheet;
    this.reading = reading;
    if (sheet.details() instanceof Evidence.Known<PullRequestDetails> known) {
      known.value().author().login().ifPresent(logins::add);
    }
    List<Commit> commits = Reading.some(sheet.commits());
    commits.stream()
        .flatMap(Contributors::hands)
        .flatMap(p -> p.login().stream())
        .forEach(logins::add);
    byNobody =
        commits.stream().filter(commit -> hands(commit).anyMatch(Contributors::isNobody)).toList();
  }

  @Word(
      value = "Whether a commit was made under an e-mail address that belongs to no account",
      reads = COMMITS)
  public boolean someUnknown() {
    return !byNobody.isEmpty() || (!areCommitsKnown() && reading.gap(COMMITS));
  }

  @Word("The commits that were made under an e-mail address that belongs to no account")
  public String unknownCommits() {
    return Names.say(byNobody.stream().map(commit -> commit.sha().abbreviated()).toList());
  }

  @Word("The contributors' logins, as a text")
  public String names() {
    return Names.say(List.copyOf(logins));
  }

  @Word(
      value = "Whether a login is among them",
      reads = {COMMITS, DETAILS})
  public boolean has(String login) {
    return include(Person.of(login));
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

  /**
   * Whoever stands behind a commit. The code host's own committer stands behind nothing, but
   * anybody can write its address into a commit, so it is left out only where the code host signed.
   */
  private static Stream<Person> hands(Commit commit) {
    boolean byButton =
        commit.committer().is(WEB_FLOW) && commit.signature() == Commit.Signature.VALID;
    Stream<Person> committer = byButton ? Stream.empty() : Stream.of(commit.committer());
    return Stream.of(Stream.of(commit.author()), committer, commit.coAuthors().stream())
        .flatMap(people -> people);
  }

  /** Nobody's account, or an address that everybody can use. */
  private static boolean isNobody(Person person) {
    return person.login().isEmpty() || person.is(WEB_FLOW);
  }
}
