package dev.sekisho.gate.testkit.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackStandInTest {
  private final MutableClock clock = new MutableClock(Instant.parse("2026-06-01T09:00:00Z"));
  private final SlackStandIn slack = SlackStandIn.start(clock);
  private final String channel = slack.addChannel();
  private final String ann = slack.addUser("ann", "Asia/Tokyo");

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  void takesBlocksAtTheLimitsAndRefusesThemOnePast() throws Exception {
    assertThat(post(section(BlockRules.SECTION_CHARS_MAX))).contains("\"ok\":true");
    assertThat(post(section(BlockRules.SECTION_CHARS_MAX + 1))).contains("invalid_blocks");
    assertThat(post(section(0))).contains("invalid_blocks");
    assertThat(post(header(BlockRules.HEADER_CHARS_MAX))).contains("\"ok\":true");
    assertThat(post(header(BlockRules.HEADER_CHARS_MAX + 1))).contains("invalid_blocks");
    assertThat(post(button(BlockRules.LABEL_CHARS_MAX, BlockRules.VALUE_CHARS_MAX)))
        .contains("\"ok\":true");
    assertThat(post(button(BlockRules.LABEL_CHARS_MAX + 1, 1))).contains("invalid_blocks");
    assertThat(post(button(1, BlockRules.VALUE_CHARS_MAX + 1))).contains("invalid_blocks");
    assertThat(post(dividers(BlockRules.BLOCKS_MAX))).contains("\"ok\":true");
    assertThat(post(dividers(BlockRules.BLOCKS_MAX + 1))).contains("invalid_blocks");
    assertThat(
            post(
                String.join(
                    ",",
                    section(3_000),
                    section(3_000),
                    section(3_000),
                    section(3_000),
                    section(2_000))))
        .contains("msg_blocks_too_long");
    assertThat(post("{\"type\":\"newest_block\"}")).contains("invalid_blocks");
  }

  @Test
  void whatWasRefusedIsNotThere() throws Exception {
    slack.trouble("chat.postMessage", new Trouble.Refusal("fatal_error"), new Trouble.TooFast(3));
    assertThat(post(section(1))).contains("fatal_error");
    assertThat(post(section(1))).isEqualTo("429");
    assertThat(slack.messages(channel)).isEmpty();
    assertThat(post(section(1))).contains("\"ok\":true");
    assertThat(slack.messages(channel)).hasSize(1);
  }

  @Test
  void anAnswerThatIsLostWasObeyed() {
    slack.trouble("chat.postMessage", new Trouble.LostAnswer());
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> post(section(1))))
        .isInstanceOf(IOException.class);
    assertThat(slack.messages(channel)).hasSize(1);
  }

  @Test
  void refusesOtherTokens() throws Exception {
    assertThat(call("users.info", Map.of("user", ann), "xoxb-another")).contains("invalid_auth");
    assertThat(call("users.info", Map.of("user", ann), SlackStandIn.BOT_TOKEN))
        .contains("Asia/Tokyo");
    assertThat(call("apps.connections.open", Map.of(), SlackStandIn.BOT_TOKEN))
        .contains("invalid_auth");
  }

  @Test
  void sendsWhatPeopleWriteAndPressToABot() throws Exception {
    List<String> received = new ArrayList<>();
    HttpServer bot =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    bot.createContext(
        "/",
        exchange -> {
          received.add(
              new String(
                  exchange.getRequestBody().readAllBytes(),
                  java.nio.charset.StandardCharsets.UTF_8));
          assertThat(exchange.getRequestHeaders().getFirst("X-Slack-Signature")).startsWith("v0=");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    bot.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + bot.getAddress().getPort() + "/slack");
      post(button(1, 5));
      assertThat(slack.command(ann, channel, "why 12").sendTo(address).status()).isEqualTo(200);
      assertThat(slack.press(ann, slack.messages(channel).get(0), "go").sendTo(address).status())
          .isEqualTo(200);
    } finally {
      bot.stop(0);
    }
    assertThat(received.get(0)).contains("text=why+12", "trigger_id=");
    assertThat(Forms.read(received.get(1)).get("payload")).contains("\"value\":\"vvvvv\"");
  }

  private String post(String blocks) throws Exception {
    return call(
        "chat.postMessage",
        Map.of("channel", channel, "text", "t", "blocks", "[" + blocks + "]"),
        SlackStandIn.BOT_TOKEN);
  }

  private String call(String method, Map<String, String> form, String token) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(slack.api().resolve(method))
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(Forms.write(form)))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() == 200 ? answer.body() : "" + answer.statusCode();
  }

  private static String section(int chars) {
    return "{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"%s\"}}"
        .formatted("s".repeat(chars));
  }

  private static String header(int chars) {
    return "{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"}}"
        .formatted("h".repeat(chars));
  }

  private static String button(int label, int value) {
    return ("{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\","
            + "\"text\":{\"type\":\"plain_text\",\"text\":\"%s\"},\"value\":\"%s\"}]}")
        .formatted("l".repeat(label), "v".repeat(value));
  }

  private static String dividers(int count) {
    return String.join(",", java.util.Collections.nCopies(count, "{\"type\":\"divider\"}"));
  }
}
