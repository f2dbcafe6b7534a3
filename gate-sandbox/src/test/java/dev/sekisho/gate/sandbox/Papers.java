package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.spi.EvidenceSource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a tracker, a calendar and a database would say, where only requests to GitHub are counted.
 * Thread-safe.
 */
final class Papers implements EvidenceSource {
  private static final String JIRA = "jira";
  private static final String FLYWAY = "flyway";
  private static final String CALENDAR = "calendar";

  private final ReleaseWindow window;
  private volatile List<Ticket> tickets = List.of();

  /** Papers without a ticket. */
  Papers(ReleaseWindow window) {
    this.window = window;
  }

  /** One ticket is named, which Carol approved. */
  void approved(String key, String subject, Instant at) {
    List<TicketChange> changes =
        List.of(
            new TicketChange(
                TicketChange.Kind.APPROVED, "carol", Optional.of(new Login("carol")), at));
    tickets =
        List.of(
            new Ticket(
                new TicketKey(key),
                Ticket.Tracker.JIRA,
                true,
                Optional.of("In progress"),
                Optional.of(subject),
                Listing.complete(changes)));
  }

  @Override
  public Set<FactKind> brings() {
    return Set.of(FactKind.TICKETS, FactKind.MIGRATIONS, FactKind.WINDOW, FactKind.FREEZES);
  }

  @Override
  public FactSheet lay(FactSheet sheet) {
    Instant at = sheet.asOf();
    return sheet.with(
        draft ->
            draft
                .tickets(known(tickets, JIRA, at))
                .migrations(known(List.<Migration>of(), FLYWAY, at))
                .window(Evidence.known(window, CALENDAR, at))
                .freezes(known(List.<Freeze>of(), CALENDAR, at)));
  }

  private static <T> Evidence<Listing<T>> known(List<T> items, String source, Instant at) {
    return Evidence.known(Listing.complete(items), source, at);
  }
}
