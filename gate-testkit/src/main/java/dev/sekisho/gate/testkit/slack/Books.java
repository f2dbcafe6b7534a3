package dev.sekisho.gate.testkit.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the stand-in knows: people, channels and messages. Thread-safe. */
final class Books {
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Boolean> channels = new LinkedHashMap<>();
  private final Map<String, String> conversations = new LinkedHashMap<>();
  private final Set<String> archived = new HashSet<>();
  private final List<SeenMessage> messages = new ArrayList<>();
  private final long epochSecond;
  private int counter;

  Books(long epochSecond) {
    this.epochSecond = epochSecond;
  }

  /** Somebody. */
  record Member(String id, String name, String zone, boolean deleted) {}

  synchronized String addUser(String name, String zone) {
    String id = "U" + numbered();
    members.put(id, new Member(id, name, zone, false));
    return id;
  }

  synchronized void deactivate(String user) {
    members.computeIfPresent(user, (id, m) -> new Member(id, m.name(), m.zone(), true));
  }

  synchronized Optional<Member> user(String id) {
    return Optional.ofNullable(members.get(id));
  }

  synchronized String addChannel(boolean withBot) {
    String id = "C" + numbered();
    channels.put(id, withBot);
    return id;
  }

  synchronized void archive(String channel) {
    archived.add(channel);
  }

  /** The conversation with one person, the same each time. */
  synchronized String conversation(String user) {
    return conversations.computeIfAbsent(
        user,
        u -> {
          String id = "D" + numbered();
          channels.put(id, true);
          return id;
        });
  }

  /** The word with which a call about a channel is refused; empty when it is not. */
  synchronized Optional<String> refusal(String channel) {
    if (!channels.containsKey(channel)) {
      return Optional.of("channel_not_found");
    }
    if (archived.contains(channel)) {
      return Optional.of("is_archived");
    }
    return channels.get(channel) ? Optional.empty() : Optional.of("not_in_channel");
  }

  synchronized SeenMessage add(
      String channel, Optional<String> thread, Content content, Optional<String> onlyFor) {
    String ts = "%d.%06d".formatted(epochSecond + counter, ++counter);
    SeenMessage message =
        new SeenMessage(
            channel, ts, thread, content.text(), content.blocks(), content.metadata(), 0, onlyFor);
    messages.add(message);
    return message;
  }

  synchronized Optional<SeenMessage> find(String channel, String ts) {
    return messages.stream()
        .filter(m -> m.channel().equals(channel) && m.ts().equals(ts) && m.onlyFor().isEmpty())
        .findFirst();
  }

  synchronized void replace(SeenMessage old, SeenMessage edited) {
    messages.set(messages.indexOf(old), edited);
  }

  synchronized List<SeenMessage> all() {
    return List.copyOf(messages);
  }

  private String numbered() {
    return "STANDIN%03d".formatted(members.size() + channels.size() + 1);
  }

  /** What a message says. */
  record Content(String text, String blocks, String metadata) {}
}
