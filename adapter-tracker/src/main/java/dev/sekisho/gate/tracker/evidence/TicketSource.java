package dev.sekisho.gate.tracker.evidence;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.TicketRecord;
import dev.sekisho.gate.tracker.site.Named;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.site.TicketFinder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings the tickets that a pull request names, each from its tracker. They are read anew every
 * time, so they are as fresh as the sheet. When one tracker can not tell, the tickets are unknown
 * and the gap names that tracker. Which tickets are named is noted before any of them is asked for,
 * so a tracker that comes back can tell whose answers change. Thread-safe.
 */
public final class TicketSource implements EvidenceSource {

  /** The source of a sheet's tickets where no tracker was asked. */
  static final String NOBODY_ASKED = "pull request";

  private final TicketFinder finder;
  private final Map<String, GuardedTracker> trackers;
  private final TicketRecord record;

  /**
   * A source.
   *
   * @param finder finds what is named; every tracker of its sites is among {@code trackers}
   * @param record where it is noted who names what
   */
  public TicketSource(TicketFinder finder, List<GuardedTracker> trackers, TicketRecord record) {
    this.finder = finder;
    this.record = record;
    this.trackers = new LinkedHashMap<>();
    trackers.forEach(tracker -> this.trackers.put(tracker.site().name(), tracker));
  }

  @Override
  public Set<FactKind> brings() {
    return EnumSet.of(FactKind.TICKETS);
  }

  @Override
  public Set<FactKind> needs() {
    return EnumSet.of(FactKind.DETAILS);
  }

  @Override
  public FactSheet lay(FactSheet sheet) {
    return sheet
        .details()
        .fold(
            known -> sheet.with(draft -> draft.tickets(tickets(sheet, known.value()))),
            unknown ->
                sheet.with(
                    draft ->
                        draft.unknown(
                            FactKind.TICKETS,
                            unknown.source(),
                            "the text of the pull request is missing: " + unknown.reason())));
  }

  private Evidence<Listing<Ticket>> tickets(FactSheet sheet, PullRequestDetails details) {
    Named named = finder.find(details);
    record.names(sheet.subject(), named.keys());
    List<Ticket> tickets = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (GuardedTracker tracker : trackers.values()) {
      List<TicketKey> keys = named.keys().stream().filter(tracker.site()::holds).toList();
      if (!keys.isEmpty()) {
        Evidence<List<Ticket>> answer = tracker.read(keys);
        if (answer instanceof Evidence.Unknown<List<Ticket>> gap) {
          return Evidence.unknown(gap.source(), gap.reason());
        }
        answer.fold(known -> tickets.addAll(known.value()), gap -> false);
        asked.add(tracker.site().name());
      }
    }
    named.elsewhere().stream()
        .map(TicketKey::new)
        .map(link -> Ticket.missing(link, Ticket.Tracker.ELSEWHERE))
        .forEach(tickets::add);
    return Evidence.known(
        new Listing<>(tickets, named.complete()),
        asked.isEmpty() ? NOBODY_ASKED : String.join(", ", asked),
        sheet.asOf());
  }

  /** The trackers that are asked. */
  public List<Site> sites() {
    return trackers.values().stream().map(GuardedTracker::site).toList();
  }
}
