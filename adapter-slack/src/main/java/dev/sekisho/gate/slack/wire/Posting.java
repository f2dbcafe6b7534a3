package dev.sekisho.gate.slack.wire;

import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.message.SlackMessage;
import java.time.Instant;
import java.util.Optional;

/**
 * A message to be posted once.
 *
 * @param key what makes it this message and no other, 1 to {@value #KEY_CHARS_MAX} characters; it
 *     is hidden in the message, so that the message can be found again
 * @param intendedAt when it was first intended: nobody looks for it among older messages
 * @param channel where to
 * @param thread below which message; empty for the channel itself
 * @param message what
 */
public record Posting(
    String key,
    Instant intendedAt,
    ChannelId channel,
    Optional<MessageAddress> thread,
    SlackMessage message) {

  /** Characters of a key. */
  public static final int KEY_CHARS_MAX = 200;

  public Posting {
    if (key.isBlank() || key.length() > KEY_CHARS_MAX) {
      throw new IllegalArgumentException(
          "the key of a message has 1 to " + KEY_CHARS_MAX + " characters");
    }
    if (thread.filter(t -> !t.channel().equals(channel)).isPresent()) {
      throw new IllegalArgumentException("a thread is in its own channel");
    }
  }
}
