package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.fact.PullRequestRef;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How things are written in one channel.
 *
 * @param zone in which zone times are for those whose program does not know their own
 * @param codeHost the host in the links of pull requests, for example {@code github.com}
 */
public record Wording(ZoneId zone, String codeHost) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm VV", Locale.ENGLISH);

  /** A time, which everybody sees in their own zone. */
  Markup time(Instant at) {
    return new Markup(
        "<!date^"
            + at.getEpochSecond()
            + "^{date_short_pretty}, {time}|"
            + Markup.of(TIME.format(at.atZone(zone)))
            + ">");
  }

  /** A pull request, as a link to it. */
  Markup pullRequest(PullRequestRef ref) {
    return Markup.link(
        "https://" + codeHost + "/" + ref.repository() + "/pull/" + ref.number(), ref.toString());
  }
}
