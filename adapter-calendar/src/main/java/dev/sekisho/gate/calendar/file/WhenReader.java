package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.calendar.recurrence.RuleDates;
import dev.sekisho.gate.calendar.window.Always;
import dev.sekisho.gate.calendar.window.Dates;
import dev.sekisho.gate.calendar.window.Holidays;
import dev.sekisho.gate.calendar.window.Recurring;
import dev.sekisho.gate.calendar.window.SpecialDates;
import dev.sekisho.gate.calendar.window.WeekDays;
import dev.sekisho.gate.calendar.window.When;
import dev.sekisho.gate.problem.Problems;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the times of a window. */
final class WhenReader {
  private static final String ALWAYS = "always";
  private static final int DAY_MINUTES = 1440;

  private final HolidaySets holidays;
  private final ZoneId zone;
  private final Problems problems;

  WhenReader(HolidaySets holidays, ZoneId zone, Problems problems) {
    this.holidays = holidays;
    this.zone = zone;
    this.problems = problems;
  }

  /** The times; all the time in place of what can not be read, after a problem was noted. */
  When read(Node node) {
    if (node instanceof Node.Scalar word) {
      if (!word.text().equals(ALWAYS)) {
        problems.add(
            FileErrors.value(
                word.place(),
                "'" + word.text() + "' is not understood",
                List.of(ALWAYS),
                "Write always, or names with values such as days, from and to"));
      }
      return new Always();
    }
    Fields fields =
        Fields.of(
            node, problems, "days", "rule", "starts", "from", "to", "lasts", "on", "not-on",
            "zone");
    Dates dates = dates(fields);
    if (fields.has("on")) {
      dates = new SpecialDates(dates, holidays.named(fields, "on"));
    }
    Holidays off = holidays.named(fields, "not-on");
    ZoneId own = fields.has("zone") ? fields.value("zone", Reading.ZONE).orElse(zone) : zone;
    int from = fields.value("from", Reading.TIME).orElse(0) % DAY_MINUTES;
    return new Recurring(
        dates,
        LocalTime.ofSecondOfDay(from * 60L),
        lasts(fields, from),
        off,
        own,
        said(fields, own));
  }

  private Dates dates(Fields fields) {
    if (fields.has("days") && fields.has("rule")) {
      problems.add(
          FileErrors.form(
              fields.place("rule"), "'days' and 'rule' say the same; keep one of them"));
    }
    if (fields.has("rule")) {
      return rule(fields);
    }
    if (fields.has("starts")) {
      problems.add(
          FileErrors.form(
              fields.place("starts"), "'starts' is there for a 'rule', and there is none"));
    }
    List<DayOfWeek> days = fields.each("days", Reading.DAY);
    if (fields.has("days") && fields.items("days").isEmpty()) {
      problems.add(
          FileErrors.form(fields.place("days"), "Here comes a list of days, and it is empty"));
    }
    return days.isEmpty() ? Dates.everyDay() : new WeekDays(Set.copyOf(days));
  }

  private Dates rule(Fields fields) {
    String rule = fields.required("rule");
    if (!fields.has("starts")) {
      problems.add(FileErrors.missing(fields.place(), "starts"));
    }
    Optional<LocalDate> starts = fields.value("starts", Reading.DATE);
    if (starts.isPresent() && !rule.isEmpty()) {
      try {
        return RuleDates.of(rule, starts.get());
      } catch (IllegalArgumentException e) {
        problems.add(FileErrors.rule(fields.place("rule"), rule, String.valueOf(e.getMessage())));
      }
    }
    return Dates.everyDay();
  }

  private Duration lasts(Fields fields, int from) {
    if (fields.has("lasts") && fields.has("to")) {
      problems.add(
          FileErrors.form(
              fields.place("lasts"), "'to' and 'lasts' say the same; keep one of them"));
    }
    if (fields.has("lasts")) {
      Duration lasts = fields.value("lasts", Reading.LENGTH_OF_TIME).orElse(Duration.ofDays(1));
      if (lasts.isZero() || lasts.compareTo(Recurring.LASTS_MAX) > 0) {
        problems.add(
            FileErrors.limit(
                fields.place("lasts"),
                "A window lasts more than nothing and at most "
                    + Recurring.LASTS_MAX.toDays()
                    + " days"));
        return Duration.ofDays(1);
      }
      return lasts;
    }
    if (fields.has("from") && !fields.has("to")) {
      problems.add(FileErrors.missing(fields.place(), "to"));
    }
    int to = fields.value("to", Reading.TIME).orElse(DAY_MINUTES);
    return Duration.ofMinutes(to > from ? to - from : to + DAY_MINUTES - from);
  }

  private static String said(Fields fields, ZoneId zone) {
    List<String> words = new ArrayList<>();
    if (fields.has("rule")) {
      words.add(fields.text("rule").orElse(""));
    } else if (fields.has("days")) {
      words.add(joined(fields, "days"));
    } else if (!fields.has("on")) {
      words.add("every day");
    }
    if (fields.has("on")) {
      words.add("on " + joined(fields, "on"));
    }
    if (fields.has("from") || fields.has("to") || fields.has("lasts")) {
      words.add(
          fields.text("from").orElse("00:00")
              + fields.text("to").map(to -> "-" + to).orElse("")
              + fields.text("lasts").map(lasts -> " for " + lasts).orElse(""));
    }
    words.add(zone.getId());
    if (fields.has("not-on")) {
      words.add("not on " + joined(fields, "not-on"));
    }
    return String.join(" ", words);
  }

  private static String joined(Fields fields, String name) {
    return String.join(
        ", ",
        fields.items(name).stream()
            .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : "?")
            .toList());
  }
}
