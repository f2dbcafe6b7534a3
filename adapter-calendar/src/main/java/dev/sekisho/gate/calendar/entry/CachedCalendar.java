package dev.sekisho.gate.calendar.entry;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.problem.GateException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is read at most every so often. While it can not be read, what was read before
 * counts as long as it is not too old; then it is unknown, and never an empty calendar.
 * Thread-safe; one thread reads while others wait.
 */
public final class CachedCalendar {
  private final String name;
  private final CalendarReader reader;
  private final CopyAge age;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile @Nullable CalendarCopy copy;
  private volatile boolean outdated;

  /** A calendar called {@code name} that {@code reader} reads. */
  public CachedCalendar(String name, CalendarReader reader, CopyAge age, InstantSource clock) {
    this.name = name;
    this.reader = reader;
    this.age = age;
    this.clock = clock;
  }

  /** The name of the calendar as the source of what it says. */
  public String source() {
    return "calendar " + name;
  }

  /** Has it read again when it is asked next, because somebody says that it changed. */
  public void changed() {
    outdated = true;
  }

  /** The calendar, or why it is not known. */
  public Evidence<CalendarCopy> copy() {
    CalendarCopy before = copy;
    if (before != null && isFresh(before)) {
      return known(before);
    }
    try {
      reading.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Evidence.unknown(source(), "was not waited for");
    }
    try {
      CalendarCopy meanwhile = copy;
      return meanwhile != null && isFresh(meanwhile) ? known(meanwhile) : read(meanwhile);
    } finally {
      reading.unlock();
    }
  }

  private Evidence<CalendarCopy> read(@Nullable CalendarCopy before) {
    boolean asked = outdated;
    outdated = false;
    try {
      CalendarCopy now = reader.read();
      copy = now;
      return known(now);
    } catch (RuntimeException e) {
      outdated |= asked;
      return before == null || asked || isOlder(before, age.accepted())
          ? Evidence.unknown(source(), say(e))
          : known(before);
    }
  }

  private boolean isFresh(CalendarCopy read) {
    return !outdated && !isOlder(read, age.askAgain());
  }

  private boolean isOlder(CalendarCopy read, Duration than) {
    Instant now = clock.instant();
    return read.readAt().plus(than).isBefore(now);
  }

  private Evidence<CalendarCopy> known(CalendarCopy read) {
    return Evidence.known(read, source(), read.readAt());
  }

  private static String say(RuntimeException failure) {
    if (failure instanceof GateException refusal) {
      return refusal.problems().get(0).what();
    }
    return String.valueOf(failure.getMessage());
  }
}
