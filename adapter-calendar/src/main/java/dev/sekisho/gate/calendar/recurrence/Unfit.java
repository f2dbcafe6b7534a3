package dev.sekisho.gate.calendar.recurrence;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * Refuses rules that say hours, and rules that one reader of RFC 5545 takes for other dates than
 * the next.
 */
final class Unfit {

  /** How often a rule with an end by number may repeat. */
  static final int COUNT_MAX = 10_000;

  private static final Set<Freq> FREQUENCIES =
      EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

  private Unfit() {}

  static void refuse(RecurrenceRule rule) {
    if (!FREQUENCIES.contains(rule.getFreq())) {
      throw no("a window repeats by days at least: FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
    }
    // Not constants: the library fails to load when its parts are loaded before its rules.
    for (Part part : List.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND)) {
      if (rule.hasPart(part)) {
        throw no("the rule says which days; leave " + part + " out and write the hours beside it");
      }
    }
    for (Part part : List.of(Part.BYWEEKNO, Part.BYYEARDAY)) {
      if (rule.hasPart(part)) {
        throw no(part + " is not read; say the days by BYMONTH, BYMONTHDAY or BYDAY");
      }
    }
    if (rule.hasPart(Part.BYSETPOS) && rule.getFreq() != Freq.MONTHLY) {
      throw no("BYSETPOS is read with FREQ=MONTHLY alone");
    }
    refuseWhatIsReadTwoWays(rule);
    if (rule.getUntil() != null && !rule.getUntil().isAllDay()) {
      throw no("UNTIL is a date, for example UNTIL=20271231");
    }
    if (rule.getCount() != null && rule.getCount() > COUNT_MAX) {
      throw no("COUNT is at most " + COUNT_MAX);
    }
  }

  private static void refuseWhatIsReadTwoWays(RecurrenceRule rule) {
    if (rule.hasPart(Part.BYMONTHDAY)) {
      if (rule.getFreq() == Freq.YEARLY && !rule.hasPart(Part.BYMONTH)) {
        throw no("a day of the month in every year is read in more than one way; add BYMONTH");
      }
      if (rule.hasPart(Part.BYDAY)
          && rule.getByDayPart().stream().anyMatch(weekday -> weekday.pos != 0)) {
        throw no(
            "BYMONTHDAY beside a BYDAY with a number is read in more than one way; keep one of"
                + " them");
      }
    }
  }

  private static IllegalArgumentException no(String why) {
    return new IllegalArgumentException(why);
  }
}
