package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.TicketKey;
import java.util.List;
import java.util.Set;

/**
 * The gate's own record of which pull request names which tickets. A tracker tells that a ticket
 * changed and knows nothing of pull requests; this says whose answers may be others now.
 *
 * <p>Throws when it can not write or read. Called by many threads at once.
 */
public interface TicketRecord {

  /** Pull requests that are found for one ticket; of more, the ones noted last. */
  int PULL_REQUESTS_MAX = 1_000;

  /** Notes the tickets that a pull request names now; those noted before are forgotten. */
  void names(PullRequestRef subject, Set<TicketKey> keys);

  /** The pull requests that name a ticket, at most {@link #PULL_REQUESTS_MAX}. */
  List<PullRequestRef> naming(TicketKey key);
}
