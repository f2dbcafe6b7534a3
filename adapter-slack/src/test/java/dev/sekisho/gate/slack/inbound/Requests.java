package dev.sekisho.gate.slack.inbound;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as Slack would send them, signed by other code than ours. */
final class Requests {
  static final String SECRET = "signed by the workspace";

  private Requests() {}

  static byte[] command(String text, String trigger) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", "retired");
    form.put("team_id", "T0123ABCD");
    form.put("channel_id", "C0123ABCD");
    form.put("user_id", "U0123ABCD");
    form.put("user_name", "not to be relied on");
    form.put("command", "/deploy");
    form.put("text", text);
    form.put("response_url", "https://hooks.example.com/commands/1");
    form.put("trigger_id", trigger);
    return form(form);
  }

  static byte[] press(String action, String value, String trigger) {
    return form(
        Map.of(
            "payload",
            """
            {"type":"block_actions","user":{"id":"U0123ABCD","username":"x","team_id":"T0123ABCD"},
             "container":{"type":"message","message_ts":"1767225600.000100","channel_id":"C0123ABCD"},
             "trigger_id":"%s","channel":{"id":"C0123ABCD"},"state":{"values":{}},
             "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"%s"}]}
            """
                .formatted(trigger, action, value)));
  }

  static byte[] mention(String text, String eventId) {
    return """
        {"type":"event_callback","team_id":"T0123ABCD","event_id":"%s","event":{"type":"app_mention",
         "user":"U0123ABCD","channel":"C0123ABCD","text":"%s","thread_ts":"1767225600.000100"}}
        """
        .formatted(eventId, text)
        .getBytes(StandardCharsets.UTF_8);
  }

  static byte[] form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.UTF_8);
  }

  static SlackHeaders signed(byte[] body, Instant at) {
    return signed(body, at, SECRET);
  }

  static SlackHeaders signed(byte[] body, Instant at, String secret) {
    String timestamp = Long.toString(at.getEpochSecond());
    return SlackHeaders.from(
        Map.of(
            "x-slack-request-timestamp",
            timestamp,
            "x-slack-signature",
            "v0=" + hmac(secret, "v0:" + timestamp + ":", body)));
  }

  private static String hmac(String secret, String prefix, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(prefix.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (java.security.GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
