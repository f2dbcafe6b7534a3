package dev.sekisho.gate.ledger;

import dev.sekisho.gate.event.DeliveryId;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.spi.DeliveryLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The deliveries: stored before they are acknowledged, handled at least once, and never lost. One
 * that can not be handled is tried again later, and parked after {@link Backoff#ATTEMPTS_MAX}
 * times. Thread-safe, also over several nodes.
 */
public final class Inbox implements DeliveryLog {
  private static final ErrorId OTHER_BODY = new ErrorId("GATE-6002");

  private final Database database;
  private final InstantSource clock;
  private final Backoff backoff;

  /** An inbox in {@code database}. */
  public Inbox(Database database, InstantSource clock, Backoff backoff) {
    this.database = database;
    this.clock = clock;
    this.backoff = backoff;
  }

  /** Whether a delivery is new. */
  public enum Receipt {
    STORED,
    /** It came before, with the same body, and is not stored twice. */
    KNOWN
  }

  /**
   * Stores a delivery; it is on the disk when this returns.
   *
   * @throws GateException when one came under the same id with another body: nothing is stored
   */
  public Receipt receive(DeliveryId id, String event, byte[] body) {
    String digest = Digest.of(body);
    long now = clock.instant().toEpochMilli();
    return database
        .jdbi()
        .withHandle( // one statement, so one round trip, and a transaction by itself
            handle -> {
              int stored =
                  handle
                      .createUpdate(
                          """
                          insert into delivery
                            (id, event, body, body_sha256, received_at, state, attempts, due_at,
                             leased_until, fence)
                          values (:id, :event, :body, :digest, :now, 'WAITING', 0, :now, 0, 0)
                          on conflict (id) do nothing
                          """)
                      .bind("id", id.value())
                      .bind("event", event)
                      .bind("body", body)
                      .bind("digest", digest)
                      .bind("now", now)
                      .execute();
              if (stored == 1) {
                return Receipt.STORED;
              }
              requireSame(handle, id, digest);
              return Receipt.KNOWN;
            });
  }

  private static void requireSame(Handle handle, DeliveryId id, String digest) {
    String before =
        handle
            .createQuery("select body_sha256 from delivery where id = ?")
            .bind(0, id.value())
            .mapTo(String.class)
            .one();
    if (!before.equals(digest)) {
      throw new GateException(
          Problem.of(
              OTHER_BODY,
              Place.of("delivery " + id),
              "a delivery came under this id before, with another body",
              "Nothing was done about it; see who knows the secret of the webhook, and change it"));
    }
  }

  /** Takes the delivery that waits longest, until {@code until}; empty when none is due. */
  public Optional<StoredDelivery> take(Instant until) {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                handle
                    .createQuery(
                        """
                        update delivery set leased_until = :until, fence = fence + 1
                        where id = (
                          select id from delivery
                          where state = 'WAITING' and due_at <= :now and leased_until <= :now
                          order by due_at, received_at limit 1 <passing_by>)
                        returning id, event, body, received_at, attempts, fence
                        """)
                    .define("passing_by", database.passingByLockedRows())
                    .bind("until", until.toEpochMilli())
                    .bind("now", clock.instant().toEpochMilli())
                    .map((rs, context) -> delivery(rs))
                    .findOne());
  }

  private static StoredDelivery delivery(ResultSet rs) throws SQLException {
    return new StoredDelivery(
        new DeliveryId(rs.getString("id")),
        rs.getString("event"),
        rs.getBytes("body"),
        Instant.ofEpochMilli(rs.getLong("received_at")),
        rs.getInt("attempts"),
        rs.getLong("fence"));
  }

  /** Ends a delivery that was taken; without effect when another worker has it by now. */
  public void done(StoredDelivery delivery) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update delivery set state = 'HANDLED', leased_until = 0, reason = null"
                        + " where id = ? and fence = ?",
                    delivery.id().value(),
                    delivery.fence()));
  }

  /**
   * Gives a delivery back that could not be handled, to be tried again later, or parks it.
   *
   * @param reason why, for a person to read
   * @return whether it was parked
   */
  public boolean failed(StoredDelivery delivery, String reason) {
    boolean parked = delivery.attempts() + 1 >= Backoff.ATTEMPTS_MAX;
    settle(delivery, reason, parked);
    return parked;
  }

  /**
   * Parks a delivery that trying again does not help.
   *
   * @param reason why, for a person to read
   */
  public void park(StoredDelivery delivery, String reason) {
    settle(delivery, reason, true);
  }

  private void settle(StoredDelivery delivery, String reason, boolean parked) {
    Instant due = clock.instant().plus(backoff.after(delivery.attempts()));
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update delivery set attempts = attempts + 1, due_at = :due, reason = :reason,
                          leased_until = 0, state = :state
                        where id = :id and fence = :fence
                        """)
                    .bind("due", due.toEpochMilli())
                    .bind("reason", Masking.of(reason))
                    .bind("state", parked ? "PARKED" : "WAITING")
                    .bind("id", delivery.id().value())
                    .bind("fence", delivery.fence())
                    .execute());
  }

  /** Lets the parked deliveries be tried again; returns how many. */
  public int unpark() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle.execute(
                    "update delivery set state = 'WAITING', attempts = 0, due_at = ?"
                        + " where state = 'PARKED'",
                    clock.instant().toEpochMilli()));
  }

  /** How many wait and how many are parked. */
  public Backlog backlog() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                Backlog.of(
                    handle,
                    """
                    select
                      (select count(*) from delivery where state = 'WAITING') as waiting,
                      (select min(received_at) from delivery where state = 'WAITING') as oldest,
                      (select count(*) from delivery where state = 'PARKED') as parked
                    """));
  }

  /** Whether a delivery was stored, whatever became of it. */
  public boolean isStored(DeliveryId delivery) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select 1 from delivery where id = ?")
                    .bind(0, delivery.value())
                    .mapTo(Integer.class)
                    .findOne())
        .isPresent();
  }

  @Override
  public boolean isHandled(DeliveryId delivery) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select 1 from delivery where id = ? and state = 'HANDLED'")
                    .bind(0, delivery.value())
                    .mapTo(Integer.class)
                    .findOne())
        .isPresent();
  }

  @Override
  public void handled(DeliveryId delivery) {
    long now = clock.instant().toEpochMilli();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into delivery
                          (id, event, body_sha256, received_at, state, attempts, due_at,
                           leased_until, fence)
                        values (:id, '', '', :now, 'HANDLED', 0, :now, 0, 0)
                        on conflict (id) do update set state = 'HANDLED', leased_until = 0
                        """)
                    .bind("id", delivery.value())
                    .bind("now", now)
                    .execute());
  }
}
