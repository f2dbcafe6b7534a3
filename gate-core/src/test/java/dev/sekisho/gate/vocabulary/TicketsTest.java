package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.Draft.NOW;
import static dev.sekisho.gate.Draft.minute;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.TICKETS;
import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVAL_WITHDRAWN;
import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVED;
import static dev.sekisho.gate.fact.TicketChange.Kind.REOPENED;
import static dev.sekisho.gate.fact.TicketChange.Kind.SCOPE_EDITED;
import static dev.sekisho.gate.vocabulary.Words.ALICE;
import static dev.sekisho.gate.vocabulary.Words.commit;
import static dev.sekisho.gate.vocabulary.Words.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.Ticket.Tracker;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketChange.Kind;
import dev.sekisho.gate.fact.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketsTest {
  private final Draft byAlice = Draft.sheet().with(COMMITS, commit(ALICE));

  @Test
  void anApprovalOfSomebodyInTheTableCounts() {
    PullRequest pr = read(byAlice.with(TICKETS, ticket(change(APPROVED, "Carol C.", 1))));

    assertThat(pr.tickets().allApproved("approvers")).isTrue();
    assertThat(pr.tickets().approvedBy()).isEqualTo("Carol C.");
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"REOPENED", "APPROVAL_WITHDRAWN", "SCOPE_EDITED"})
  void whateverVoidsAnApprovalVoidsItUntilTheNextOne(Kind voids) {
    TicketChange approved = change(APPROVED, "Carol C.", 1);

    assertThat(approved(ticket(approved, change(voids, "Bob B.", 2)))).isFalse();
    assertThat(
            approved(ticket(approved, change(voids, "Bob B.", 2), change(APPROVED, "Bob B.", 3))))
        .isTrue();
  }

  @Test
  void anApprovalOfSomebodyWhoIsNotInTheTableDoesNotCount() {
    assertThat(approved(ticket(change(APPROVED, "Eve E.", 1)))).isFalse();
  }

  @Test
  void aLaterApprovalOfSomebodyElseHidesTheOneThatWouldCount() {
    assertThat(approved(ticket(change(APPROVED, "Carol C.", 1), change(APPROVED, "Eve E.", 2))))
        .isFalse();
  }

  @Test
  void anApprovalWhoseAccountIsNotTheOneInTheTableDoesNotCount() {
    TicketChange asEve =
        new TicketChange(APPROVED, "Carol C.", Optional.of(new Login("eve")), minute(1));

    assertThat(approved(ticket(asEve))).isFalse();
  }

  @Test
  void anApproverWithoutAnAccountInTheTableDoesNotCount() {
    Table blank = SomeTables.table("blank", "approver,login", "Carol C.,");
    Draft draft = byAlice.with(TICKETS, ticket(change(APPROVED, "Carol C.", 1)));
    PullRequest pr =
        new PullRequest(draft.build(), SomeTables.tables(blank), new Reading(draft.asOf()));

    assertThat(pr.tickets().allApproved("blank")).isFalse();
  }

  @Test
  void anApprovalOfTheAuthorDoesNotCountAndIsSaid() {
    PullRequest pr =
        read(byAlice.by(Person.of("carol")).with(TICKETS, ticket(change(APPROVED, "Carol C.", 1))));

    assertThat(pr.tickets().allApproved("approvers")).isFalse();
    assertThat(pr.tickets().approvedByContributor("approvers")).isTrue();
    assertThat(pr.tickets().unapprovedNames("approvers")).isEqualTo("PAY-1");
  }

  @Test
  void anApprovalOfAContributorWhoIsNotInTheTableIsSaidAsWell() {
    TicketChange own =
        new TicketChange(APPROVED, "Alice A.", Optional.of(new Login("alice")), minute(1));

    assertThat(
            read(byAlice.with(TICKETS, ticket(own))).tickets().approvedByContributor("approvers"))
        .isTrue();
  }

  @Test
  void everyTicketNeedsItsApproval() {
    Ticket open =
        new Ticket(
            new TicketKey("PAY-2"),
            Ticket.Tracker.JIRA,
            true,
            Optional.empty(),
            Optional.empty(),
            Listing.of());
    PullRequest pr = read(byAlice.with(TICKETS, ticket(change(APPROVED, "Carol C.", 1)), open));

    assertThat(pr.tickets().allApproved("approvers")).isFalse();
    assertThat(pr.tickets().unapprovedNames("approvers")).isEqualTo("PAY-2");
  }

  @Test
  void noTicketsAreNeitherApprovedNorKnown() {
    PullRequest pr = read(byAlice);

    assertThat(pr.tickets().any()).isFalse();
    assertThat(pr.tickets().allExist()).isFalse();
    assertThat(pr.tickets().allApproved("approvers")).isFalse();
    assertThat(pr.reading().gaps()).isEmpty();
  }

  @Test
  void anApprovalInTheFutureWaitsAndWhatVoidsItDoesNot() {
    TicketChange soon =
        new TicketChange(APPROVED, "Carol C.", Optional.empty(), NOW.plusSeconds(90));
    PullRequest early = read(byAlice.with(TICKETS, ticket(soon)));

    assertThat(early.tickets().allApproved("approvers")).isFalse();
    assertThat(early.reading().nextChange()).contains(soon.at());

    TicketChange reopened = new TicketChange(REOPENED, "Bob B.", Optional.empty(), soon.at());
    assertThat(approved(ticket(change(APPROVED, "Carol C.", 1), reopened))).isFalse();
  }

  @Test
  void partOfAHistoryIsAGap() {
    Ticket part =
        new Ticket(
            new TicketKey("PAY-1"),
            Ticket.Tracker.JIRA,
            true,
            Optional.empty(),
            Optional.empty(),
            Listing.truncated(List.of(change(APPROVED, "Carol C.", 1))));
    PullRequest pr = read(byAlice.with(TICKETS, part));

    assertThat(pr.tickets().allApproved("approvers")).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(TICKETS);
  }

  @Test
  void partOfTheTicketsIsAGapUnlessOneOfThemIsEnough() {
    PullRequest all = read(byAlice.truncated(TICKETS, ticket(change(APPROVED, "Carol C.", 1))));
    assertThat(all.tickets().allApproved("approvers")).isFalse();
    assertThat(all.reading().gaps()).containsExactly(TICKETS);

    PullRequest none = read(byAlice.truncated(TICKETS, ticket(change(APPROVAL_WITHDRAWN, "x", 1))));
    assertThat(none.tickets().allApproved("approvers")).isFalse();
    assertThat(none.tickets().any()).isTrue();
    assertThat(none.reading().gaps()).isEmpty();
  }

  @Test
  void aLinkToAnotherHostIsSaidAndIsNoTicket() {
    Ticket link = Ticket.missing(new TicketKey("evil.example/browse/PAY-1"), Tracker.ELSEWHERE);
    PullRequest alone = read(byAlice.with(TICKETS, link));

    assertThat(alone.tickets().anyElsewhere()).isTrue();
    assertThat(alone.tickets().elsewhereNames()).isEqualTo("evil.example/browse/PAY-1");
    assertThat(alone.tickets().any()).isFalse();
    assertThat(alone.tickets().anyMissing()).isFalse();
    assertThat(alone.tickets().allApproved("approvers")).isFalse();

    PullRequest beside = read(byAlice.with(TICKETS, ticket(change(APPROVED, "Carol C.", 1)), link));
    assertThat(beside.tickets().allApproved("approvers")).isTrue();
    assertThat(beside.tickets().names()).isEqualTo("PAY-1");
  }

  @Test
  void whereTheTicketsAreNotKnownNeitherAreTheLinks() {
    PullRequest pr = read(byAlice.without(TICKETS));

    assertThat(pr.tickets().anyElsewhere()).isFalse();
    assertThat(pr.reading().gaps()).containsExactly(TICKETS);
  }

  @Test
  void anApproverIsSaidByTheLoginWhereItIsKnown() {
    TicketChange known =
        new TicketChange(APPROVED, "jira:5b10", Optional.of(new Login("carol")), minute(1));

    assertThat(read(byAlice.with(TICKETS, ticket(known))).tickets().approvedBy())
        .isEqualTo("carol");
  }

  private boolean approved(Ticket ticket) {
    PullRequest pr = read(byAlice.with(TICKETS, ticket));
    boolean approved = pr.tickets().allApproved("approvers");
    assertThat(pr.reading().gaps()).isEmpty();
    return approved;
  }

  private static TicketChange change(Kind kind, String actor, int minute) {
    Instant at = minute(minute);
    return new TicketChange(kind, actor, Optional.empty(), at);
  }

  private static Ticket ticket(TicketChange... history) {
    return new Ticket(
        new TicketKey("PAY-1"),
        Ticket.Tracker.JIRA,
        true,
        Optional.of("Done"),
        Optional.empty(),
        Listing.of(history));
  }

  @Test
  void aTicketThatTheTrackerDoesNotKnowIsNotApproved() {
    Ticket missing =
        new Ticket(
            new TicketKey("PAY-9"),
            Ticket.Tracker.REDMINE,
            false,
            Optional.empty(),
            Optional.empty(),
            Listing.of(change(SCOPE_EDITED, "x", 1), change(APPROVED, "Carol C.", 2)));
    PullRequest pr = read(byAlice.with(TICKETS, missing));

    assertThat(pr.tickets().allApproved("approvers")).isFalse();
    assertThat(pr.tickets().missingNames()).isEqualTo("PAY-9");
  }
}
