package dev.sekisho.gate.slack.inbound;

import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.SlackUser;
import java.util.Optional;
import java.util.function.Function;

/**
 * What somebody in Slack asks for. Slack's own link for answers is not kept: whoever holds it can
 * write in our name, and messages are posted without it.
 */
public sealed interface SlackRequest {

  /** Who asks. */
  SlackUser user();

  /** Where. */
  ChannelId channel();

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Function<? super Typed, ? extends R> typed, Function<? super Pressed, ? extends R> pressed);

  /**
   * Somebody wrote a command, after a slash or to the app by name.
   *
   * @param text what they wrote, without the command's or the app's name
   * @param thread the message below which they wrote; empty outside of threads
   */
  record Typed(SlackUser user, ChannelId channel, String text, Optional<MessageAddress> thread)
      implements SlackRequest {
    @Override
    public <R> R fold(
        Function<? super Typed, ? extends R> typed,
        Function<? super Pressed, ? extends R> pressed) {
      return typed.apply(this);
    }
  }

  /**
   * Somebody pressed a button of ours.
   *
   * @param action which button, as its message named it
   * @param value what the button is bound to
   * @param message the message that the button is in
   */
  record Pressed(
      SlackUser user, ChannelId channel, String action, String value, MessageAddress message)
      implements SlackRequest {
    @Override
    public <R> R fold(
        Function<? super Typed, ? extends R> typed,
        Function<? super Pressed, ? extends R> pressed) {
      return pressed.apply(this);
    }
  }
}
