package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.slack.address.SlackUser;
import dev.sekisho.gate.slack.address.TeamId;
import dev.sekisho.gate.slack.address.UserId;
import dev.sekisho.gate.slack.payload.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A command with a time, as it was read, that waits for whoever wrote it to say that it was read
 * right. It lies in the button that they press.
 *
 * @param by who wrote it, and alone may confirm it
 * @param askedAt when they were asked
 * @param command what was read, with the time as an instant; fit for {@link CommandReader}
 */
public record Confirmation(SlackUser by, Instant askedAt, String command) {

  /** How long it can be confirmed. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  /** What to ask somebody who wrote a command; empty when it has no time in it. */
  public static Optional<Confirmation> of(SlackCommand command, SlackUser by, Instant now) {
    return CommandText.ofTimed(command).map(text -> new Confirmation(by, now, text));
  }

  /** Whether somebody may confirm it now. */
  public boolean isFor(SlackUser user, Instant now) {
    return by.equals(user) && !now.isAfter(askedAt.plus(LIFE));
  }

  /** The text of the button's value. */
  public String value() {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("team", by.team().value());
    members.put("user", by.user().value());
    members.put("asked", askedAt.toString());
    members.put("command", command);
    return Payload.write(members);
  }

  /** The confirmation of a button's value; empty when the value is none of ours. */
  public static Optional<Confirmation> read(String value) {
    return Payload.read(value).flatMap(Confirmation::of);
  }

  private static Optional<Confirmation> of(Payload payload) {
    try {
      return Optional.of(
          new Confirmation(
              new SlackUser(
                  new TeamId(payload.text("team").orElseThrow()),
                  new UserId(payload.text("user").orElseThrow())),
              Instant.parse(payload.text("asked").orElseThrow()),
              payload.text("command").orElseThrow()));
    } catch (IllegalArgumentException
        | java.time.DateTimeException
        | java.util.NoSuchElementException notOurs) {
      return Optional.empty();
    }
  }
}
