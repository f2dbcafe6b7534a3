package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.Freeze;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.Lock;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.StoredFreeze;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.spi.Locks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who holds which target, in a database. Taking a target is one statement that only one can win.
 * Thread-safe, also over several nodes.
 */
public final class JdbcLocks implements Locks {
  private static final String FREEZES = " freezes";

  private final Database database;

  /** Locks in {@code database}. */
  public JdbcLocks(Database database) {
    this.database = database;
  }

  @Override
  public Acquired acquire(Release release, String owner, Instant leasedUntil, Instant at) {
    Target target = release.target();
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Lock> person =
                  LockRows.locked(handle, target, at)
                      .filter(lock -> !lock.by().equals(release.requester()));
              if (person.isPresent()) {
                return new Acquired.Held(person.get());
              }
              if (!LockRows.take(handle, release, owner, leasedUntil, at)) {
                return new Acquired.Held(LockRows.running(handle, target).orElseThrow());
              }
              Lock lock = LockRows.running(handle, target).orElseThrow();
              entry(handle, "held", lock, release.requester().toString(), lock.why(), at);
              return new Acquired.Got(lock);
            });
  }

  @Override
  public Optional<Lock> renew(Release release, String owner, Instant leasedUntil, Instant at) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean renewed = LockRows.renew(handle, release, owner, leasedUntil);
              if (!renewed && LockRows.adopt(handle, release, owner, leasedUntil, at)) {
                Lock lock = LockRows.running(handle, release.target()).orElseThrow();
                entry(handle, "adopted", lock, "the gate", owner, at);
                return Optional.of(lock);
              }
              return renewed ? LockRows.running(handle, release.target()) : Optional.empty();
            });
  }

  @Override
  public void release(Lock lock, Instant at) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              if (LockRows.free(handle, lock)) {
                entry(handle, "released", lock, "the gate", "", at);
              }
            });
  }

  @Override
  public Acquired lock(Target target, Person by, String why, Optional<Instant> until, Instant at) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              boolean got = LockRows.hold(handle, target, by, Masking.of(why), until, at);
              Lock lock = LockRows.locked(handle, target, at).orElseThrow();
              if (got) {
                entry(handle, "locked", lock, by.toString(), why, at);
              }
              return got ? new Acquired.Got(lock) : new Acquired.Held(lock);
            });
  }

  @Override
  public Optional<Lock> unlock(Target target, Person by, String reason, Instant at) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              Optional<Lock> lock = LockRows.locked(handle, target, at);
              if (lock.isPresent() && LockRows.drop(handle, target)) {
                String what = lock.get().by().equals(by) ? "unlocked" : "unlocked by force";
                entry(handle, what, lock.get(), by.toString(), reason, at);
              }
              return lock;
            });
  }

  @Override
  public Optional<Lock> running(Target target) {
    return database.jdbi().withHandle(handle -> LockRows.running(handle, target));
  }

  @Override
  public Optional<Lock> locked(Target target, Instant at) {
    return database.jdbi().withHandle(handle -> LockRows.locked(handle, target, at));
  }

  @Override
  public List<Lock> all(Instant at) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              List<Lock> all = new ArrayList<>(LockRows.allRunning(handle));
              all.addAll(LockRows.allLocked(handle, at));
              return all;
            });
  }

  @Override
  public StoredFreeze freeze(Optional<Target> target, Person by, Freeze freeze, Instant at) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              long id = JdbcReleases.next(handle, FREEZES);
              FreezeRows.add(handle, id, target, by, freeze);
              StoredFreeze stored = FreezeRows.find(handle, id).orElseThrow();
              Chain.append(
                  handle,
                  Entry.Kind.LOCK,
                  at,
                  "",
                  ReleaseContents.freeze("frozen", stored, by.toString()));
              return stored;
            });
  }

  @Override
  public Optional<StoredFreeze> unfreeze(long id, Person by, Instant at) {
    return database
        .jdbi()
        .inTransaction(
            handle -> {
              if (!FreezeRows.lift(handle, id, by, at)) {
                return Optional.empty();
              }
              Optional<StoredFreeze> lifted = FreezeRows.find(handle, id);
              lifted.ifPresent(
                  freeze ->
                      Chain.append(
                          handle,
                          Entry.Kind.LOCK,
                          at,
                          "",
                          ReleaseContents.freeze("unfrozen", freeze, by.toString())));
              return lifted;
            });
  }

  @Override
  public List<StoredFreeze> freezes(Instant at) {
    return database.jdbi().withHandle(handle -> FreezeRows.current(handle, at));
  }

  private static void entry(
      Handle handle, String what, Lock lock, String by, String reason, Instant at) {
    Chain.append(handle, Entry.Kind.LOCK, at, "", ReleaseContents.lock(what, lock, by, reason));
  }
}
