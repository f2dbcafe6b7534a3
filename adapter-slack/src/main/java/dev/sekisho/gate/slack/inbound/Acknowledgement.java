package dev.sekisho.gate.slack.inbound;

/**
 * What Slack is answered with, status 200.
 *
 * @param contentType of the body
 * @param body what the person sees at once; may be empty
 */
public record Acknowledgement(String contentType, String body) {

  /** Nothing to say. */
  public static final Acknowledgement EMPTY = text("");

  static Acknowledgement text(String body) {
    return new Acknowledgement("text/plain; charset=utf-8", body);
  }

  static Acknowledgement json(String body) {
    return new Acknowledgement("application/json; charset=utf-8", body);
  }
}
