package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.event.DeliveryId;

/**
 * Where requests are kept until somebody works on them. Keeping is the only I/O before Slack gets
 * its answer, which has to come within 3 s; whatever the request asks for is done later. Called by
 * many threads at once.
 */
@FunctionalInterface
public interface SlackInbox {

  /**
   * Keeps a request; it is safe when this returns. Throws when it could not be kept, and then the
   * person in Slack is told so by Slack.
   *
   * @param id equal for a request that comes again, whether Slack repeats it or somebody replays it
   * @param event what kind of request, for a log
   * @param document the request, for {@link SlackRequests#read}; equal for equal ids
   * @return whether it is new; one that was kept before must not be worked on again
   */
  boolean keep(DeliveryId id, String event, byte[] document);
}
