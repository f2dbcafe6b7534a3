package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.event.DeliveryId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A request with the id under which it is kept.
 *
 * @param id made from the id that Slack gave to the person's act
 * @param request what is asked for
 */
record Arrival(DeliveryId id, SlackRequest request) {

  /**
   * The id is a digest, since Slack's own is good for opening dialogs while it is fresh. It is the
   * same in a repeated, a replayed and a redelivered request, for it lies in what is signed.
   */
  static DeliveryId id(String kind, String slackId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((kind + '\n' + slackId).getBytes(StandardCharsets.UTF_8));
      return new DeliveryId("slack-" + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java runtime has SHA-256", e);
    }
  }
}
