package dev.sekisho.gate.slack.wire;

/**
 * A token of our app. It never prints itself. Immutable.
 *
 * <p>The bot's, {@code xoxb-}, is for the Web API; the app's, {@code xapp-}, is for Socket Mode.
 */
public final class SlackToken {
  private final String text;

  /**
   * A token as the app's settings show it.
   *
   * @throws IllegalArgumentException when it is neither a bot's nor an app's; says nothing of it
   */
  public SlackToken(String text) {
    if (!text.startsWith("xoxb-") && !text.startsWith("xapp-")) {
      throw new IllegalArgumentException("a token begins with xoxb- or with xapp-");
    }
    this.text = text;
  }

  String text() {
    return text;
  }

  @Override
  public String toString() {
    return "SlackToken[hidden]";
  }
}
