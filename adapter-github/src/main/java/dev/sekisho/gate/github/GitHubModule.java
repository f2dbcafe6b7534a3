package dev.sekisho.gate.github;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.github.fact.GitHubFacts;
import dev.sekisho.gate.github.fact.GitHubFiles;
import dev.sekisho.gate.github.fact.GitHubPullRequests;
import dev.sekisho.gate.github.fact.Installed;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.fact.OwnName;
import dev.sekisho.gate.github.publish.DecisionPages;
import dev.sekisho.gate.github.publish.GitHubPublisher;
import dev.sekisho.gate.github.publish.SharedHeads;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.spi.HeadFiles;
import dev.sekisho.gate.spi.HeadRecord;
import dev.sekisho.gate.spi.PullRequestIndex;
import dev.sekisho.gate.spi.VerdictPublisher;

/**
 * Binds the ports that GitHub implements, for those who put their program together with Guice:
 * {@code new GitHubModule(connection, new CheckName("sekisho"), pages)}. Bind a {@link HeadRecord}
 * beside it. Guice is an optional dependency, and this class alone needs it.
 */
public final class GitHubModule extends AbstractModule {
  private final GitHubConnection connection;
  private final OwnName own;
  private final DecisionPages pages;
  private final SharedHeads shared;

  /**
   * Binds what talks to GitHub through {@code connection}.
   *
   * @param check what the names of the gate's check runs begin with
   * @param pages where people read whole decisions
   */
  public GitHubModule(GitHubConnection connection, CheckName check, DecisionPages pages) {
    this(connection, new OwnName(new Installed(connection), check), pages, SharedHeads.NONE);
  }

  /** The same, for heads that several pull requests share. */
  public GitHubModule(
      GitHubConnection connection, OwnName own, DecisionPages pages, SharedHeads shared) {
    this.connection = connection;
    this.own = own;
    this.pages = pages;
    this.shared = shared;
  }

  @Provides
  GitHubConnection connection() {
    return connection;
  }

  @Provides
  @Singleton
  Installed installed() {
    return new Installed(connection);
  }

  @Provides
  OwnName ownName() {
    return own;
  }

  @Provides
  Own own() {
    return own.get();
  }

  @Provides
  @Singleton
  GitHubFacts facts(HeadRecord heads) {
    return new GitHubFacts(connection, heads, own);
  }

  @Provides
  @Singleton
  HeadFiles files() {
    return new GitHubFiles(connection);
  }

  @Provides
  @Singleton
  VerdictPublisher publisher() {
    return new GitHubPublisher(connection, own, pages, shared);
  }

  @Provides
  @Singleton
  PullRequestIndex index(Installed installed) {
    return new GitHubPullRequests(connection, installed::repositories);
  }
}
