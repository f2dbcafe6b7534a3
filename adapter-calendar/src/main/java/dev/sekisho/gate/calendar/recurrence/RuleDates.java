package dev.sekisho.gate.calendar.recurrence;

import dev.sekisho.gate.calendar.window.Dates;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a recurrence rule of RFC 5545. The rule says dates and no hours, so no zone has a
 * say in it. Thread-safe.
 */
public final class RuleDates implements Dates {

  private final RecurrenceRule rule;
  private final LocalDate starts;

  private RuleDates(RecurrenceRule rule, LocalDate starts) {
    this.rule = rule;
    this.starts = starts;
  }

  /**
   * The dates of a rule.
   *
   * @param starts what the rule counts from; a date of its own only when the rule says it too
   * @throws IllegalArgumentException when the rule can not be used, with why
   */
  public static RuleDates of(String text, LocalDate starts) {
    RecurrenceRule rule = parsed(text);
    Unfit.refuse(rule);
    RuleDates dates = new RuleDates(rule, starts);
    if (!dates.comesTrue()) {
      throw new IllegalArgumentException("the rule never comes true");
    }
    return dates;
  }

  private boolean comesTrue() {
    try {
      return from(starts).hasNext();
    } catch (IllegalArgumentException searchedInVain) {
      return false;
    }
  }

  private static RecurrenceRule parsed(String text) {
    try {
      return new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException e) {
      throw new IllegalArgumentException("this is no rule of RFC 5545: " + e.getMessage(), e);
    }
  }

  @Override
  public Iterator<LocalDate> from(LocalDate first) {
    RecurrenceRuleIterator all = rule.iterator(dateTime(starts));
    if (first.isAfter(starts)) {
      all.fastForward(dateTime(first));
    }
    return new FromFirst(all, first);
  }

  private static DateTime dateTime(LocalDate date) {
    // Months of the library begin at 0.
    return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
  }

  private static final class FromFirst implements Iterator<LocalDate> {
    private final RecurrenceRuleIterator all;
    private final LocalDate first;
    private @Nullable LocalDate next;

    FromFirst(RecurrenceRuleIterator all, LocalDate first) {
      this.all = all;
      this.first = first;
      next = following();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public LocalDate next() {
      LocalDate now = next;
      if (now == null) {
        throw new NoSuchElementException();
      }
      next = following();
      return now;
    }

    private @Nullable LocalDate following() {
      while (all.hasNext()) {
        DateTime at = all.nextDateTime();
        LocalDate date = LocalDate.of(at.getYear(), at.getMonth() + 1, at.getDayOfMonth());
        if (!date.isBefore(first)) {
          return date;
        }
      }
      return null;
    }
  }
}
