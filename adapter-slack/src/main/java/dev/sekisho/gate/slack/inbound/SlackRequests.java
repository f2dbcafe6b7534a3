package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.MessageTs;
import dev.sekisho.gate.slack.address.SlackUser;
import dev.sekisho.gate.slack.address.TeamId;
import dev.sekisho.gate.slack.address.UserId;
import dev.sekisho.gate.slack.payload.Payload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Requests as the documents that an inbox keeps. Equal requests have equal documents. */
public final class SlackRequests {
  private SlackRequests() {}

  /** The request of a document that {@link SlackDoor} had kept. */
  public static SlackRequest read(byte[] document) {
    Payload payload =
        Payload.read(new String(document, StandardCharsets.UTF_8))
            .orElseThrow(() -> InboundErrors.unreadable("document", "It is not a JSON object"));
    Members members = new Members(payload::text);
    SlackUser user =
        new SlackUser(members.require("team", TeamId::new), members.require("user", UserId::new));
    ChannelId channel = members.require("channel", ChannelId::new);
    Optional<MessageAddress> message =
        payload.text("message").map(ts -> new MessageAddress(channel, new MessageTs(ts)));
    if (payload.text("kind").filter("pressed"::equals).isPresent()) {
      return new SlackRequest.Pressed(
          user,
          channel,
          payload.text("action").orElse(""),
          payload.text("value").orElse(""),
          message.orElseThrow(() -> InboundErrors.unreadable("message", "The member is missing")));
    }
    return new SlackRequest.Typed(user, channel, payload.text("text").orElse(""), message);
  }

  /** What an inbox calls the request. */
  static String event(SlackRequest request) {
    return request.fold(typed -> "slack_command", pressed -> "slack_button");
  }

  static byte[] write(SlackRequest request) {
    Map<String, String> document = new LinkedHashMap<>();
    document.put("kind", request.fold(typed -> "typed", pressed -> "pressed"));
    document.put("team", request.user().team().value());
    document.put("user", request.user().user().value());
    document.put("channel", request.channel().value());
    document.putAll(request.fold(SlackRequests::typed, SlackRequests::pressed));
    return Payload.write(document).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> typed(SlackRequest.Typed typed) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("text", typed.text());
    typed.thread().ifPresent(thread -> members.put("message", thread.ts().value()));
    return members;
  }

  private static Map<String, String> pressed(SlackRequest.Pressed pressed) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("action", pressed.action());
    members.put("value", pressed.value());
    members.put("message", pressed.message().ts().value());
    return members;
  }
}
