package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.StoredFreeze;
import dev.sekisho.gate.release.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of freezes. */
final class FreezeRows {
  private FreezeRows() {}

  static void add(Handle handle, long id, Optional<Target> target, Person by, Freeze freeze) {
    handle
        .createUpdate(
            """
            insert into release_freeze
              (id, service, environment, declared_by, name, why, from_at, until_at)
            values (:id, :service, :environment, :by, :name, :why, :from, :until)
            """)
        .bind("id", id)
        .bindByType("service", target.map(t -> t.service().value()).orElse(null), String.class)
        .bindByType(
            "environment", target.map(t -> t.environment().value()).orElse(null), String.class)
        .bind("by", People.write(by))
        .bind("name", Masking.of(freeze.name()))
        .bind("why", Masking.of(freeze.why()))
        .bind("from", freeze.from().toEpochMilli())
        .bindByType("until", freeze.until().map(Instant::toEpochMilli).orElse(null), Long.class)
        .execute();
  }

  static boolean lift(Handle handle, long id, Person by, Instant at) {
    return handle.execute(
            "update release_freeze set lifted_by = ?, lifted_at = ? where id = ? and lifted_by is null",
            People.write(by),
            at.toEpochMilli(),
            id)
        == 1;
  }

  static Optional<StoredFreeze> find(Handle handle, long id) {
    return handle
        .createQuery("select * from release_freeze where id = ?")
        .bind(0, id)
        .map((rs, context) -> read(rs))
        .findOne();
  }

  static List<StoredFreeze> current(Handle handle, Instant at) {
    return handle
        .createQuery(
            """
            select * from release_freeze where lifted_by is null and (until_at is null or until_at > ?)
            order by id
            """)
        .bind(0, at.toEpochMilli())
        .map((rs, context) -> read(rs))
        .list();
  }

  private static StoredFreeze read(ResultSet rs) throws SQLException {
    String service = rs.getString("service");
    String environment = rs.getString("environment");
    return new StoredFreeze(
        rs.getLong("id"),
        service == null ? Optional.empty() : Optional.of(Target.of(service, environment)),
        People.read(rs.getString("declared_by")),
        new Freeze(
            rs.getString("name"),
            rs.getString("why"),
            Instant.ofEpochMilli(rs.getLong("from_at")),
            Rows.instant(rs, "until_at")),
        Optional.ofNullable(rs.getString("lifted_by")).map(People::read),
        Rows.instant(rs, "lifted_at"));
  }
}
