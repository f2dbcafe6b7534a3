package dev.sekisho.gate.testkit.slack;

import java.util.Optional;

/**
 * A message as it stands in the stand-in.
 *
 * @param channel the id of its channel
 * @param ts its name within the channel
 * @param thread the message below which it stands; empty for the channel itself
 * @param text its text, escaped as it was sent
 * @param blocks its blocks as JSON, {@code []} when there are none
 * @param metadata what is hidden in it as JSON, empty when nothing is
 * @param edits how often it was changed
 * @param onlyFor who alone sees it; empty when everybody does
 */
public record SeenMessage(
    String channel,
    String ts,
    Optional<String> thread,
    String text,
    String blocks,
    String metadata,
    int edits,
    Optional<String> onlyFor) {

  SeenMessage edited(String newText, String newBlocks) {
    return new SeenMessage(channel, ts, thread, newText, newBlocks, metadata, edits + 1, onlyFor);
  }
}
