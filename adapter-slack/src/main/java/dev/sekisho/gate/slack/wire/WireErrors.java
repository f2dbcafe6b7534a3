package dev.sekisho.gate.slack.wire;

import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;

/** Why Slack did not do what it was asked. */
public final class WireErrors {

  /** Slack said no, in a word that has no id of its own here. */
  public static final ErrorId REFUSED = new ErrorId("GATE-7030");

  /** Our token is not, or no longer, good. */
  public static final ErrorId TOKEN = new ErrorId("GATE-7031");

  /** Our app may not do that. */
  public static final ErrorId SCOPE = new ErrorId("GATE-7032");

  /** There is no such channel, or we can not see it. */
  public static final ErrorId NO_CHANNEL = new ErrorId("GATE-7033");

  /** We are not in that channel. */
  public static final ErrorId NOT_IN_CHANNEL = new ErrorId("GATE-7034");

  /** The message is not there any more, or can not be changed. */
  public static final ErrorId NO_MESSAGE = new ErrorId("GATE-7035");

  /** Slack does not take the message as it is. */
  public static final ErrorId MESSAGE = new ErrorId("GATE-7036");

  /** Slack wants us to be slower than we can wait. */
  public static final ErrorId TOO_FAST = new ErrorId("GATE-7037");

  /** Slack did not answer, or not with an answer. */
  public static final ErrorId NO_ANSWER = new ErrorId("GATE-7038");

  private WireErrors() {}

  /** The refusal of a word that Slack answered with. */
  static GateException of(String method, String word, String needed) {
    return switch (word) {
      case "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired" ->
          refuse(TOKEN, method, word, "Install the app again, and give the gate the new token");
      case "missing_scope", "not_allowed_token_type", "no_permission" ->
          refuse(
              SCOPE,
              method,
              needed.isEmpty() ? word : word + "; needed: " + needed,
              "Add the scope to the app, and install it again");
      case "channel_not_found", "is_archived", "user_not_found" ->
          refuse(
              NO_CHANNEL,
              method,
              word,
              "Compare the id with the channel's or the person's in Slack; an archived channel takes"
                  + " no messages");
      case "not_in_channel", "user_not_in_channel" ->
          refuse(NOT_IN_CHANNEL, method, word, "Invite the app into the channel");
      case "message_not_found", "cant_update_message", "edit_window_closed" ->
          refuse(
              NO_MESSAGE,
              method,
              word,
              "Post a new message; somebody removed the old one, or it is not ours");
      case "msg_too_long",
          "msg_blocks_too_long",
          "invalid_blocks",
          "invalid_blocks_format",
          "no_text",
          "metadata_too_large",
          "invalid_metadata_format" ->
          refuse(
              MESSAGE,
              method,
              word,
              "Report this to whoever maintains this adapter, with what was to be said");
      default ->
          refuse(REFUSED, method, word, "Look the word up in Slack's description of " + method);
    };
  }

  static GateException tooFast(String method, long seconds) {
    return new GateException(
        Problem.of(
            TOO_FAST,
            Place.of(method),
            "Slack wants us to wait " + seconds + " s before we ask again",
            "Ask again then; if it comes often, let the gate say less in that channel"));
  }

  static GateException noAnswer(String method, String what) {
    return new GateException(
        Problem.of(
            NO_ANSWER,
            Place.of(method),
            what,
            "Ask again later; look at Slack's own status page if it lasts"));
  }

  private static GateException refuse(ErrorId id, String method, String word, String fix) {
    return new GateException(Problem.of(id, Place.of(method), "Slack answered: " + word, fix));
  }
}
