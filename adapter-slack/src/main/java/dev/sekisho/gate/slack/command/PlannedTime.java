package dev.sekisho.gate.slack.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time as somebody wrote it and as it was understood. It counts once they have seen {@link
 * #words} and confirmed it.
 *
 * @param written what they wrote
 * @param instant what it is
 * @param zone in which zone it was read
 */
public record PlannedTime(String written, Instant instant, ZoneId zone) {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm '('VV', UTC'xxx')'", Locale.ENGLISH);

  /** The time in words, for example {@code Tuesday, 2 June 2026, 14:00 (Asia/Tokyo, UTC+09:00)}. */
  public String words() {
    return WORDS.format(ZonedDateTime.ofInstant(instant, zone));
  }

  /** The same, and how far away that is. */
  public String words(Instant now) {
    return words() + ", " + distance(Duration.between(now, instant));
  }

  private static String distance(Duration away) {
    long days = away.toDays();
    String small = away.toHoursPart() + " h " + away.toMinutesPart() + " min";
    return "in " + (days > 0 ? days + (days == 1 ? " day " : " days ") : "") + small;
  }
}
