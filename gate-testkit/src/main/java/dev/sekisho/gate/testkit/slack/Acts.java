package dev.sekisho.gate.testkit.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What people do, as Slack writes it down. Each act has an id of its own. */
final class Acts {
  private final AtomicInteger counter = new AtomicInteger();

  /** Somebody writes a command. */
  Map<String, String> command(String user, String channel, String text) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", "retired");
    form.put("team_id", SlackStandIn.TEAM);
    form.put("team_domain", "stand-in");
    form.put("channel_id", channel);
    form.put("channel_name", "stand-in");
    form.put("user_id", user);
    form.put("user_name", "not to be relied on");
    form.put("command", "/deploy");
    form.put("text", text);
    form.put("api_app_id", "ASTANDIN");
    form.put("is_enterprise_install", "false");
    form.put("response_url", "https://slack.invalid/commands/1");
    form.put("trigger_id", id());
    return form;
  }

  /** Somebody presses the button of an action in a message. */
  ObjectNode press(String user, SeenMessage message, String action) {
    JsonNode button = button(message, action);
    ObjectNode payload = WebApi.MAPPER.createObjectNode().put("type", "block_actions");
    payload
        .putObject("user")
        .put("id", user)
        .put("username", "not to be relied on")
        .put("team_id", SlackStandIn.TEAM);
    payload.put("api_app_id", "ASTANDIN").put("trigger_id", id());
    payload.putObject("team").put("id", SlackStandIn.TEAM);
    payload
        .putObject("container")
        .put("type", "message")
        .put("message_ts", message.ts())
        .put("channel_id", message.channel());
    payload.putObject("channel").put("id", message.channel());
    payload.putObject("message").put("ts", message.ts()).put("text", message.text());
    payload.putObject("state").putObject("values");
    payload
        .putArray("actions")
        .addObject()
        .put("type", "button")
        .put("action_id", action)
        .put("block_id", "b1")
        .put("value", button.path("value").asText())
        .put("action_ts", message.ts());
    return payload;
  }

  String id() {
    return "13345224609.738474920.%08d".formatted(counter.incrementAndGet());
  }

  private static JsonNode button(SeenMessage message, String action) {
    for (JsonNode block : WebApi.tree(message.blocks()).orElseThrow()) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("action_id").asText().equals(action)) {
          return element;
        }
      }
    }
    throw new IllegalArgumentException(
        "the message has no button " + action + ": " + message.blocks());
  }
}
