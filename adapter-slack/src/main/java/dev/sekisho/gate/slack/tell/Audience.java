package dev.sekisho.gate.slack.tell;

import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.message.Wording;

/**
 * Who is told of what.
 *
 * @see SlackHerald
 */
@FunctionalInterface
public interface Audience {

  /** The channel where releases to a target are told, and how things are written there. */
  Place of(Target target);

  /**
   * A channel.
   *
   * @param channel which
   * @param wording how things are written there
   */
  record Place(ChannelId channel, Wording wording) {}
}
