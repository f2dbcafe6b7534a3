package dev.sekisho.gate.github.policy;

import dev.sekisho.gate.event.PullRequestChanged;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.publish.Marker;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Publishing;
import dev.sekisho.gate.github.wire.Standing;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rules that pull requests to a policy repository propose. They are read as data and answered in
 * one comment of each pull request, which is brought up to date. Thread-safe.
 */
public final class ProposedRules {
  private static final Marker MARKER = new Marker("rules-preview");

  private final RepositoryFolder folder;
  private final Publishing github;
  private final Supplier<Own> own;

  /** Those for the rules at a place, answered under the name that {@code own} tells. */
  public ProposedRules(GitHubConnection connection, Location location, Supplier<Own> own) {
    this.folder = new RepositoryFolder(connection, location);
    this.github = new Publishing(connection);
    this.own = own;
  }

  /** Whether an event may have changed what is proposed. */
  public boolean isChangedBy(PullRequestChanged event) {
    return event.subject().repository().equals(folder.location().repository())
        && event.base().equals(folder.location().branch())
        && event.action() != PullRequestChanged.Action.CLOSED;
  }

  /** The head that proposes now; empty when the pull request is closed or goes elsewhere. */
  public Optional<HeadSha> head(PullRequestRef subject) {
    Standing now = github.standing(subject);
    return now.open() && now.base().equals(folder.location().branch())
        ? Optional.of(now.head())
        : Optional.empty();
  }

  /** The rules at a head, whoever's repository that comes from. */
  public PolicyFiles at(HeadSha head) {
    return folder.readAt(head, PolicyRepository::isRule);
  }

  /**
   * Says what they do, in the place of what was said so before.
   *
   * @param markdown what to say; nothing of others that is not escaped
   */
  public void say(PullRequestRef subject, String markdown) {
    github.comments().write(subject, own.get().login(), MARKER::begins, body(markdown));
  }

  /** Says it only where something was said before. */
  public void sayAgain(PullRequestRef subject, String markdown) {
    github.comments().renew(subject, own.get().login(), MARKER::begins, body(markdown));
  }

  private static String body(String markdown) {
    return MARKER.line() + "\n" + markdown;
  }
}
