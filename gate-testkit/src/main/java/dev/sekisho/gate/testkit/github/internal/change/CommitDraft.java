package dev.sekisho.gate.testkit.github.internal.change;

import dev.sekisho.gate.testkit.github.internal.state.Commit;
import java.util.List;

/**
 * What a commit will say.
 *
 * @param author who wrote it
 * @param committer who committed it
 * @param coAuthors further authors
 * @param message all of it
 * @param verification whether it is signed
 * @param web whether it is made on GitHub's pages
 */
public record CommitDraft(
    Commit.Signer author,
    Commit.Signer committer,
    List<Commit.Signer> coAuthors,
    String message,
    Commit.Verification verification,
    boolean web) {

  /** A plain commit by an account. */
  public static CommitDraft by(String login, String message) {
    Commit.Signer signer = signer(login);
    return new CommitDraft(signer, signer, List.of(), message, Commit.Verification.UNSIGNED, false);
  }

  /** A merge that GitHub makes for an account, and signs. */
  public static CommitDraft merge(String login, String message) {
    return new CommitDraft(
        signer(login),
        new Commit.Signer("GitHub", "noreply@github.com", "web-flow"),
        List.of(),
        message,
        Commit.Verification.VALID,
        true);
  }

  /** The name under which an account commits. */
  public static Commit.Signer signer(String login) {
    return login.endsWith("[bot]")
        ? new Commit.Signer(login, "1+" + login + "@users.noreply.github.com", login)
        : new Commit.Signer(login, login + "@example.com", login);
  }
}
