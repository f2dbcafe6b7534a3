package dev.sekisho.gate.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How old evidence is, or may be. People write one as {@code 90s}, {@code 15m}, {@code 24h} or
 * {@code 14d}, and read it as {@code 15 minutes}.
 *
 * @param value never negative
 */
public record Age(Duration value) implements Comparable<Age> {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smhd])");
  private static final int MANY_SECONDS = 120;
  private static final int MANY_MINUTES = 120;
  private static final int MANY_HOURS = 48;

  public Age {
    if (value.isNegative()) {
      throw new IllegalArgumentException("an age is not negative, " + value + " is");
    }
  }

  /**
   * The age that somebody wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Age of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "an age is a number with s, m, h or d behind it, for example 15m, not '" + text + "'");
    }
    long number = Long.parseLong(matcher.group(1));
    return new Age(
        switch (matcher.group(2).charAt(0)) {
          case 's' -> Duration.ofSeconds(number);
          case 'm' -> Duration.ofMinutes(number);
          case 'h' -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }

  /** The age at {@code now} of what was said at {@code then}; none when that is still to come. */
  public static Age between(Instant then, Instant now) {
    return new Age(then.isBefore(now) ? Duration.between(then, now) : Duration.ZERO);
  }

  @Override
  public int compareTo(Age other) {
    return value.compareTo(other.value);
  }

  /** In words, in the largest unit of which there are more than one, rounded down. */
  @Override
  public String toString() {
    if (value.toSeconds() < MANY_SECONDS) {
      return say(value.toSeconds(), "second");
    }
    if (value.toMinutes() < MANY_MINUTES) {
      return say(value.toMinutes(), "minute");
    }
    return value.toHours() < MANY_HOURS ? say(value.toHours(), "hour") : say(value.toDays(), "day");
  }

  private static String say(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
