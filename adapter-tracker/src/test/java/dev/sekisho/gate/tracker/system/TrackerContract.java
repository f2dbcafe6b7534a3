package dev.sekisho.gate.tracker.system;

import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVAL_WITHDRAWN;
import static dev.sekisho.gate.fact.TicketChange.Kind.APPROVED;
import static dev.sekisho.gate.fact.TicketChange.Kind.REOPENED;
import static dev.sekisho.gate.fact.TicketChange.Kind.SCOPE_EDITED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every tracker does, whichever it is. */
abstract class TrackerContract {
  private Bench bench;
  private TicketKey key;

  abstract Bench bench();

  @BeforeEach
  void open() {
    bench = bench();
    key = bench.open();
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aTicketIsReadWithItsProjectTypeStatusAndSubject() {
    Ticket ticket = bench.tracker().read(key);

    assertThat(ticket.key()).isEqualTo(key);
    assertThat(ticket.tracker()).isEqualTo(bench.tracker().site().tracker());
    assertThat(ticket.exists()).isTrue();
    assertThat(ticket.subject()).contains("Charge each order once");
    assertThat(ticket.status()).contains(bench.opened());
    assertThat(ticket.project()).isPresent();
    assertThat(ticket.type()).isPresent();
    assertThat(ticket.history().items()).isEmpty();
    assertThat(ticket.history().complete()).isTrue();
  }

  @Test
  void aTicketThatIsNotThereDoesNotExist() {
    assertThat(bench.tracker().read(bench.missing()))
        .isEqualTo(Ticket.missing(bench.missing(), bench.tracker().site().tracker()));
  }

  @Test
  void withoutAGoodTokenNothingIsSaidOfAnyTicket() {
    for (TicketKey asked : List.of(key, bench.missing())) {
      GateException refusal =
          catchThrowableOfType(
              GateException.class, () -> bench.trackerWithWrongToken().read(asked));
      assertThat(refusal.problems().get(0).id()).isEqualTo(TrackerErrors.NOT_SIGNED_IN);
    }
  }

  @Test
  void whoSetTheApprovingValueApproved() {
    bench.approve(key, "carol");

    assertThat(history())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(APPROVED);
              assertThat(change.actor())
                  .isEqualTo(bench.tracker().site().name() + ":" + bench.account("carol"));
              assertThat(change.login()).contains(new Login("carol"));
            });
  }

  @Test
  void somebodyWhoIsNotInTheTableIsSaidByTheirAccountAlone() {
    bench.approve(key, "mallory");

    assertThat(history())
        .singleElement()
        .extracting(TicketChange::login)
        .isEqualTo(Optional.empty());
  }

  @Test
  void clearingTheFieldWithdrawsAndSettingItAgainApprovesAgain() {
    bench.approve(key, "carol");
    bench.withdraw(key, "mallory");
    assertThat(kinds()).containsExactly(APPROVED, APPROVAL_WITHDRAWN);

    bench.approve(key, "carol");
    assertThat(kinds()).containsExactly(APPROVED, APPROVAL_WITHDRAWN, APPROVED);
  }

  @Test
  void anotherTitleAfterTheApprovalIsAnEditOfItsScope() {
    bench.retitle(key, "mallory", "Charge each order");
    bench.approve(key, "carol");
    bench.retitle(key, "mallory", "Charge each order twice");

    assertThat(kinds()).containsExactly(APPROVED, SCOPE_EDITED);
  }

  @Test
  void aTicketThatWasClosedAndOpenedAgainIsReopened() {
    bench.approve(key, "carol");
    bench.move(key, "mallory", bench.closed());
    assertThat(kinds()).containsExactly(APPROVED);

    bench.move(key, "mallory", bench.opened());
    assertThat(kinds()).containsExactly(APPROVED, REOPENED);
  }

  @Test
  void aNoteIsWrittenOnceHoweverOftenItIsBrought() {
    bench.tracker().write(key, note("deployed", Optional.empty()));
    bench.tracker().write(key, note("deployed", Optional.empty()));
    assertThat(bench.notes(key)).hasSize(1);
    assertThat(bench.notes(key).get(0))
        .contains("Deployed to till in production.")
        .contains("(sekisho release till-17 deployed)");

    bench.tracker().write(key, note("rolled-back", Optional.empty()));
    assertThat(bench.notes(key)).hasSize(2);
  }

  @Test
  void somebodyElsesNoteWithOurMarkerDoesNotKeepOursAway() {
    bench.note(key, "mallory", "(sekisho release till-17 deployed)");

    bench.tracker().write(key, note("deployed", Optional.empty()));

    assertThat(bench.notes(key)).hasSize(2);
  }

  @Test
  void aNoteMayMoveTheTicket() {
    Note note = note("deployed", Optional.of(bench.closed()));

    bench.tracker().write(key, note);
    bench.tracker().write(key, note);

    assertThat(bench.tracker().read(key).status()).contains(bench.closed());
    assertThat(bench.notes(key)).hasSize(1);
  }

  @Test
  void aStatusThatIsNotThereIsRefused() {
    GateException refusal =
        catchThrowableOfType(
            GateException.class,
            () -> bench.tracker().write(key, note("deployed", Optional.of("Nowhere"))));

    assertThat(refusal.problems().get(0).id()).isEqualTo(TrackerErrors.REFUSED);
    assertThat(refusal.problems().get(0).what()).contains("'Nowhere'");
  }

  static Note note(String word, Optional<String> status) {
    return new Note(
        "sekisho release till-17 " + word,
        List.of("Deployed to till in production.", "Everything went well."),
        URI.create("https://github.com/shop/till/pull/12"),
        "Pull request shop/till 12",
        "deployed by",
        true,
        status);
  }

  private List<TicketChange> history() {
    return bench.tracker().read(key).history().items();
  }

  private List<TicketChange.Kind> kinds() {
    return history().stream().map(TicketChange::kind).toList();
  }
}
