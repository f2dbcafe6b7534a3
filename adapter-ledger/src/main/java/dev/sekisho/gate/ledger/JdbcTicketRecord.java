package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.spi.TicketRecord;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The record of which pull request names which tickets. It is written only where that changed.
 * Thread-safe, also over several nodes.
 */
public final class JdbcTicketRecord implements TicketRecord {
  private final Database database;
  private final InstantSource clock;

  /** A record in {@code database}. */
  public JdbcTicketRecord(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void names(PullRequestRef subject, Set<TicketKey> keys) {
    database
        .jdbi()
        .useHandle(
            handle -> {
              if (!noted(handle, subject).equals(keys)) {
                handle.useTransaction(transaction -> note(transaction, subject, keys));
              }
            });
  }

  @Override
  public List<PullRequestRef> naming(TicketKey key) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select subject from named_ticket where ticket = ?"
                            + " order by noted_at desc, subject limit ?")
                    .bind(0, key.value())
                    .bind(1, PULL_REQUESTS_MAX)
                    .mapTo(String.class)
                    .map(JdbcTicketRecord::subject)
                    .list());
  }

  private static Set<TicketKey> noted(Handle handle, PullRequestRef subject) {
    return handle
        .createQuery("select ticket from named_ticket where subject = ?")
        .bind(0, subject.toString())
        .mapTo(String.class)
        .map(TicketKey::new)
        .collect(Collectors.toSet());
  }

  private void note(Handle handle, PullRequestRef subject, Set<TicketKey> keys) {
    handle.execute("delete from named_ticket where subject = ?", subject.toString());
    for (TicketKey key : keys) {
      handle.execute(
          "insert into named_ticket (subject, ticket, noted_at) values (?, ?, ?)"
              + " on conflict (subject, ticket) do nothing",
          subject.toString(),
          key.value(),
          clock.instant().toEpochMilli());
    }
  }

  private static PullRequestRef subject(String text) {
    int sign = text.lastIndexOf('#');
    return new PullRequestRef(
        new RepositoryName(text.substring(0, sign)), Integer.parseInt(text.substring(sign + 1)));
  }
}
