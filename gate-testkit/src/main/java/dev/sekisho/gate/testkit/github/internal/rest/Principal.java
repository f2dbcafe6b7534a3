package dev.sekisho.gate.testkit.github.internal.rest;

/**
 * Who asks.
 *
 * @param kind how they proved it
 * @param login the account that acts
 * @param token what they proved it with; the limits are counted by it
 * @param installation whose token it is; 0 when it is none's
 */
public record Principal(Kind kind, String login, String token, long installation) {
  /** Somebody who acts for no installation. */
  public Principal(Kind kind, String login, String token) {
    this(kind, login, token, 0);
  }

  /** How somebody proves who they are. */
  public enum Kind {
    /** An App's own signature: only calls about the App itself. */
    APP,
    /** A token of an installation. */
    INSTALLATION,
    /** A person's token. */
    USER
  }
}
