package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.minute;
import static dev.sekisho.gate.Draft.sha;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The facts that most words are about, in few letters. */
final class Words {
  static final Person ALICE = Person.of("alice");
  static final Person BOB = Person.of("bob");
  static final Person CAROL = Person.of("carol");

  private Words() {}

  static PullRequest read(Draft draft) {
    return new PullRequest(draft.build(), SomeTables.ALL, new Reading(draft.asOf()));
  }

  static Review approval(Person by, int minute) {
    return review(by, Review.State.APPROVED, minute);
  }

  static Review review(Person by, Review.State state, int minute) {
    return new Review(by, state, Optional.empty(), minute(minute), false);
  }

  static Review approvalOf(int head, Person by, int minute) {
    return new Review(by, Review.State.APPROVED, Optional.of(sha(head)), minute(minute), false);
  }

  static LabelName lgtm() {
    return new LabelName("LGTM");
  }

  static LabelChange added(Person by, int minute) {
    return new LabelChange(lgtm(), LabelChange.Kind.ADDED, by, minute(minute));
  }

  static LabelChange removed(Person by, int minute) {
    return new LabelChange(lgtm(), LabelChange.Kind.REMOVED, by, minute(minute));
  }

  static Commit commit(Person by) {
    return commit(1, by, by, Commit.Signature.UNSIGNED);
  }

  static Commit commit(
      int sha, Person author, Person committer, Commit.Signature signature, int... parents) {
    return new Commit(
        sha(sha),
        author,
        committer,
        List.of(),
        Arrays.stream(parents).mapToObj(Draft::sha).toList(),
        signature);
  }

  static HeadChange head(int sha, int minute) {
    return head(sha, minute, ALICE, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static HeadChange head(
      int sha,
      int minute,
      Person by,
      Optional<String> tree,
      Optional<String> patch,
      Optional<List<FilePath>> paths) {
    return new HeadChange(sha(sha), minute(minute), by, false, tree, patch, paths);
  }

  static Membership mayWrite(Person person) {
    return member(person, Permission.WRITE);
  }

  static Membership member(Person person, Permission permission) {
    return new Membership(person.login().orElseThrow(), Set.of(), Set.of(), permission);
  }
}
