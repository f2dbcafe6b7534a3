package dev.sekisho.gate.ledger;

import dev.sekisho.gate.json.ReleaseNewsJson;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** News that is still to be told, in a database. Thread-safe, also over several nodes. */
public final class JdbcOutbox implements Outbox {
  private final Database database;
  private final Backoff backoff;

  /** An outbox in {@code database}; what failed comes again after {@code backoff}. */
  public JdbcOutbox(Database database, Backoff backoff) {
    this.database = database;
    this.backoff = backoff;
  }

  @Override
  public List<ReleaseNews> take(String audience, Instant now, Instant until, int limit) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              List<ReleaseNews> taken = new ArrayList<>();
              for (String id : due(handle, audience, now, limit)) {
                take(handle, audience, id, now, until).ifPresent(taken::add);
              }
              return taken;
            });
  }

  /** The first of each release that is due. */
  private static List<String> due(Handle handle, String audience, Instant now, int limit) {
    return handle
        .createQuery(
            """
            select id from news n
            where audience = :audience and told_at is null and due_at <= :now
              and not exists (
                select 1 from news o where o.audience = n.audience and o.release = n.release
                  and o.version < n.version and o.told_at is null)
            order by position limit :limit
            """)
        .bind("audience", audience)
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .mapTo(String.class)
        .list();
  }

  private static Optional<ReleaseNews> take(
      Handle handle, String audience, String id, Instant now, Instant until) {
    return handle
        .createQuery(
            """
            update news set due_at = :until
            where audience = :audience and id = :id and told_at is null and due_at <= :now
            returning document
            """)
        .bind("until", until.toEpochMilli())
        .bind("audience", audience)
        .bind("id", id)
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .findOne()
        .map(document -> ReleaseNewsJson.read(document, "news " + id));
  }

  @Override
  public void told(String audience, ReleaseNews news, ActionOutcome.Done how, Instant at) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              int first =
                  handle.execute(
                      "update news set told_at = ?, reference = ?, reason = null"
                          + " where audience = ? and id = ? and told_at is null",
                      at.toEpochMilli(),
                      how.reference().orElse(null),
                      audience,
                      news.id());
              if (first == 1) {
                Chain.append(
                    handle,
                    Entry.Kind.TOLD,
                    at,
                    news.release().pullRequest().toString(),
                    ReleaseContents.told(audience, news, how.reference().orElse("")));
              }
            });
  }

  @Override
  public void failed(String audience, ReleaseNews news, String reason, Instant at) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              int attempts =
                  handle
                      .createQuery("select attempts from news where audience = ? and id = ?")
                      .bind(0, audience)
                      .bind(1, news.id())
                      .mapTo(Integer.class)
                      .one();
              handle.execute(
                  "update news set attempts = attempts + 1, due_at = ?, reason = ?"
                      + " where audience = ? and id = ? and told_at is null",
                  at.plus(backoff.after(attempts)).toEpochMilli(),
                  Masking.of(reason),
                  audience,
                  news.id());
            });
  }

  @Override
  public Optional<Instant> nextDue() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select min(due_at) from news where told_at is null")
                    .mapTo(Long.class)
                    .findOne())
        .map(Instant::ofEpochMilli);
  }
}
