package dev.sekisho.gate.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** The entries in their order. Whoever appends holds the end of the chain until it is committed. */
final class Chain {

  /** Where the chain ends. */
  record End(long seq, String hash) {}

  private Chain() {}

  /** Appends within the transaction of {@code handle}. */
  static void append(Handle handle, Entry.Kind kind, Instant at, String subject, String content) {
    handle.execute("update chain_end set seq = seq + 1 where id = 1");
    End taken = end(handle);
    Instant written = Instant.ofEpochMilli(at.toEpochMilli());
    Entry entry = Entry.after(taken.seq(), taken.hash(), kind, written, subject, content);
    handle
        .createUpdate(
            """
            insert into entry (seq, kind, at, subject, content, previous, hash)
            values (:seq, :kind, :at, :subject, :content, :previous, :hash)
            """)
        .bind("seq", entry.seq())
        .bind("kind", kind.name())
        .bind("at", written.toEpochMilli())
        .bind("subject", subject)
        .bind("content", content)
        .bind("previous", entry.previous())
        .bind("hash", entry.hash())
        .execute();
    handle.execute("update chain_end set hash = ? where id = 1", entry.hash());
  }

  /** Has whoever else appends wait until this transaction is over. */
  static void hold(Handle handle) {
    handle.execute("update chain_end set seq = seq where id = 1");
  }

  static End end(Handle handle) {
    return handle
        .createQuery("select seq, hash from chain_end where id = 1")
        .map((rs, context) -> new End(rs.getLong("seq"), rs.getString("hash")))
        .one();
  }

  /** Every entry, oldest first; read while the handle is open. */
  static Iterator<Entry> entries(Handle handle) {
    ResultIterator<Entry> entries =
        handle
            .createQuery("select * from entry order by seq")
            .setFetchSize(500)
            .map((rs, context) -> entry(rs))
            .iterator();
    return entries;
  }

  private static Entry entry(ResultSet rs) throws SQLException {
    return new Entry(
        rs.getLong("seq"),
        Entry.Kind.valueOf(rs.getString("kind")),
        Instant.ofEpochMilli(rs.getLong("at")),
        rs.getString("subject"),
        rs.getString("content"),
        rs.getString("previous"),
        rs.getString("hash"));
  }
}
