package dev.sekisho.gate.slack.wire;

import dev.sekisho.gate.slack.address.ChannelId;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.address.UserId;
import dev.sekisho.gate.slack.message.SlackMessage;
import java.util.Optional;

/**
 * What we ask of a workspace. Everything throws a {@link dev.sekisho.gate.problem.GateException}
 * with an id of {@link WireErrors} when it could not be done, after the retries that make sense; it
 * may take minutes, so nobody who waits for an answer within seconds calls it. Called by many
 * threads at once.
 */
public interface Workspace {

  /**
   * Posts a message and says where it is. When the answer is lost, the message is looked for before
   * it is posted again. Keep what this returns before the next step.
   */
  MessageAddress post(Posting posting);

  /**
   * The same, when an earlier try may have posted it already, for example before this process was
   * started: looks first.
   */
  MessageAddress postUnlessThere(Posting posting);

  /** Says something else in a message of ours. */
  void update(MessageAddress message, SlackMessage instead);

  /**
   * Tells one person, so that nobody else sees it: in the channel, or in a direct message where we
   * are not in the channel. It may be seen twice when an answer is lost.
   */
  void whisper(ChannelId channel, Optional<MessageAddress> thread, UserId to, SlackMessage message);

  /** The conversation with one person. */
  ChannelId conversation(UserId with);

  /** What Slack says of an account. */
  Profile profile(UserId user);
}
