package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.HEAD;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.vocabulary.Words.ALICE;
import static dev.sekisho.gate.vocabulary.Words.BOB;
import static dev.sekisho.gate.vocabulary.Words.added;
import static dev.sekisho.gate.vocabulary.Words.approval;
import static dev.sekisho.gate.vocabulary.Words.approvalOf;
import static dev.sekisho.gate.vocabulary.Words.commit;
import static dev.sekisho.gate.vocabulary.Words.head;
import static dev.sekisho.gate.vocabulary.Words.lgtm;
import static dev.sekisho.gate.vocabulary.Words.mayWrite;
import static dev.sekisho.gate.vocabulary.Words.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.Commit.Signature;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.Person;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The head is 1 throughout, and 2 came before it. */
class FreshnessTest {
  private static final Person WEB_FLOW = Person.of("web-flow");

  private final Draft pushed =
      Draft.sheet()
          .with(COMMITS, commit(ALICE))
          .with(MEMBERSHIPS, mayWrite(BOB), mayWrite(Person.of("carol")))
          .with(HEAD_HISTORY, head(2, 1), head(1, 5));

  @Test
  void aVoteAfterTheLastPushIsFresh() {
    assertThat(fresh("any-push", pushed.with(REVIEWS, approval(BOB, 6)))).isTrue();
    assertThat(fresh("any-push", pushed.with(LABELS, lgtm()).with(LABEL_HISTORY, added(BOB, 6))))
        .isTrue();
  }

  @Test
  void aVoteBeforeTheLastPushIsStaleAndTheReasonSaysWhy() {
    PullRequest pr = read(pushed.with(REVIEWS, approval(BOB, 4)));

    assertThat(pr.votes("lgtm").fresh("any-push")).isFalse();
    assertThat(pr.votes("lgtm").staleBecause("any-push"))
        .isEqualTo("alice pushed 0000000 after the vote of bob");
  }

  @Test
  void aVoteWithinTheSecondOfThePushFailsClosed() {
    assertThat(fresh("any-push", pushed.with(REVIEWS, approval(BOB, 5)))).isFalse();
    assertThat(fresh("any-push", pushed.with(LABELS, lgtm()).with(LABEL_HISTORY, added(BOB, 5))))
        .isFalse();
  }

  @Test
  void aVoteWithinTheSecondOfThePushCountsWhereOurRecordSaysWhatItSaw() {
    assertThat(fresh("any-push", pushed.with(REVIEWS, approvalOf(1, BOB, 5)))).isTrue();
  }

  @Test
  void aReviewThatSawTheOldHeadIsStaleEvenWhenItCameLater() {
    assertThat(fresh("any-push", pushed.with(REVIEWS, approvalOf(2, BOB, 6)))).isFalse();
  }

  @Test
  void aReviewBoundToAHeadThatCameAfterItIsStale() {
    assertThat(fresh("any-push", pushed.with(REVIEWS, approvalOf(1, BOB, 4)))).isFalse();
  }

  @Test
  void aReviewBoundToAHeadThatNeverWasIsStale() {
    assertThat(fresh("any-push", pushed.with(REVIEWS, approvalOf(9, BOB, 6)))).isFalse();
  }

  @Test
  void aFreshLabelMakesUpForAStaleReview() {
    assertThat(
            fresh(
                "any-push",
                pushed
                    .with(REVIEWS, approval(BOB, 4))
                    .with(LABELS, lgtm())
                    .with(LABEL_HISTORY, added(Person.of("carol"), 6))))
        .isTrue();
  }

  @Test
  void goingBackToAHeadThatWasReviewedIsAPush() {
    Draft forthAndBack =
        pushed
            .with(HEAD_HISTORY, head(1, 1), head(2, 3), head(1, 5))
            .with(REVIEWS, approvalOf(1, BOB, 2));

    assertThat(fresh("any-push", forthAndBack)).isFalse();
  }

  @Test
  void historyThatDoesNotEndAtTheHeadIsAGap() {
    assertThatItIsAGap(pushed.with(HEAD_HISTORY, head(1, 1), head(2, 5)));
    assertThatItIsAGap(pushed.with(HEAD_HISTORY));
    assertThatItIsAGap(pushed.truncated(HEAD_HISTORY, head(1, 5)));
    assertThatItIsAGap(pushed.without(HEAD_HISTORY));
  }

  @Test
  void staleVotesAreNoAnswerWhileReviewsAreMissing() {
    PullRequest pr =
        read(pushed.without(REVIEWS).with(LABELS, lgtm()).with(LABEL_HISTORY, added(BOB, 4)));

    assertThat(pr.votes("lgtm").fresh("any-push")).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(REVIEWS);
  }

  @Test
  void aRebaseThatProposesTheSameIsNoChangeOfTheDiff() {
    Draft rebased = pushed.with(REVIEWS, approval(BOB, 4));
    HeadChange before = identified(2, 1, "t1", "p1");

    assertThat(fresh("diff", rebased.with(HEAD_HISTORY, before, identified(1, 5, "t2", "p1"))))
        .isTrue();
    assertThat(fresh("diff", rebased.with(HEAD_HISTORY, before, identified(1, 5, "t2", "p2"))))
        .isFalse();
    assertThat(fresh("diff", rebased.with(HEAD_HISTORY, before, head(1, 5)))).isFalse();
  }

  @Test
  void thereAndBackAgainIsNoChangeOfTheDiff() {
    Draft voted = pushed.with(REVIEWS, approval(BOB, 2));

    assertThat(
            fresh(
                "diff",
                voted.with(
                    HEAD_HISTORY,
                    identified(2, 1, "t1", "p1"),
                    identified(3, 3, "t2", "p2"),
                    identified(1, 5, "t3", "p1"))))
        .isTrue();
  }

  @Test
  void equalTreesAreNoChangeOfTheTree() {
    Draft amended = pushed.with(REVIEWS, approval(BOB, 4));
    HeadChange before = identified(2, 1, "t1", "p1");

    assertThat(fresh("tree", amended.with(HEAD_HISTORY, before, identified(1, 5, "t1", "p2"))))
        .isTrue();
    assertThat(fresh("tree", amended.with(HEAD_HISTORY, before, identified(1, 5, "t2", "p1"))))
        .isFalse();
  }

  @Test
  void onlyTheNamedPathsCountAndUnknownOnesDo() {
    Draft voted = pushed.with(REVIEWS, approval(BOB, 4));

    assertThat(fresh("paths", voted.with(HEAD_HISTORY, head(2, 1), touching("docs/a.md"))))
        .isTrue();
    assertThat(fresh("paths", voted.with(HEAD_HISTORY, head(2, 1), touching("src/Gate.java"))))
        .isFalse();
    assertThat(fresh("paths", voted.with(HEAD_HISTORY, head(2, 1), head(1, 5)))).isFalse();
  }

  @Test
  void pathsWithoutAPathCountEveryPush() {
    assertThat(
            fresh(
                "no-paths",
                pushed
                    .with(REVIEWS, approval(BOB, 4))
                    .with(HEAD_HISTORY, head(2, 1), touching("docs/a.md"))))
        .isFalse();
  }

  @Test
  void pushesOfIgnoredAccountsAreLeftOut() {
    Draft voted = pushed.with(REVIEWS, approval(BOB, 4));

    assertThat(fresh("tree", voted.with(HEAD_HISTORY, head(2, 1), by(Person.of("dave"))))).isTrue();
    assertThat(fresh("tree", voted.with(HEAD_HISTORY, head(2, 1), by(Person.NOBODY)))).isFalse();
  }

  @Test
  void aMergeFromTheBaseByTheCodeHostsButtonIsLeftOut() {
    assertThat(fresh("diff", merged(WEB_FLOW, Signature.VALID, 8))).isTrue();
  }

  @Test
  void aMergeThatSomebodyElseMadeOrThatBringsOwnCommitsIsAChange() {
    assertThat(fresh("diff", merged(ALICE, Signature.VALID, 8))).isFalse();
    assertThat(fresh("diff", merged(WEB_FLOW, Signature.UNSIGNED, 8))).isFalse();
    assertThat(fresh("diff", merged(WEB_FLOW, Signature.VALID, 7))).isFalse();
    assertThat(fresh("any-push", merged(WEB_FLOW, Signature.VALID, 8))).isFalse();
  }

  @Test
  void aMergeFromTheBaseInWhichAConflictWasResolvedIsAChange() {
    assertThat(
            fresh(
                "diff",
                merged(WEB_FLOW, Signature.VALID, 8)
                    .with(
                        HEAD_HISTORY, identified(2, 1, "t1", "p1"), identified(1, 5, "t2", "p2"))))
        .isFalse();
  }

  @Test
  void aMisspeltSettingEndsTheJudging() {
    Table misspelt = SomeTables.table("x", "setting,value", "ignore-pushers,dave");

    assertThatThrownBy(() -> new Freshness(pushed.build(), misspelt, new Reading(Draft.NOW)))
        .hasMessageContaining("ignore-pushers");
  }

  /** Head 1 merges {@code second} into 2; 7 is a commit of the pull request, 8 is not. */
  private Draft merged(Person committer, Signature signature, int second) {
    return pushed
        .with(REVIEWS, approval(BOB, 4))
        .with(
            COMMITS,
            commit(7, ALICE, ALICE, Signature.UNSIGNED, 6),
            commit(2, ALICE, ALICE, Signature.UNSIGNED, 7),
            commit(1, ALICE, committer, signature, 2, second));
  }

  private static HeadChange identified(int sha, int minute, String tree, String patch) {
    return head(sha, minute, ALICE, Optional.of(tree), Optional.of(patch), Optional.empty());
  }

  private static HeadChange touching(String path) {
    return head(
        1, 5, ALICE, Optional.empty(), Optional.empty(), Optional.of(List.of(new FilePath(path))));
  }

  private static HeadChange by(Person pusher) {
    return head(1, 5, pusher, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static boolean fresh(String settings, Draft draft) {
    PullRequest pr = read(draft);
    boolean fresh = pr.votes("lgtm").fresh(settings);
    assertThat(pr.reading().gaps()).isEmpty();
    assertThat(pr.head()).isEqualTo(HEAD);
    return fresh;
  }

  private void assertThatItIsAGap(Draft draft) {
    PullRequest pr = read(draft.with(REVIEWS, approval(BOB, 6)));

    assertThat(pr.votes("lgtm").fresh("any-push")).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(HEAD_HISTORY);
  }
}
