package dev.sekisho.gate.slack.wire;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.MessageTs;
import dev.sekisho.gate.slack.payload.Payload;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a message of ours by the key that is hidden in it. */
final class OwnMessages {

  /** Messages of one page. */
  static final int PAGE_MESSAGES = 100;

  /** Pages that are looked at; with more, nobody can tell whether the message is there. */
  static final int PAGES_MAX = 10;

  /** How far Slack's clock may be behind ours. */
  static final Duration SKEW = Duration.ofMinutes(5);

  private static final String EVENT_TYPE = "sekisho_message";
  private static final String KEY = "key";

  private final MethodsClient methods;
  private final Asking asking;

  OwnMessages(MethodsClient methods, Asking asking) {
    this.methods = methods;
    this.asking = asking;
  }

  /** Asks until there is an answer. */
  @FunctionalInterface
  interface Asking {
    <R extends SlackApiTextResponse> R ask(String method, Call<R> call);
  }

  /** What is hidden in a message. */
  static String metadata(String key) {
    Map<String, Object> metadata = new LinkedHashMap<>();
    metadata.put("event_type", EVENT_TYPE);
    metadata.put("event_payload", Map.of(KEY, key));
    return Payload.write(metadata);
  }

  /** Where it is; empty when it is certain that it is not there. */
  Optional<MessageAddress> find(Posting posting) {
    String cursor = "";
    for (int page = 0; page < PAGES_MAX; page++) {
      Page found =
          posting.thread().isPresent() ? replies(posting, cursor) : history(posting, cursor);
      for (Message message : found.messages()) {
        if (isIt(message, posting.key())) {
          return Optional.of(new MessageAddress(posting.channel(), new MessageTs(message.getTs())));
        }
      }
      if (found.next().isEmpty()) {
        return Optional.empty();
      }
      cursor = found.next();
    }
    throw WireErrors.noAnswer(
        "conversations.history",
        "More than "
            + PAGES_MAX * PAGE_MESSAGES
            + " messages came since, so nobody can tell whether ours is among them");
  }

  /**
   * A page of messages.
   *
   * @param next where the next page begins; empty when there is none
   */
  private record Page(List<Message> messages, String next) {
    static Page of(@Nullable List<Message> messages, @Nullable ResponseMetadata metadata) {
      String next = metadata == null ? null : metadata.getNextCursor();
      return new Page(messages == null ? List.of() : messages, next == null ? "" : next);
    }
  }

  private Page history(Posting posting, String cursor) {
    var answer =
        asking.ask(
            "conversations.history",
            () ->
                methods.conversationsHistory(
                    r ->
                        r.channel(posting.channel().value())
                            .oldest(oldest(posting))
                            .limit(PAGE_MESSAGES)
                            .cursor(cursor)
                            .includeAllMetadata(true)));
    return Page.of(answer.getMessages(), answer.getResponseMetadata());
  }

  private Page replies(Posting posting, String cursor) {
    var answer =
        asking.ask(
            "conversations.replies",
            () ->
                methods.conversationsReplies(
                    r ->
                        r.channel(posting.channel().value())
                            .ts(posting.thread().orElseThrow().ts().value())
                            .oldest(oldest(posting))
                            .limit(PAGE_MESSAGES)
                            .cursor(cursor)
                            .includeAllMetadata(true)));
    return Page.of(answer.getMessages(), answer.getResponseMetadata());
  }

  private static String oldest(Posting posting) {
    return posting.intendedAt().minus(SKEW).getEpochSecond() + ".000000";
  }

  private static boolean isIt(Message message, String key) {
    Message.Metadata metadata = message.getMetadata();
    return metadata != null
        && EVENT_TYPE.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.equals(metadata.getEventPayload().get(KEY));
  }
}
