package dev.sekisho.gate.testkit.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.testkit.slack.Books.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of the Web API that are stood in for. */
final class WebApi {
  static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int TEXT_CHARS_MAX = 40_000;
  private static final Duration PACE = Duration.ofSeconds(1);

  private final Books books;
  private final InstantSource clock;
  private final Map<String, Instant> lastPost = new HashMap<>();
  private volatile boolean paced;

  WebApi(Books books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /** From now on, a second message to a channel within a second is too fast. */
  void pace() {
    paced = true;
  }

  /** Whether a call is too fast. */
  synchronized boolean isTooFast(String method, Map<String, String> form) {
    if (!paced || !method.equals("chat.postMessage")) {
      return false;
    }
    Instant now = clock.instant();
    Instant last = lastPost.put(form.getOrDefault("channel", ""), now);
    return last != null && now.isBefore(last.plus(PACE));
  }

  /** The answer of a method. */
  ObjectNode answer(String method, Map<String, String> form) {
    return switch (method) {
      case "auth.test" -> ok().put("team_id", SlackStandIn.TEAM).put("user_id", "USTANDINBOT");
      case "chat.postMessage" -> post(form, Optional.empty());
      case "chat.postEphemeral" -> whisper(form);
      case "chat.update" -> update(form);
      case "conversations.open" -> open(form);
      case "conversations.history" -> history(form, Optional.empty());
      case "conversations.replies" -> history(form, Optional.ofNullable(form.get("ts")));
      case "users.info" -> user(form);
      default -> refusal("unknown_method");
    };
  }

  static ObjectNode ok() {
    return MAPPER.createObjectNode().put("ok", true);
  }

  static ObjectNode refusal(String word) {
    return MAPPER.createObjectNode().put("ok", false).put("error", word);
  }

  private ObjectNode post(Map<String, String> form, Optional<String> onlyFor) {
    String channel = form.getOrDefault("channel", "");
    Optional<String> refused = books.refusal(channel).or(() -> refusalOf(form));
    if (refused.isPresent()) {
      return refusal(refused.get());
    }
    Optional<String> thread = Optional.ofNullable(form.get("thread_ts"));
    if (thread.isPresent() && books.find(channel, thread.get()).isEmpty()) {
      return refusal("thread_not_found");
    }
    SeenMessage message = books.add(channel, thread, content(form), onlyFor);
    return ok().put("channel", channel).put("ts", message.ts()).put("message_ts", message.ts());
  }

  private ObjectNode whisper(Map<String, String> form) {
    String to = form.getOrDefault("user", "");
    return books.user(to).isEmpty() ? refusal("user_not_in_channel") : post(form, Optional.of(to));
  }

  private ObjectNode update(Map<String, String> form) {
    String channel = form.getOrDefault("channel", "");
    Optional<SeenMessage> old = books.find(channel, form.getOrDefault("ts", ""));
    Optional<String> refused = books.refusal(channel).or(() -> refusalOf(form));
    if (refused.isPresent() || old.isEmpty()) {
      return refusal(refused.orElse("message_not_found"));
    }
    Content content = content(form);
    books.replace(old.get(), old.get().edited(content.text(), content.blocks()));
    return ok().put("channel", channel).put("ts", old.get().ts());
  }

  private ObjectNode open(Map<String, String> form) {
    String user = form.getOrDefault("users", "");
    if (books.user(user).isEmpty()) {
      return refusal("user_not_found");
    }
    ObjectNode answer = ok();
    answer.putObject("channel").put("id", books.conversation(user));
    return answer;
  }

  private ObjectNode user(Map<String, String> form) {
    return books
        .user(form.getOrDefault("user", ""))
        .map(
            member -> {
              ObjectNode answer = ok();
              answer
                  .putObject("user")
                  .put("id", member.id())
                  .put("team_id", SlackStandIn.TEAM)
                  .put("name", member.name())
                  .put("deleted", member.deleted())
                  .put("is_bot", false)
                  .put("tz", member.zone());
              return answer;
            })
        .orElseGet(() -> refusal("user_not_found"));
  }

  private ObjectNode history(Map<String, String> form, Optional<String> thread) {
    String channel = form.getOrDefault("channel", "");
    Optional<String> refused = books.refusal(channel);
    if (refused.isPresent()) {
      return refusal(refused.get());
    }
    double oldest = Double.parseDouble(form.getOrDefault("oldest", "0"));
    List<SeenMessage> found =
        new ArrayList<>(
            books.all().stream()
                .filter(m -> m.channel().equals(channel) && m.onlyFor().isEmpty())
                .filter(m -> Double.parseDouble(m.ts()) >= oldest)
                .filter(m -> isIn(thread, m))
                .toList());
    if (thread.isEmpty()) {
      Collections.reverse(found);
    }
    return page(found, form);
  }

  private static boolean isIn(Optional<String> thread, SeenMessage message) {
    return message.thread().equals(thread) || thread.equals(Optional.of(message.ts()));
  }

  private static ObjectNode page(List<SeenMessage> found, Map<String, String> form) {
    String cursor = form.getOrDefault("cursor", "");
    int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
    int to = Math.min(found.size(), from + Integer.parseInt(form.getOrDefault("limit", "100")));
    boolean metadata = List.of("1", "true").contains(form.getOrDefault("include_all_metadata", ""));
    ObjectNode answer = ok().put("has_more", to < found.size());
    ArrayNode messages = answer.putArray("messages");
    for (SeenMessage message : found.subList(from, to)) {
      ObjectNode json =
          messages
              .addObject()
              .put("type", "message")
              .put("ts", message.ts())
              .put("text", message.text());
      message.thread().ifPresent(ts -> json.put("thread_ts", ts));
      if (metadata && !message.metadata().isEmpty()) {
        json.set("metadata", tree(message.metadata()).orElseThrow());
      }
    }
    answer.putObject("response_metadata").put("next_cursor", to < found.size() ? "" + to : "");
    return answer;
  }

  private static Optional<String> refusalOf(Map<String, String> form) {
    Optional<JsonNode> blocks = tree(form.getOrDefault("blocks", "[]"));
    if (blocks.isEmpty()) {
      return Optional.of("invalid_blocks_format");
    }
    if (blocks.get().isEmpty() && form.getOrDefault("text", "").isEmpty()) {
      return Optional.of("no_text");
    }
    Optional<JsonNode> metadata = tree(form.getOrDefault("metadata", "{}"));
    if (metadata.isEmpty()
        || (form.containsKey("metadata") && !metadata.get().path("event_payload").isObject())) {
      return Optional.of("invalid_metadata_format");
    }
    return BlockRules.refusal(blocks.get());
  }

  private static Content content(Map<String, String> form) {
    String text = form.getOrDefault("text", "");
    return new Content(
        text.substring(0, Math.min(text.length(), TEXT_CHARS_MAX)),
        form.getOrDefault("blocks", "[]"),
        form.getOrDefault("metadata", ""));
  }

  static Optional<JsonNode> tree(String json) {
    try {
      return Optional.of(MAPPER.readTree(json));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }
}
