package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Stands in for a ticket tracker, a calendar and a database's history. What it says stays until it
 * says something else. Thread-safe.
 */
public final class Papers implements EvidenceSource {
  private static final String JIRA = "jira";
  private static final String FLYWAY = "flyway";
  private static final String CALENDAR = "calendar";

  private volatile Function<Instant, Evidence<Listing<Ticket>>> tickets =
      at -> known(List.of(), JIRA, at);
  private volatile List<Migration> migrations = List.of();
  private volatile ReleaseWindow window;

  /** Papers with no ticket and no migration in them. */
  public Papers(ReleaseWindow window) {
    this.window = window;
  }

  /** These tickets are named. */
  public void tickets(List<Ticket> named) {
    List<Ticket> kept = List.copyOf(named);
    tickets = at -> known(kept, JIRA, at);
  }

  /** One ticket is named, which Carol approved. */
  public void approved(String key, String subject, Instant at) {
    approved(key, "In progress", subject, at, List.of());
  }

  /** The same, with how it stands and what happened to it afterwards. */
  public void approved(
      String key, String status, String subject, Instant at, List<TicketChange> after) {
    List<TicketChange> changes = new ArrayList<>();
    changes.add(
        new TicketChange(TicketChange.Kind.APPROVED, "carol", Optional.of(new Login("carol")), at));
    changes.addAll(after);
    tickets(
        List.of(
            new Ticket(
                new TicketKey(key),
                Ticket.Tracker.JIRA,
                true,
                Optional.of(status),
                Optional.of(subject),
                Listing.complete(changes))));
  }

  /** A migration is in it that nobody applied. */
  public void pending(String file) {
    migrations(List.of(migration(file, Optional.empty())));
  }

  /** A migration is in it that Dana applied. */
  public void applied(String file, Instant at) {
    migrations(List.of(migration(file, Optional.of(at))));
  }

  private static Migration migration(String file, Optional<Instant> at) {
    return new Migration(
        new FilePath(file),
        at.isPresent() ? Migration.State.APPLIED : Migration.State.PENDING,
        "Flyway's history on shop-production has " + (at.isPresent() ? "" : "no ") + "version 7",
        Optional.empty(),
        at.map(then -> "shop-production"),
        at.map(then -> "dana"),
        at);
  }

  /** The tracker does not answer. */
  public void trackerIsDown(String reason) {
    tickets = at -> Evidence.unknown(JIRA, reason);
  }

  /** These migrations are in it. */
  public void migrations(List<Migration> found) {
    migrations = List.copyOf(found);
  }

  /** The window is so from now on. */
  public void window(ReleaseWindow now) {
    window = now;
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
                .tickets(tickets.apply(at))
                .migrations(known(migrations, FLYWAY, at))
                .window(Evidence.known(window, CALENDAR, at))
                .freezes(known(List.<Freeze>of(), CALENDAR, at)));
  }

  private static <T> Evidence<Listing<T>> known(List<T> items, String source, Instant at) {
    return Evidence.known(Listing.complete(items), source, at);
  }
}
