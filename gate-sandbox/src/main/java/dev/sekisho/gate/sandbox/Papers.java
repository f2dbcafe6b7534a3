package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.spi.EvidenceSource;
import java.time.Instant;
import java.util.List;
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
