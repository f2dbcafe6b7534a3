package dev.sekisho.gate.github.fact;

import static dev.sekisho.gate.fact.FactKind.CHECKS;
import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;
import static dev.sekisho.gate.fact.FactKind.DETAILS;
import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REPOSITORY;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.github.fact.AtGitHub.NOW;
import static dev.sekisho.gate.github.fact.BudgetTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.event.PullRequestChanged.Action;
import dev.sekisho.gate.event.Pushed;
import dev.sekisho.gate.event.ReviewChanged;
import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Comment;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Deployment;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.OrganizationName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.TeamName;
import dev.sekisho.gate.github.wire.WireErrors;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.FactSource;
import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubFactsTest {
  private final AtGitHub at = new AtGitHub();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aPullRequestIsToldAsItIs() {
    at.payments.property("tier", "1").property("teams", List.of("pay", "core"));
    HostedPullRequest pull =
        at.payments
            .open("alice", "Pay later")
            .body("Ends PAY-17\n\n> PAY-2")
            .branch("later")
            .file("A.java", "a\nb\n")
            .submit();

    FactSheet sheet = at.gather(pull, DETAILS, REPOSITORY, FILES);

    assertThat(sheet.head()).isEqualTo(new HeadSha(pull.head()));
    assertThat(value(sheet.details()))
        .isEqualTo(
            new PullRequestDetails(
                "Pay later",
                "Ends PAY-17\n\n> PAY-2",
                "Ends PAY-17",
                Person.of("alice"),
                new BranchName("main"),
                new BranchName("later"),
                false,
                false,
                PullRequestDetails.State.OPEN,
                Optional.empty(),
                NOW,
                NOW,
                2,
                0));
    assertThat(value(sheet.repository()))
        .isEqualTo(
            new RepositoryFacts(
                new BranchName("main"), false, Map.of("tier", "1", "teams", "pay,core")));
    assertThat(value(sheet.files()))
        .isEqualTo(
            Listing.of(
                new ChangedFile(
                    new FilePath("A.java"), Optional.empty(), ChangedFile.Status.ADDED, 2, 0)));
  }

  @Test
  void labelsAndTheirHistoryAreToldWithWhoDidIt() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    pull.label("bob", "LGTM").unlabel("alice", "LGTM");
    at.clock.advance(Duration.ofMinutes(1));
    pull.label("renovate[bot]", "LGTM");

    FactSheet sheet = at.gather(pull, LABELS, LABEL_HISTORY);

    LabelName lgtm = new LabelName("LGTM");
    assertThat(value(sheet.labels())).isEqualTo(Listing.of(lgtm));
    assertThat(value(sheet.labelHistory()))
        .isEqualTo(
            Listing.of(
                new LabelChange(lgtm, LabelChange.Kind.ADDED, Person.of("bob"), NOW),
                new LabelChange(lgtm, LabelChange.Kind.REMOVED, Person.of("alice"), NOW),
                new LabelChange(
                    lgtm,
                    LabelChange.Kind.ADDED,
                    Person.bot("renovate[bot]"),
                    NOW.plusSeconds(60))));
  }

  @Test
  void aDeletedAccountIsNobody() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    pull.approve("bob");
    pull.comment("bob", "fine");
    pull.label("bob", "LGTM");
    at.github.deleteAccount("bob");
    at.github.deleteAccount("alice");

    FactSheet sheet = at.gather(pull, REVIEWS, COMMENTS, LABEL_HISTORY, MEMBERSHIPS);

    assertThat(value(sheet.details()).author()).isEqualTo(Person.NOBODY);
    assertThat(value(sheet.reviews()).items())
        .extracting(Review::reviewer)
        .containsExactly(Person.NOBODY);
    assertThat(value(sheet.comments()).items())
        .extracting(Comment::author)
        .containsExactly(Person.NOBODY);
    assertThat(value(sheet.labelHistory()).items())
        .extracting(LabelChange::actor)
        .containsExactly(Person.NOBODY);
    assertThat(value(sheet.memberships()).items()).isEmpty();
  }

  @Test
  void machinesAreToldApartAndBelongToNoTeam() {
    HostedPullRequest pull = at.payments.open("renovate[bot]", "Update").submit();
    pull.approve("approver[bot]");
    pull.comment("renovate", "a person whose name is like a machine's");

    FactSheet sheet = at.gather(pull, REVIEWS, COMMENTS, MEMBERSHIPS);

    assertThat(value(sheet.details()).author()).isEqualTo(Person.bot("renovate[bot]"));
    assertThat(value(sheet.reviews()).items())
        .extracting(Review::reviewer)
        .containsExactly(Person.bot("approver[bot]"));
    assertThat(value(sheet.comments()).items())
        .extracting(Comment::author)
        .containsExactly(Person.of("renovate"));
    assertThat(value(sheet.memberships()).items())
        .extracting(Membership::login)
        .containsExactly(new Login("renovate"));
  }

  @Test
  void anAddressThatBelongsToNoAccountIsNobody() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    pull.pushByStranger("alice", "someone@example.org", Map.of("B.java", "b\n"));
    pull.pushWith("alice", List.of("bob", "carol"), Map.of("C.java", "c\n"));

    List<Commit> commits = value(at.gather(pull, COMMITS).commits()).items();

    assertThat(commits)
        .extracting(Commit::author)
        .containsExactly(Person.of("alice"), Person.NOBODY, Person.of("alice"));
    assertThat(commits.get(1).signature()).isEqualTo(Commit.Signature.UNSIGNED);
    assertThat(commits.get(2).coAuthors()).containsExactly(Person.of("bob"), Person.of("carol"));
    assertThat(commits.get(2).parents()).containsExactly(commits.get(1).sha());
  }

  @Test
  void teamsOrganisationAndPermissionAreToldOfWhoeverTakesPart() {
    at.github.organization("acme").team("owners", "bob").members("carol");
    at.payments.collaborator("bob", "maintain");
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    pull.approve("bob");
    pull.comment("carol", "hm");

    List<Membership> memberships =
        value(at.gather(pull, REVIEWS, COMMENTS, MEMBERSHIPS).memberships()).items();

    OrganizationName acme = new OrganizationName("acme");
    assertThat(memberships)
        .contains(
            new Membership(
                new Login("bob"),
                Set.of(new TeamName("acme/owners")),
                Set.of(acme),
                Membership.Permission.MAINTAIN))
        .filteredOn(m -> !m.login().equals(new Login("bob")))
        .extracting(Membership::organizations)
        .containsExactly(Set.of(), Set.of(acme));
  }

  @Test
  void whatTheGateItselfPublishedIsNoEvidence() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    pull.review("sekisho[bot]", "CHANGES_REQUESTED", "no");
    pull.comment("sekisho[bot]", "because");
    at.payments.check("sekisho", "sekisho: main", pull.head(), "failure");
    at.payments.check("impostor", "sekisho: main", pull.head(), "success");
    at.payments.check("sekisho", "another check", pull.head(), "success");

    FactSheet sheet = at.gather(pull, REVIEWS, COMMENTS, CHECKS);

    assertThat(value(sheet.reviews()).items()).isEmpty();
    assertThat(value(sheet.comments()).items()).isEmpty();
    assertThat(value(sheet.checks()).items())
        .extracting(Check::app)
        .containsExactlyInAnyOrder(
            Optional.of(new AppSlug("impostor")), Optional.of(new AppSlug("sekisho")));
  }

  @Test
  void aLabelThatTheGatePutOnIsNoEvidenceUnlessSomebodyPutsItOnAgain() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    pull.label("sekisho[bot]", "NOT_IT_CONTROL").label("bob", "LGTM");

    LabelName lgtm = new LabelName("LGTM");
    assertThat(value(at.gather(pull, LABELS).labels())).isEqualTo(Listing.of(lgtm));
    assertThat(value(at.gather(pull, LABEL_HISTORY).labelHistory()).items())
        .extracting(LabelChange::label)
        .containsExactly(lgtm);

    pull.unlabel("sekisho[bot]", "NOT_IT_CONTROL").label("bob", "NOT_IT_CONTROL");

    FactSheet sheet = at.gather(pull, LABELS);
    assertThat(value(sheet.labels()).items())
        .containsExactlyInAnyOrder(lgtm, new LabelName("NOT_IT_CONTROL"));
    assertThat(sheet.labelHistory())
        .isEqualTo(Evidence.unknown(FactSource.NOT_ASKED_SOURCE, FactSource.NOT_ASKED_REASON));
  }

  @Test
  void whoeverIsInATeamIsInThoseAboveIt() {
    at.github
        .organization("acme")
        .team("everybody")
        .team("contractors")
        .team("testers", "alice")
        .nest("testers", "contractors")
        .nest("contractors", "everybody");
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();

    assertThat(value(at.gather(pull, MEMBERSHIPS).memberships()).items().get(0).teams())
        .containsExactlyInAnyOrder(
            new TeamName("acme/testers"),
            new TeamName("acme/contractors"),
            new TeamName("acme/everybody"));
  }

  @Test
  void whoeverIsBelowMoreTeamsThanAreLookedAtIsNotTold() {
    var acme = at.github.organization("acme").team("team-0", "alice");
    for (int i = 1; i <= Memberships.PARENTS_MAX; i++) {
      acme.team("team-" + i).nest("team-" + (i - 1), "team-" + i);
    }
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();

    Listing<Membership> whole = value(at.gather(pull, MEMBERSHIPS).memberships());
    assertThat(whole.items().get(0).teams()).hasSize(Memberships.PARENTS_MAX + 1);

    String top = "team-" + Memberships.PARENTS_MAX;
    acme.team("above").nest(top, "above");
    at.clock.advance(GitHubFacts.MEMBERSHIP_AGE);
    assertThat(value(at.gather(pull, MEMBERSHIPS).memberships()))
        .isEqualTo(Listing.truncated(List.of()));
  }

  @Test
  void checksAndStatusesStandBesideEachOther() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    assertThat(value(at.gather(pull, CHECKS).checks())).isEqualTo(Listing.of());
    at.payments.check("github-actions", "build", pull.head(), "skipped");
    at.payments.status("alice", "lint", pull.head(), "error");

    assertThat(value(at.gather(pull, CHECKS).checks()).items())
        .containsExactly(
            new Check(
                new CheckName("build"),
                Optional.of(new AppSlug("github-actions")),
                Check.State.SKIPPED,
                NOW),
            new Check(new CheckName("lint"), Optional.empty(), Check.State.FAILURE, NOW));
  }

  @Test
  void earlierDeploymentsAreToldOldestFirst() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    at.payments.deployed("bob", "staging", pull.head(), "success");
    at.clock.advance(Duration.ofMinutes(1));
    at.payments.deployed("bob", "production", pull.head(), "failure");

    assertThat(value(at.gather(pull, DEPLOYMENTS).deployments()))
        .isEqualTo(
            Listing.of(
                new Deployment(
                    new EnvironmentName("staging"),
                    new HeadSha(pull.head()),
                    Deployment.State.SUCCEEDED,
                    Person.of("bob"),
                    NOW),
                new Deployment(
                    new EnvironmentName("production"),
                    new HeadSha(pull.head()),
                    Deployment.State.FAILED,
                    Person.of("bob"),
                    NOW.plusSeconds(60))));
  }

  @Test
  void theHistoryOfTheHeadComesFromEventsAndNotFromCommits() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").file("A.java", "a\n").submit();
    HeadSha first = new HeadSha(pull.head());
    note(Action.OPENED, pull, Optional.empty());
    dev.sekisho.gate.testkit.github.Review vote = pull.approve("bob");
    at.heads.note(
        new ReviewChanged(
            AtGitHub.ref(pull),
            first,
            ReviewChanged.Action.SUBMITTED,
            Person.of("bob"),
            Optional.of(Review.State.APPROVED),
            Person.of("bob"),
            vote.submittedAt()));
    at.clock.advance(Duration.ofMinutes(5));
    pull.push("alice", Map.of("db/B.sql", "b\n"));
    pull.rebindReviews();
    note(Action.SYNCHRONIZE, pull, Optional.of(first));

    FactSheet sheet = at.gather(pull, REVIEWS, FILES, HEAD_HISTORY);

    List<HeadChange> heads = value(sheet.headHistory()).items();
    assertThat(heads).extracting(HeadChange::sha).containsExactly(first, sheet.head());
    assertThat(heads).extracting(HeadChange::arrivedAt).containsExactly(NOW, NOW.plusSeconds(300));
    assertThat(heads.get(1).changedPaths()).contains(List.of(new FilePath("db/B.sql")));
    assertThat(heads.get(1).tree()).isPresent();
    assertThat(heads.get(1).patch()).isPresent();
    assertThat(value(sheet.reviews()).items())
        .extracting(Review::headSeen)
        .as("what was seen, whatever the review says now")
        .containsExactly(Optional.of(first));
  }

  @Test
  void aForcePushTellsNoPathsAndARebaseHasTheSamePatch() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").file("A.java", "a\n").submit();
    note(Action.OPENED, pull, Optional.empty());
    at.gather(pull, FILES, HEAD_HISTORY);
    HeadSha first = new HeadSha(pull.head());
    at.payments.commit("main", "bob", "Else", Map.of("Other.java", "o\n"));
    at.clock.advance(Duration.ofMinutes(5));
    pull.rebase("alice");
    note(Action.SYNCHRONIZE, pull, Optional.of(first));
    at.heads.note(
        new Pushed(
            new RepositoryName("acme/payments"),
            new BranchName(pull.branch()),
            Optional.of(first),
            new HeadSha(pull.head()),
            true,
            Person.of("alice")));

    List<HeadChange> heads = value(at.gather(pull, FILES, HEAD_HISTORY).headHistory()).items();

    assertThat(heads).extracting(HeadChange::forced).containsExactly(false, true);
    assertThat(heads.get(1).changedPaths()).isEmpty();
    assertThat(heads.get(1).tree()).isNotEqualTo(heads.get(0).tree());
    assertThat(heads.get(1).patch()).isPresent().isEqualTo(heads.get(0).patch());
  }

  @Test
  void aHeadThatNoEventToldOfArrivedWhenItWasFound() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    at.clock.advance(Duration.ofHours(1));

    FactSheet sheet = at.gather(pull, HEAD_HISTORY);

    assertThat(value(sheet.headHistory()).items())
        .extracting(HeadChange::arrivedAt)
        .containsExactly(NOW.plusSeconds(3600));
  }

  @Test
  void aHeadThatIsNoLongerThePullRequestsIsASheetOfGaps() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    HeadSha before = new HeadSha(pull.head());
    pull.push("alice", Map.of("B.java", "b\n"));

    FactSheet sheet = at.gather(pull, Optional.of(before), AtGitHub.kinds(LABELS, FILES));

    assertThat(sheet.head()).isEqualTo(before);
    assertThat(List.of(DETAILS, LABELS, FILES))
        .allSatisfy(
            kind ->
                assertThat(reason(sheet, kind)).contains(new HeadSha(pull.head()).abbreviated()));
  }

  @Test
  void aMergeCommitStandsForTheHeadThatWasMerged() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").file("A.java", "a\n").submit();
    HeadSha merged = new HeadSha(pull.merge("bob"));
    at.payments.check("github-actions", "build", merged.value(), "success");

    FactSheet sheet =
        at.gather(pull, Optional.of(merged), AtGitHub.kinds(FILES, CHECKS, HEAD_HISTORY));

    assertThat(sheet.head()).isEqualTo(merged);
    assertThat(value(sheet.details()).state()).isEqualTo(PullRequestDetails.State.MERGED);
    assertThat(value(sheet.files()).items()).hasSize(1);
    assertThat(value(sheet.checks()).items()).hasSize(1);
    assertThat(value(sheet.headHistory()).items())
        .extracting(HeadChange::sha)
        .containsExactly(merged);
  }

  @Test
  void moreThanTwoHundredAndFiftyCommitsAreToldToTheEnd() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    for (int i = 0; i < 260; i++) {
      pull.push("alice", Map.of("A.java", i + "\n"));
    }

    Listing<Commit> commits = value(at.gather(pull, COMMITS).commits());

    assertThat(commits.complete()).isTrue();
    assertThat(commits.items()).hasSize(261);
    assertThat(commits.items().get(260).sha().value()).isEqualTo(pull.head());
  }

  @Test
  void aListWithMoreThanTenPagesIsCutAndSaysSo() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    for (int i = 0; i <= Part.PAGE_ITEMS * Part.PAGES_MAX; i++) {
      pull.comment("bob", "comment " + i);
    }

    Listing<Comment> comments = value(at.gather(pull, COMMENTS).comments());

    assertThat(comments.complete()).isFalse();
    assertThat(comments.items()).hasSize(Part.PAGE_ITEMS * Part.PAGES_MAX);
  }

  @Test
  void threeThousandFilesAreCutAndHaveNoIdentity() {
    HostedPullRequest large =
        at.payments.open("alice", "Large").files(files(ChangedFiles.FILES_MAX)).submit();
    HostedPullRequest less =
        at.payments.open("alice", "Less").files(files(ChangedFiles.FILES_MAX - 1)).submit();

    FactSheet cut = at.gather(large, FILES, HEAD_HISTORY);
    FactSheet whole = at.gather(less, FILES, HEAD_HISTORY);

    assertThat(value(cut.files())).returns(false, Listing::complete);
    assertThat(value(cut.files()).items()).hasSize(ChangedFiles.FILES_MAX);
    assertThat(value(cut.headHistory()).items().get(0).patch()).isEmpty();
    assertThat(value(whole.files())).returns(true, Listing::complete);
    assertThat(value(whole.headHistory()).items().get(0).patch()).isPresent();
  }

  private static Map<String, String> files(int count) {
    Map<String, String> files = new HashMap<>();
    for (int i = 0; i < count; i++) {
      files.put("src/File" + i + ".java", "a\n");
    }
    return files;
  }

  @Test
  void aSourceThatFailsIsAGapAndTheRestIsKnown() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    at.github.misbehave(
        Fault.broken(502), CallPattern.get("/repos/acme/payments/pulls/*/files"), 9);
    at.github.misbehave(Fault.torn(), CallPattern.get("/repos/acme/payments"), 9);

    FactSheet sheet = at.gather(pull, LABELS, FILES, REPOSITORY, HEAD_HISTORY);

    assertThat(reason(sheet, FILES)).contains("502");
    assertThat(reason(sheet, REPOSITORY)).contains("can not be reached");
    assertThat(sheet.labels()).isInstanceOf(Evidence.Known.class);
    assertThat(value(sheet.headHistory()).items().get(0).patch()).isEmpty();
  }

  @Test
  void aFailureInPassingIsPassedOver() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    at.github.misbehave(Fault.broken(502), CallPattern.GRAPHQL, 1);
    at.github.misbehave(Fault.cutAfter(), CallPattern.get("/repos/acme/payments"), 1);

    FactSheet sheet = at.gather(pull, REPOSITORY);

    assertThat(sheet.repository()).isInstanceOf(Evidence.Known.class);
  }

  @Test
  void whatKeepsEverythingBackIsAProblem() {
    HostedPullRequest pull = at.payments.open("alice", "Pay later").submit();
    assertProblem(
        () ->
            at.facts.gather(
                new PullRequestRef(new RepositoryName("acme/payments"), 99),
                Optional.empty(),
                new Question.Merge(),
                EnumSet.of(LABELS),
                NOW),
        GatheringErrors.NO_PULL_REQUEST);

    at.github.misbehave(Fault.spent(), CallPattern.GRAPHQL, 1);
    assertProblem(() -> at.gather(pull, LABELS), WireErrors.RATE_LIMITED);

    at.github.behave();
    at.github.revokeTokens();
    assertProblem(() -> at.gather(pull, LABELS), WireErrors.NOT_SIGNED_IN);
  }

  private void note(Action action, HostedPullRequest pull, Optional<HeadSha> before) {
    at.heads.note(
        new PullRequestChanged(
            AtGitHub.ref(pull),
            action,
            new HeadSha(pull.head()),
            before,
            new BranchName("main"),
            Person.of("alice"),
            at.clock.instant()));
  }

  private static String reason(FactSheet sheet, FactKind kind) {
    return sheet
        .evidence(kind)
        .<String>fold(
            known -> {
              throw new AssertionError(kind + " is known: " + known);
            },
            Evidence.Unknown::reason);
  }

  private static void assertProblem(ThrowingCallable call, ErrorId id) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            GateException.class, e -> assertThat(e.problems().get(0).id()).isEqualTo(id));
  }
}
