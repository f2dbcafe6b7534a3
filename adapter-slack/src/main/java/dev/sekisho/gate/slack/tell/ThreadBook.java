package dev.sekisho.gate.slack.tell;

import dev.sekisho.gate.release.ReleaseId;
import dev.sekisho.gate.slack.address.MessageAddress;
import java.util.Optional;

/**
 * Remembers over restarts where the message of each release is. Throws when it can not write or
 * read. Called by many threads at once.
 */
public interface ThreadBook {

  /** The message of a release; empty when it has none yet. */
  Optional<MessageAddress> of(ReleaseId release);

  /** Remembers it; it is safe when this returns. Doing so twice does no harm. */
  void keep(ReleaseId release, MessageAddress message);

  /** The release of a message, for whoever answers in its thread; empty when it is none's. */
  Optional<ReleaseId> at(MessageAddress message);
}
