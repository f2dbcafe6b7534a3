package dev.sekisho.gate.release;

import static dev.sekisho.gate.Draft.sha;
import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.Draft;
import dev.sekisho.gate.engine.RuleSetRevision;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApprovalDigestTest {
  private static final Instant NOW = Draft.NOW;
  private static final RuleSetRevision RULES = new RuleSetRevision("ab".repeat(32));
  private static final EnvironmentName PRODUCTION = new EnvironmentName("production");
  private static final TicketChange APPROVED =
      new TicketChange(TicketChange.Kind.APPROVED, "carol", Optional.empty(), NOW);
  private static final TicketChange REOPENED =
      new TicketChange(TicketChange.Kind.REOPENED, "dave", Optional.empty(), NOW.plusSeconds(60));

  private final Draft draft =
      Draft.sheet()
          .with(FILES, file("src/Charge.java"), file("README.md"))
          .with(TICKETS, ticket("Approved", APPROVED));
  private final ApprovalDigest planned = digest(draft);

  @Test
  void whatIsTheSameVoidsNothing() {
    Draft same =
        Draft.sheet()
            .with(FILES, file("README.md"), file("src/Charge.java"))
            .with(TICKETS, ticket("Approved", APPROVED));

    assertThat(planned.voidedBy(digest(same))).isEmpty();
  }

  @Test
  void aTicketThatWasReopenedIsNamed() {
    ApprovalDigest now = digest(draft.with(TICKETS, ticket("Open", APPROVED, REOPENED)));

    assertThat(planned.voidedBy(now))
        .singleElement()
        .asString()
        .startsWith("the ticket PAY-17 was 'Approved' (approved by carol")
        .contains("and is 'Open' (reopened by dave");
  }

  @Test
  void aTicketThatCameOrWentIsNamed() {
    ApprovalDigest without = digest(draft.with(TICKETS));

    assertThat(planned.voidedBy(without)).containsExactly("the ticket PAY-17 is no longer named");
    assertThat(without.voidedBy(planned)).containsExactly("the ticket PAY-17 was added");
  }

  @Test
  void everyOtherPartIsNamedToo() {
    ApprovalDigest now =
        new ApprovalDigest(
            sha(2),
            digest(draft.with(FILES, file("src/Charge.java"))).files(),
            planned.tickets(),
            new RuleSetRevision("cd".repeat(32)),
            new EnvironmentName("staging"));

    assertThat(planned.voidedBy(now))
        .containsExactly(
            "the head moved from "
                + planned.head().abbreviated()
                + " to "
                + now.head().abbreviated(),
            "the changed files are others",
            "the rules changed from revision abababababab to cdcdcdcdcdcd",
            "the environment is staging and no longer production");
  }

  @Test
  void whatCanNotBeToldIsNoChangeAndNoYes() {
    ApprovalDigest hidden = digest(draft.without(TICKETS));

    assertThat(planned.isHiddenIn(hidden)).isTrue();
    assertThat(planned.isHiddenIn(planned)).isFalse();
    assertThat(hidden.isHiddenIn(planned)).isFalse();
    assertThat(hidden.voidedBy(planned)).containsExactly("the tickets can not be compared");
    assertThat(planned.isHiddenIn(digest(draft.without(FILES)))).isTrue();
    assertThat(hidden.voidedBy(hidden)).isEmpty();
  }

  private static ApprovalDigest digest(Draft draft) {
    return ApprovalDigest.of(draft.build(), RULES, PRODUCTION);
  }

  private static ChangedFile file(String path) {
    return new ChangedFile(new FilePath(path), Optional.empty(), ChangedFile.Status.MODIFIED, 1, 1);
  }

  private static Ticket ticket(String status, TicketChange... history) {
    return new Ticket(
        new TicketKey("PAY-17"),
        Ticket.Tracker.JIRA,
        true,
        Optional.of(status),
        Optional.empty(),
        Listing.complete(List.of(history)));
  }
}
