package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.minute;
import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.vocabulary.SomeTables.table;
import static dev.sekisho.gate.vocabulary.Words.ALICE;
import static dev.sekisho.gate.vocabulary.Words.BOB;
import static dev.sekisho.gate.vocabulary.Words.CAROL;
import static dev.sekisho.gate.vocabulary.Words.approval;
import static dev.sekisho.gate.vocabulary.Words.commit;
import static dev.sekisho.gate.vocabulary.Words.mayWrite;
import static dev.sekisho.gate.vocabulary.Words.member;
import static dev.sekisho.gate.vocabulary.Words.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.Comment;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Membership.Permission;
import dev.sekisho.gate.fact.OrganizationName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.Review.State;
import dev.sekisho.gate.fact.TeamName;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeopleTest {
  private static final TextPattern NO = text -> text.contains("no");
  private static final TextPattern YES = text -> text.contains("yes");

  private final Draft byAlice =
      Draft.sheet().with(COMMITS, commit(ALICE)).with(MEMBERSHIPS, mayWrite(BOB), mayWrite(CAROL));

  @Test
  void onlyTheApprovalsOfThoseWhoAreListedAreCounted() {
    PullRequest pr = read(byAlice.with(REVIEWS, approval(BOB, 1), approval(CAROL, 2)), "user,BOB");

    assertThat(pr.people("people").approvals().count()).isEqualTo(1);
    assertThat(pr.people("people").approvals().names()).isEqualTo("bob");
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void teamsOrganisationsAndPermissionsListPeopleToo() {
    Membership carol =
        new Membership(
            CAROL.login().orElseThrow(),
            Set.of(new TeamName("acme/payments")),
            Set.of(new OrganizationName("acme")),
            Permission.MAINTAIN);
    Draft draft = byAlice.with(MEMBERSHIPS, mayWrite(BOB), carol).with(REVIEWS, approval(CAROL, 1));

    for (String row :
        new String[] {
          "team,Acme/Payments", "organization,acme", "permission,maintain", "permission,read"
        }) {
      assertThat(read(draft, row).people("people").approvals().count()).as(row).isEqualTo(1);
    }
    for (String row : new String[] {"team,acme/other", "organization,other", "permission,admin"}) {
      PullRequest pr = read(draft, row);
      assertThat(pr.people("people").approvals().count()).as(row).isZero();
      assertThat(pr.reading().gaps()).isEmpty();
    }
  }

  @Test
  void whoseMembershipNobodyToldMayBeAnybody() {
    PullRequest pr =
        read(byAlice.with(MEMBERSHIPS).with(REVIEWS, approval(BOB, 1)), "organization,acme");

    assertThat(pr.people("people").includeAuthor()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(MEMBERSHIPS);
  }

  @Test
  void contributorsMachinesAndReadersNeverApprove() {
    Draft draft =
        byAlice
            .with(MEMBERSHIPS, mayWrite(ALICE), member(BOB, Permission.READ))
            .with(REVIEWS, approval(ALICE, 1), approval(BOB, 2), approval(Person.bot("ci"), 3));

    assertThat(
            read(draft, "user,alice", "user,bob", "user,ci").people("people").approvals().count())
        .isZero();
  }

  @Test
  void noApprovalCountsWhileSomebodyWhoContributedIsNotKnown() {
    PullRequest pr =
        read(
            byAlice
                .with(COMMITS, commit(ALICE), commit(Person.NOBODY))
                .with(REVIEWS, approval(BOB, 1)),
            "user,bob");

    assertThat(pr.people("people").approvals().count()).isZero();
    assertThat(pr.reading().gaps()).containsExactly(COMMITS);
  }

  @Test
  void partOfTheReviewsProvesNothing() {
    PullRequest pr = read(byAlice.truncated(REVIEWS, approval(BOB, 1)), "user,bob");

    assertThat(pr.people("people").approvals().count()).isZero();
    assertThat(pr.reading().gaps()).containsExactly(REVIEWS);
  }

  @Test
  void anEditedReviewIsVoidWhereThatIsAsked() {
    Review edited = new Review(BOB, State.APPROVED, Optional.empty(), minute(1), true);
    People bob = read(byAlice.with(REVIEWS, edited), "user,bob").people("people");

    assertThat(bob.approvals().count()).isEqualTo(1);
    assertThat(bob.approvals().unedited().count()).isZero();
  }

  @Test
  void aContributorIsAmongThemWhenOneIsAndAllAreWhenEachIs() {
    Draft draft = byAlice.with(COMMITS, commit(ALICE), commit(BOB));

    assertThat(read(draft, "user,bob").people("people").includeContributor()).isTrue();
    assertThat(read(draft, "user,bob").people("people").includeAllContributors()).isFalse();
    assertThat(read(draft, "user,bob", "user,alice").people("people").includeAllContributors())
        .isTrue();
    assertThat(read(draft, "user,carol").people("people").includeContributor()).isFalse();
  }

  @Test
  void whoContributedIsNotKnownWithoutACommitOrItsAuthor() {
    for (Draft draft :
        new Draft[] {
          byAlice.with(COMMITS),
          byAlice.without(COMMITS),
          byAlice.with(COMMITS, commit(ALICE), commit(Person.NOBODY))
        }) {
      PullRequest pr = read(draft, "user,bob");

      assertThat(pr.people("people").includeContributor()).isFalse();
      assertThat(pr.reading().gaps()).containsExactly(COMMITS);
      assertThat(read(draft, "user,alice").people("people").includeAllContributors()).isFalse();
      assertThat(read(draft, "user,alice").contributors().onlyAuthor()).isFalse();
    }
  }

  @Test
  void theAuthorIsAloneWhenNobodyElseContributed() {
    assertThat(read(byAlice, "user,bob").contributors().onlyAuthor()).isTrue();
    assertThat(
            read(byAlice.with(COMMITS, commit(ALICE), commit(BOB)), "user,bob")
                .contributors()
                .onlyAuthor())
        .isFalse();
  }

  @Test
  void aReviewThatAsksForChangesObjects() {
    Draft draft = byAlice.with(REVIEWS, review(BOB, State.CHANGES_REQUESTED, 1));

    assertThat(read(draft, "user,bob").people("people").objections().any()).isTrue();
    assertThat(read(draft, "user,bob").people("people").objections().names()).isEqualTo("bob");
    assertThat(read(draft, "user,carol").people("people").objections().any()).isFalse();
  }

  @Test
  void aCommentObjectsUntilWhoWroteItTakesItBack() {
    assertThat(said(comment(BOB, "no", 1))).isTrue();
    assertThat(said(comment(BOB, "no", 1), comment(BOB, "yes", 2))).isFalse();
    assertThat(said(comment(BOB, "yes", 1), comment(BOB, "no", 2))).isTrue();
    assertThat(said(comment(BOB, "no", 1), comment(CAROL, "yes", 2))).isTrue();
    assertThat(said(comment(CAROL, "no", 1))).isFalse();
  }

  @Test
  void aLaterReviewThatApprovesTakesAnObjectionBack() {
    Draft draft = byAlice.with(COMMENTS, comment(BOB, "no", 2));

    assertThat(objects(draft.with(REVIEWS, approval(BOB, 3)))).isFalse();
    assertThat(objects(draft.with(REVIEWS, approval(BOB, 1)))).isTrue();
  }

  @Test
  void partOfTheCommentsProvesNothing() {
    PullRequest pr = read(byAlice.truncated(COMMENTS), "user,bob");

    assertThat(pr.people("people").objections().takenBackBy(YES).said(NO)).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(COMMENTS);
  }

  @Test
  void aKindOfPeopleThatNobodyKnowsEndsTheJudging() {
    assertThatThrownBy(() -> read(byAlice, "friend,bob").people("people"))
        .hasMessageContaining("no kind of people 'friend'");
  }

  private boolean said(Object... comments) {
    return objects(byAlice.with(COMMENTS, comments));
  }

  private static boolean objects(Draft draft) {
    return read(draft, "user,bob").people("people").objections().takenBackBy(YES).said(NO);
  }

  private static Comment comment(Person by, String body, int at) {
    return new Comment(by, body, minute(at), false);
  }

  private static PullRequest read(Draft draft, String... rows) {
    FactSheet sheet = draft.build();
    return new PullRequest(
        sheet, SomeTables.tables(table("people", "kind,name", rows)), new Reading(sheet.asOf()));
  }
}
