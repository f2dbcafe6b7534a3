package dev.sekisho.gate.slack.wire;

import dev.sekisho.gate.slack.address.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives each channel its turns, one after the other, as fast as Slack likes it. Thread-safe. */
final class Pace {

  /** Between two messages to one channel. */
  static final Duration BETWEEN = Duration.ofSeconds(1);

  /** Channels that are remembered; the one that had its turn longest ago is forgotten. */
  static final int CHANNELS_MAX = 1_000;

  private final InstantSource clock;
  private final Map<ChannelId, Instant> next =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ChannelId, Instant> eldest) {
          return size() > CHANNELS_MAX;
        }
      };

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes the next turn of a channel, and says how long it is until then. */
  synchronized Duration turn(ChannelId channel) {
    Instant now = clock.instant();
    Instant turn = next.getOrDefault(channel, now);
    if (turn.isBefore(now)) {
      turn = now;
    }
    next.put(channel, turn.plus(BETWEEN));
    return Duration.between(now, turn);
  }
}
