package dev.sekisho.gate.testkit.github.internal.state;

/**
 * Somebody who can act.
 *
 * @param id GitHub's number
 * @param login as GitHub spells it; that of an App's account ends in {@code [bot]}
 * @param type {@code User}, {@code Bot} or {@code Organization}
 */
public record Account(long id, String login, String type) {

  /** Whether this is the account of an App. */
  public boolean isBot() {
    return type.equals("Bot");
  }
}
