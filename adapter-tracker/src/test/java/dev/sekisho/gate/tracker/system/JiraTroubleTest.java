package dev.sekisho.gate.tracker.system;

import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.testkit.tracker.RemoteLink;
import dev.sekisho.gate.testkit.tracker.TrackerStandIn;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JiraTroubleTest {
  private StandInBench bench = new StandInBench(Flavour.JIRA_CLOUD);

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"JIRA_CLOUD", "JIRA_SERVER"})
  void aLinkIsMadeOnceAndBroughtUpToDate(Flavour flavour) {
    use(flavour);
    TicketKey key = bench.open();

    bench.tracker().write(key, TrackerContract.note("reviewed", Optional.empty()));
    bench.tracker().write(key, TrackerContract.note("deployed", Optional.empty()));

    assertThat(bench.standIn.remoteLinks(key.value()))
        .containsExactly(
            new RemoteLink(
                "sekisho=https://github.com/shop/till/pull/12",
                "https://github.com/shop/till/pull/12",
                "Pull request shop/till 12",
                "deployed by",
                true));
  }

  @ParameterizedTest
  @EnumSource(names = {"JIRA_CLOUD", "JIRA_SERVER"})
  void whoeverCollidesWithTheSameTransitionFindsItDone(Flavour flavour) {
    use(flavour);
    TicketKey key = bench.open();
    bench.standIn.collide(true);

    bench.tracker().write(key, TrackerContract.note("deployed", Optional.of("Done")));

    assertThat(bench.standIn.status(key.value())).isEqualTo("Done");
  }

  @ParameterizedTest
  @EnumSource(names = {"JIRA_CLOUD", "JIRA_SERVER"})
  void whoeverLosesACollisionIsRefusedAndSucceedsTheNextTime(Flavour flavour) {
    use(flavour);
    TicketKey key = bench.open();
    Note note = TrackerContract.note("deployed", Optional.of("Done"));
    bench.standIn.collide(false);

    Problem problem = problem(() -> bench.tracker().write(key, note));
    assertThat(problem.id()).isEqualTo(TrackerErrors.REFUSED);
    assertThat(problem.what())
        .isEqualTo(
            "answered 409 to moving PAY-17 to 'Done': The issue is being changed by somebody"
                + " else.");

    bench.tracker().write(key, note);
    assertThat(bench.standIn.status(key.value())).isEqualTo("Done");
    assertThat(bench.notes(key)).hasSize(1);
  }

  @Test
  void aLongHistoryIsReadPageByPage() {
    TicketKey key = bench.open();
    for (int i = 0; i < 10; i++) {
      bench.retitle(key, "mallory", "Title " + i);
    }
    bench.approve(key, "carol");

    Ticket ticket = bench.tracker().read(key);

    assertThat(ticket.history().complete()).isTrue();
    assertThat(ticket.history().items()).extracting(TicketChange::kind).containsExactly(APPROVED);
  }

  @Test
  void anOwnNoteIsFoundBehindManyOthers() {
    TicketKey key = bench.open();
    Note note = TrackerContract.note("deployed", Optional.empty());
    bench.tracker().write(key, note);
    for (int i = 0; i < 10; i++) {
      bench.note(key, "mallory", "talk " + i);
    }

    bench.tracker().write(key, note);

    assertThat(bench.notes(key)).hasSize(11);
  }

  @Test
  void anApprovalThatLeftNoTraceWhenItWentIsGone() {
    TicketKey key = bench.open();
    bench.approve(key, "carol");
    bench.standIn.setWithoutTrace(key.value(), TrackerStandIn.JIRA_APPROVAL_FIELD, "");

    assertThat(bench.tracker().read(key).history().items())
        .extracting(TicketChange::kind)
        .last()
        .isEqualTo(TicketChange.Kind.APPROVAL_WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(names = {"JIRA_CLOUD", "JIRA_SERVER"})
  void whoSetsAnotherFieldToTheSameValueApprovesNothing(Flavour flavour) {
    use(flavour);
    TicketKey key = bench.open();
    bench.standIn.set(
        key.value(), bench.account("carol"), "customfield_10099", TrackerStandIn.APPROVED);
    bench.standIn.setWithoutTrace(
        key.value(), TrackerStandIn.JIRA_APPROVAL_FIELD, TrackerStandIn.APPROVED);

    assertThat(bench.tracker().read(key).history().items()).isEmpty();
  }

  @Test
  void whereTwoFieldsOfAServerHaveOneNameNobodyKnowsWhichOneWasSet() {
    use(Flavour.JIRA_SERVER);
    TicketKey key = bench.open();
    bench.standIn.addFieldOfSameName();

    Problem problem = problem(() -> bench.tracker().read(key));

    assertThat(problem.id()).isEqualTo(TrackerErrors.UNREADABLE);
    assertThat(problem.what())
        .isEqualTo(
            "has several fields of the name of customfield_10042: customfield_10042,"
                + " customfield_10043");
  }

  private void use(Flavour flavour) {
    bench.close();
    bench = new StandInBench(flavour);
  }

  private static Problem problem(ThrowingCallable work) {
    return catchThrowableOfType(GateException.class, work).problems().get(0);
  }
}
