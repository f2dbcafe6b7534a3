package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.sha;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.vocabulary.Words.ALICE;
import static dev.sekisho.gate.vocabulary.Words.BOB;
import static dev.sekisho.gate.vocabulary.Words.CAROL;
import static dev.sekisho.gate.vocabulary.Words.added;
import static dev.sekisho.gate.vocabulary.Words.approval;
import static dev.sekisho.gate.vocabulary.Words.commit;
import static dev.sekisho.gate.vocabulary.Words.lgtm;
import static dev.sekisho.gate.vocabulary.Words.mayWrite;
import static dev.sekisho.gate.vocabulary.Words.member;
import static dev.sekisho.gate.vocabulary.Words.read;
import static dev.sekisho.gate.vocabulary.Words.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Commit.Signature;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.fact.Review.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VotesTest {
  private static final Person WEB_FLOW = Person.of("web-flow");

  private final Draft byAlice =
      Draft.sheet().with(COMMITS, commit(ALICE)).with(MEMBERSHIPS, mayWrite(BOB), mayWrite(CAROL));

  @Test
  void aPeersApprovalCounts() {
    PullRequest pr = read(byAlice.with(REVIEWS, approval(BOB, 1)));

    assertThat(pr.votes("lgtm").any()).isTrue();
    assertThat(pr.votes("lgtm").names()).isEqualTo("bob");
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void whoAsksForADeploymentIsNotItsOnlyPeer() {
    Deploy byBob =
        new Deploy(Deploy.Kind.MANUAL, new EnvironmentName("production"), Optional.empty(), BOB);
    PullRequest alone = read(byAlice.with(REVIEWS, approval(BOB, 1)).asking(byBob));
    PullRequest together =
        read(byAlice.with(REVIEWS, approval(BOB, 1), approval(CAROL, 2)).asking(byBob));

    assertThat(alone.votes("lgtm").any()).isTrue();
    assertThat(alone.votes("lgtm").anyBesidesRequester()).isFalse();
    assertThat(together.votes("lgtm").anyBesidesRequester()).isTrue();
  }

  @Test
  void aPeersLabelCounts() {
    assertThat(any(byAlice.with(LABELS, lgtm()).with(LABEL_HISTORY, added(BOB, 1)))).isTrue();
  }

  @Test
  void aCommentNeitherCountsNorTakesAVoteBack() {
    assertThat(any(byAlice.with(REVIEWS, review(BOB, State.COMMENTED, 1)))).isFalse();
    assertThat(any(byAlice.with(REVIEWS, approval(BOB, 1), review(BOB, State.COMMENTED, 2))))
        .isTrue();
  }

  @Test
  void whoeverApprovedAndThenAskedForChangesAsksForChanges() {
    PullRequest pr =
        read(byAlice.with(REVIEWS, approval(BOB, 1), review(BOB, State.CHANGES_REQUESTED, 2)));

    assertThat(pr.votes("lgtm").any()).isFalse();
    assertThat(pr.votes("lgtm").changesRequested()).isTrue();
    assertThat(pr.votes("lgtm").requestingChanges()).isEqualTo("bob");
  }

  @Test
  void whoeverAskedForChangesAndThenApprovedApproves() {
    PullRequest pr =
        read(byAlice.with(REVIEWS, review(BOB, State.CHANGES_REQUESTED, 1), approval(BOB, 2)));

    assertThat(pr.votes("lgtm").any()).isTrue();
    assertThat(pr.votes("lgtm").changesRequested()).isFalse();
  }

  @Test
  void theStricterOfTwoVotesWithinOneSecondCountsWhateverTheirOrder() {
    for (List<Object> reviews :
        List.<List<Object>>of(
            List.of(approval(BOB, 1), review(BOB, State.CHANGES_REQUESTED, 1)),
            List.of(review(BOB, State.CHANGES_REQUESTED, 1), approval(BOB, 1)))) {
      PullRequest pr = read(byAlice.with(REVIEWS, reviews.toArray()));

      assertThat(pr.votes("lgtm").any()).isFalse();
      assertThat(pr.votes("lgtm").changesRequested()).isTrue();
    }
  }

  @Test
  void aDismissedVoteIsVoidAndUncoversNoOlderOne() {
    PullRequest pr = read(byAlice.with(REVIEWS, approval(BOB, 1), review(BOB, State.DISMISSED, 2)));

    assertThat(pr.votes("lgtm").any()).isFalse();
    assertThat(pr.votes("lgtm").changesRequested()).isFalse();
  }

  @Test
  void theAuthorsOwnVoteDoesNotCountInWhateverCaseTheLoginIsWritten() {
    PullRequest pr = read(byAlice.with(REVIEWS, approval(Person.of("ALICE"), 1)));

    assertThat(pr.votes("lgtm").any()).isFalse();
    assertThat(pr.votes("lgtm").disqualified()).isEqualTo("alice contributed to the change");
  }

  @Test
  void aPersonsVotesMeetInWhateverCaseTheLoginIsWritten() {
    assertThat(
            any(
                byAlice.with(
                    REVIEWS,
                    approval(Person.of("Bob"), 1),
                    review(BOB, State.CHANGES_REQUESTED, 2))))
        .isFalse();
  }

  @Test
  void aCommittersVoteDoesNotCount() {
    assertThat(anyOfBob(commit(2, ALICE, BOB, Signature.UNSIGNED))).isFalse();
  }

  @Test
  void aCoAuthorsVoteDoesNotCount() {
    Commit together = new Commit(sha(2), ALICE, ALICE, List.of(BOB), List.of(), Signature.UNSIGNED);

    assertThat(anyOfBob(together)).isFalse();
  }

  @Test
  void theVoteOfAnAuthorBroughtInThroughASecondParentDoesNotCount() {
    assertThat(
            any(
                byAlice
                    .with(
                        COMMITS,
                        commit(3, BOB, BOB, Signature.UNSIGNED, 9),
                        commit(2, ALICE, ALICE, Signature.UNSIGNED, 1, 3))
                    .with(REVIEWS, approval(BOB, 1))))
        .isFalse();
  }

  @Test
  void theCodeHostsOwnCommitterIsNobodyOnlyWhereItSigned() {
    Draft bySigned = byAlice.with(COMMITS, commit(2, ALICE, WEB_FLOW, Signature.VALID));
    Draft byForged = byAlice.with(COMMITS, commit(2, ALICE, WEB_FLOW, Signature.UNSIGNED));
    Draft byAuthor = byAlice.with(COMMITS, commit(2, WEB_FLOW, ALICE, Signature.VALID));

    assertThat(read(bySigned).contributors().someUnknown()).isFalse();
    assertThat(read(byForged).contributors().someUnknown()).isTrue();
    assertThat(read(byAuthor).contributors().someUnknown()).isTrue();
  }

  @Test
  void aMachinesVoteDoesNotCountWhicheverWayItIsKnownForOne() {
    assertThat(any(byAlice.with(REVIEWS, approval(Person.bot("ci"), 1)))).isFalse();
    assertThat(any(byAlice.with(REVIEWS, approval(Person.of("ci[bot]"), 1)))).isFalse();
  }

  @Test
  void aMachinesNoDoesNotCountEither() {
    PullRequest pr =
        read(byAlice.with(REVIEWS, review(Person.bot("gate[bot]"), State.CHANGES_REQUESTED, 1)));

    assertThat(pr.votes("lgtm").changesRequested()).isFalse();
  }

  @Test
  void aDeletedAccountsYesDoesNotCountAndItsNoDoes() {
    PullRequest pr = read(byAlice.with(REVIEWS, approval(Person.NOBODY, 1)));
    assertThat(pr.votes("lgtm").any()).isFalse();
    assertThat(pr.votes("lgtm").disqualified()).isEqualTo("somebody without an account");

    PullRequest no = read(byAlice.with(REVIEWS, review(Person.NOBODY, State.CHANGES_REQUESTED, 1)));
    assertThat(no.votes("lgtm").changesRequested()).isTrue();
  }

  @Test
  void commitsThatAreNotAllKnownLeaveAGapUnlessTheVoterIsKnownToBeOneOfThem() {
    PullRequest byBob =
        read(byAlice.truncated(COMMITS, commit(ALICE)).with(REVIEWS, approval(BOB, 1)));
    assertThat(byBob.votes("lgtm").any()).isTrue();
    assertThat(byBob.reading().gaps()).containsExactly(COMMITS);

    PullRequest own = read(byAlice.truncated(COMMITS, commit(BOB)).with(REVIEWS, approval(BOB, 1)));
    assertThat(own.votes("lgtm").any()).isFalse();
    assertThat(own.reading().gaps()).isEmpty();
  }

  @Test
  void anUnknownAuthorLeavesAGap() {
    PullRequest pr = read(byAlice.without(DETAILS).with(REVIEWS, approval(BOB, 1)));

    pr.votes("lgtm").any();
    assertThat(pr.reading().gaps()).containsExactly(DETAILS);
  }

  @Test
  void partOfTheReviewsProvesNothing() {
    PullRequest pr =
        read(
            byAlice.truncated(
                REVIEWS, approval(BOB, 1), review(CAROL, State.CHANGES_REQUESTED, 2)));

    assertThat(pr.votes("lgtm").any()).isFalse();
    assertThat(pr.votes("lgtm").changesRequested()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(REVIEWS);
  }

  @Test
  void aReviewThatIsEnoughNeedsNoLabel() {
    PullRequest pr = read(byAlice.without(LABELS).with(REVIEWS, approval(BOB, 1)));

    assertThat(pr.votes("lgtm").any()).isTrue();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void aLabelThatIsEnoughNeedsNoReviews() {
    PullRequest pr =
        read(byAlice.without(REVIEWS).with(LABELS, lgtm()).with(LABEL_HISTORY, added(BOB, 1)));

    assertThat(pr.votes("lgtm").any()).isTrue();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void onlyWhoMayWriteHasAVote(Permission permission) {
    Draft bobs = byAlice.with(MEMBERSHIPS, member(BOB, permission));
    boolean counts = permission.compareTo(Permission.WRITE) >= 0;
    PullRequest reviewed = read(bobs.with(REVIEWS, approval(BOB, 1)));
    PullRequest labelled = read(bobs.with(LABELS, lgtm()).with(LABEL_HISTORY, added(BOB, 1)));

    assertThat(reviewed.votes("lgtm").any()).isEqualTo(counts);
    assertThat(labelled.votes("lgtm").any()).isEqualTo(counts);
    assertThat(reviewed.votes("lgtm").disqualified())
        .isEqualTo(counts ? "none" : "bob may not write to the repository");
    assertThat(reviewed.reading().gaps()).isEmpty();
  }

  @Test
  void somebodyOfWhomTheCodeHostKnowsNothingHasNoVote() {
    PullRequest pr = read(byAlice.with(MEMBERSHIPS).with(REVIEWS, approval(BOB, 1)));

    assertThat(pr.votes("lgtm").any()).isFalse();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void aVoterWhoseRightIsNotKnownLeavesAGap() {
    for (Draft draft :
        List.of(byAlice.without(MEMBERSHIPS), byAlice.truncated(MEMBERSHIPS, mayWrite(CAROL)))) {
      PullRequest pr = read(draft.with(REVIEWS, approval(BOB, 1)));

      assertThat(pr.votes("lgtm").any()).isFalse();
      assertThat(pr.reading().gaps()).containsExactly(MEMBERSHIPS);
    }
  }

  private boolean anyOfBob(Commit commit) {
    return any(byAlice.with(COMMITS, commit(ALICE), commit).with(REVIEWS, approval(BOB, 1)));
  }

  private static boolean any(Draft draft) {
    PullRequest pr = read(draft);
    boolean any = pr.votes("lgtm").any();
    assertThat(pr.reading().gaps()).isEmpty();
    return any;
  }
}
