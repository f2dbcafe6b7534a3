package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.release.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of locks: {@code slot} for releases and {@code hold} for people. */
final class LockRows {
  private LockRows() {}

  /** Takes a target, unless another release has it. */
  static boolean take(
      Handle handle, Release release, String owner, Instant leasedUntil, Instant at) {
    return at(
                handle.createUpdate(
                    """
                    insert into slot
                      (service, environment, release, holder, why, since, owner, leased_until, fence)
                    values (:service, :environment, :release, :holder, :why, :at, :owner, :until, 1)
                    on conflict (service, environment) do update
                      set release = excluded.release, holder = excluded.holder, why = excluded.why,
                        since = excluded.since, owner = excluded.owner,
                        leased_until = excluded.leased_until, fence = slot.fence + 1
                      where slot.release is null or slot.release = excluded.release
                    """),
                release.target())
            .bind("release", release.id().value())
            .bind("holder", People.write(release.requester()))
            .bind("why", "it deploys " + release.head().abbreviated())
            .bind("at", at.toEpochMilli())
            .bind("owner", owner)
            .bind("until", leasedUntil.toEpochMilli())
            .execute()
        == 1;
  }

  /** Looks after a release for longer, if this process does. */
  static boolean renew(Handle handle, Release release, String owner, Instant leasedUntil) {
    return at(
                handle.createUpdate(
                    """
                    update slot set leased_until = :until
                    where service = :service and environment = :environment
                      and release = :release and owner = :owner
                    """),
                release.target())
            .bind("until", leasedUntil.toEpochMilli())
            .bind("release", release.id().value())
            .bind("owner", owner)
            .execute()
        == 1;
  }

  /** Looks after a release from now on, if nobody does. */
  static boolean adopt(
      Handle handle, Release release, String owner, Instant leasedUntil, Instant at) {
    return at(
                handle.createUpdate(
                    """
                    update slot set leased_until = :until, owner = :owner, fence = fence + 1
                    where service = :service and environment = :environment
                      and release = :release and leased_until <= :now
                    """),
                release.target())
            .bind("until", leasedUntil.toEpochMilli())
            .bind("owner", owner)
            .bind("release", release.id().value())
            .bind("now", at.toEpochMilli())
            .execute()
        == 1;
  }

  static boolean free(Handle handle, Lock lock) {
    return at(
                handle.createUpdate(
                    """
                    update slot set release = null, leased_until = 0
                    where service = :service and environment = :environment
                      and release = :release and fence = :fence
                    """),
                lock.target())
            .bind("release", lock.release().map(ReleaseId::value).orElse(""))
            .bind("fence", lock.fence())
            .execute()
        == 1;
  }

  static Optional<Lock> running(Handle handle, Target target) {
    return at(
            handle.createQuery(
                """
                select * from slot where service = :service and environment = :environment
                  and release is not null
                """),
            target)
        .map((rs, context) -> slot(rs))
        .findOne();
  }

  static List<Lock> allRunning(Handle handle) {
    return handle
        .createQuery("select * from slot where release is not null order by since")
        .map((rs, context) -> slot(rs))
        .list();
  }

  /** Locks a target for a person, unless somebody's lock is on. */
  static boolean hold(
      Handle handle, Target target, Person by, String why, Optional<Instant> until, Instant at) {
    return at(
                handle.createUpdate(
                    """
                    insert into hold (service, environment, holder, why, since, until_at)
                    values (:service, :environment, :holder, :why, :at, :until)
                    on conflict (service, environment) do update
                      set holder = excluded.holder, why = excluded.why, since = excluded.since,
                        until_at = excluded.until_at
                      where hold.until_at <= excluded.since
                    """),
                target)
            .bind("holder", People.write(by))
            .bind("why", why)
            .bind("at", at.toEpochMilli())
            .bindByType("until", until.map(Instant::toEpochMilli).orElse(null), Long.class)
            .execute()
        == 1;
  }

  static boolean drop(Handle handle, Target target) {
    return at(
                handle.createUpdate(
                    "delete from hold where service = :service and environment = :environment"),
                target)
            .execute()
        == 1;
  }

  static Optional<Lock> locked(Handle handle, Target target, Instant at) {
    return at(
            handle.createQuery(
                """
                select * from hold where service = :service and environment = :environment
                  and (until_at is null or until_at > :now)
                """),
            target)
        .bind("now", at.toEpochMilli())
        .map((rs, context) -> hold(rs))
        .findOne();
  }

  static List<Lock> allLocked(Handle handle, Instant at) {
    return handle
        .createQuery("select * from hold where until_at is null or until_at > ? order by since")
        .bind(0, at.toEpochMilli())
        .map((rs, context) -> hold(rs))
        .list();
  }

  private static <S extends SqlStatement<S>> S at(S statement, Target target) {
    return statement
        .bind("service", target.service().value())
        .bind("environment", target.environment().value());
  }

  private static Target target(ResultSet rs) throws SQLException {
    return Target.of(rs.getString("service"), rs.getString("environment"));
  }

  private static Lock slot(ResultSet rs) throws SQLException {
    return new Lock(
        target(rs),
        Optional.of(new ReleaseId(rs.getString("release"))),
        People.read(rs.getString("holder")),
        rs.getString("why"),
        Instant.ofEpochMilli(rs.getLong("since")),
        Optional.empty(),
        rs.getLong("fence"));
  }

  private static Lock hold(ResultSet rs) throws SQLException {
    return new Lock(
        target(rs),
        Optional.empty(),
        People.read(rs.getString("holder")),
        rs.getString("why"),
        Instant.ofEpochMilli(rs.getLong("since")),
        Rows.instant(rs, "until_at"),
        0);
  }
}
