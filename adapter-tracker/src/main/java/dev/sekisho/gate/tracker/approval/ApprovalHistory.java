package dev.sekisho.gate.tracker.approval;

import dev.sekisho.gate.fact.TicketChange;
import dev.sekisho.gate.fact.TicketChange.Kind;
import dev.sekisho.gate.tracker.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads approvals out of a ticket's history: who set the approving value, and what voided that. A
 * ticket that holds the value without anybody having set it is not approved, and one that lost it
 * without a trace is not approved any more. Immutable and thread-safe.
 *
 * @param site the tracker
 * @param settings what approves and what voids
 * @param accounts who people are on the code host
 */
public record ApprovalHistory(Site site, ApprovalSettings settings, Accounts accounts) {

  /** Who did what left no trace. */
  private static final String NOBODY_KNOWN = "unknown";

  /**
   * What happened to the approval. What voids an approval is said only while there is one.
   *
   * @param entries the whole history, oldest first
   * @param current the value of the approving field now, by its id and its name
   * @param updated when the ticket was changed last
   */
  public List<TicketChange> of(List<Entry> entries, Set<String> current, Instant updated) {
    List<TicketChange> changes = new ArrayList<>();
    boolean approved = false;
    for (Entry entry : entries) {
      for (Kind kind : kinds(entry)) {
        if (kind == Kind.APPROVED || approved) {
          changes.add(change(kind, entry.account(), entry.at()));
          approved = kind == Kind.APPROVED;
        }
      }
    }
    if (approved && !holds(current)) {
      changes.add(change(Kind.APPROVAL_WITHDRAWN, NOBODY_KNOWN, updated));
    }
    return List.copyOf(changes);
  }

  /** What one entry does, with an approval last: it is given to what is there after the entry. */
  private List<Kind> kinds(Entry entry) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (FieldChange change : entry.changes()) {
      if (settings.voidedByReopening() && isReopening(change)) {
        kinds.add(Kind.REOPENED);
      }
      if (change.isOf(settings.scope())) {
        kinds.add(Kind.SCOPE_EDITED);
      }
      if (change.isOf(settings.field())) {
        if (!Collections.disjoint(change.to(), settings.approving())) {
          kinds.add(Kind.APPROVED);
        } else if (!holds(change.to())) {
          kinds.add(Kind.APPROVAL_WITHDRAWN);
        }
      }
    }
    List<Kind> inOrder = new ArrayList<>(kinds);
    Collections.reverse(inOrder);
    return inOrder;
  }

  private boolean isReopening(FieldChange change) {
    boolean reopened =
        change.isOf("status")
            && !Collections.disjoint(change.from(), settings.closed())
            && Collections.disjoint(change.to(), settings.closed());
    boolean unresolved =
        change.isOf("resolution") && !change.from().isEmpty() && change.to().isEmpty();
    return reopened || unresolved;
  }

  private boolean holds(Set<String> values) {
    return !Collections.disjoint(values, settings.approving())
        || !Collections.disjoint(values, settings.keeping());
  }

  private TicketChange change(Kind kind, String account, Instant at) {
    String actor = site.actor(account);
    return new TicketChange(kind, actor, accounts.login(actor), at);
  }
}
