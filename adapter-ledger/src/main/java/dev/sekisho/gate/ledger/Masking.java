package dev.sekisho.gate.ledger;

import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody may read in a ledger or a log: tokens, keys and passwords, by the
 * forms that their makers give them. Everything else stays, because an answer must be possible to
 * replay.
 */
public final class Masking {
  private static final String MASK = "[masked]";

  /**
   * Tokens of GitHub, Slack, AWS and Google, JSON web tokens, private keys, and passwords in
   * addresses. Sources: each maker's own description of the form of its secrets.
   */
  private static final Pattern SECRET =
      Pattern.compile(
          "gh[pousr]_[A-Za-z0-9]{30,}"
              + "|github_pat_[A-Za-z0-9_]{30,}"
              + "|xox[abeprs]-[A-Za-z0-9-]{10,}"
              + "|A(?:KIA|SIA)[A-Z0-9]{16}"
              + "|AIza[A-Za-z0-9_-]{35}"
              + "|eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"
              + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[A-Za-z0-9+/=\\s\\\\]*?-----END [A-Z ]*PRIVATE"
              + " KEY-----"
              + "|(?<=://)[^/\\s:@\"]{1,100}:[^/\\s@\"]{1,200}(?=@)");

  private Masking() {}

  /** The text with a mark in the place of each secret. */
  public static String of(String text) {
    return SECRET.matcher(text).replaceAll(MASK);
  }
}
