package dev.sekisho.gate.slack.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a button does. */
public enum ButtonAction {
  /** Starts the release. */
  GO,
  /** Stops it. */
  ABORT,
  /** Says what the gate thinks. */
  WHY,
  /** Says that what was read is what was meant. */
  CONFIRM;

  private static final String PREFIX = "sekisho_";

  /** The id under which Slack sends it back. */
  public String id() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  /** The action of an id; empty when the id is not one of ours. */
  public static Optional<ButtonAction> of(String id) {
    return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
  }
}
