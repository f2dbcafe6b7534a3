package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.MessageTs;
import dev.sekisho.gate.slack.address.SlackUser;
import dev.sekisho.gate.slack.address.TeamId;
import dev.sekisho.gate.slack.address.UserId;
import dev.sekisho.gate.slack.payload.Payload;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads the requests that are of use, in the three forms in which Slack sends them. What it does
 * not know is empty and no error, since Slack adds kinds at any time; what it knows and can not
 * read is one.
 */
final class ArrivalReader {
  private static final Pattern MENTION = Pattern.compile("<@[A-Z0-9]+(\\|[^>]*)?>");

  private ArrivalReader() {}

  /** A slash command: its fields, from a form or from an object. */
  static Arrival command(Function<String, Optional<String>> field) {
    Members members = new Members(field);
    SlackUser user =
        new SlackUser(
            members.require("team_id", TeamId::new), members.require("user_id", UserId::new));
    ChannelId channel = members.require("channel_id", ChannelId::new);
    return new Arrival(
        Arrival.id("trigger", members.require("trigger_id", text -> text)),
        new SlackRequest.Typed(
            user, channel, field.apply("text").orElse("").strip(), Optional.empty()));
  }

  /** A pressed button; empty for other interactions. */
  static Optional<Arrival> interaction(Payload payload) {
    Optional<Payload> action =
        payload.list("actions").stream()
            .filter(a -> a.text("type").equals(Optional.of("button")))
            .findFirst();
    if (!payload.text("type").equals(Optional.of("block_actions")) || action.isEmpty()) {
      return Optional.empty();
    }
    Members members = new Members(payload::text);
    ChannelId channel = members.require("container.channel_id", ChannelId::new);
    SlackUser user =
        new SlackUser(
            members.require("user.team_id", TeamId::new), members.require("user.id", UserId::new));
    return Optional.of(
        new Arrival(
            Arrival.id("trigger", members.require("trigger_id", text -> text)),
            new SlackRequest.Pressed(
                user,
                channel,
                action.get().text("action_id").orElse(""),
                action.get().text("value").orElse(""),
                new MessageAddress(
                    channel, members.require("container.message_ts", MessageTs::new)))));
  }

  /** A message to the app by name; empty for other events, and for what a bot wrote. */
  static Optional<Arrival> event(Payload payload) {
    Optional<Payload> event = payload.object("event");
    if (event.flatMap(e -> e.text("type")).filter("app_mention"::equals).isEmpty()
        || event.flatMap(e -> e.text("bot_id")).isPresent()) {
      return Optional.empty();
    }
    Members outer = new Members(payload::text);
    Members inner = new Members(event.get()::text);
    ChannelId channel = inner.require("channel", ChannelId::new);
    return Optional.of(
        new Arrival(
            Arrival.id("event", outer.require("event_id", text -> text)),
            new SlackRequest.Typed(
                new SlackUser(
                    outer.require("team_id", TeamId::new), inner.require("user", UserId::new)),
                channel,
                MENTION.matcher(event.get().text("text").orElse("")).replaceFirst("").strip(),
                event
                    .get()
                    .text("thread_ts")
                    .map(MessageTs::new)
                    .map(ts -> new MessageAddress(channel, ts)))));
  }
}
