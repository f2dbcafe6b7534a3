package dev.sekisho.gate.testkit.github;

import dev.sekisho.gate.testkit.github.internal.change.CommitDraft;
import dev.sekisho.gate.testkit.github.internal.server.Office;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.Host;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.Tree;
import dev.sekisho.gate.testkit.github.internal.state.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A pull request before it is opened: one commit with the files that were named, on a branch of the
 * repository, to its default branch. Not thread-safe.
 */
public final class OpeningPullRequest {
  private final Office office;
  private final Repository repository;
  private final String author;
  private final String title;
  private final Map<String, String> files = new TreeMap<>();
  private final List<String> removed = new ArrayList<>();
  private @Nullable String body;
  private @Nullable String base;
  private @Nullable String branch;
  private @Nullable String fork;
  private boolean draft;

  OpeningPullRequest(Office office, Repository repository, String author, String title) {
    this.office = office;
    this.repository = repository;
    this.author = author;
    this.title = title;
  }

  /** With this text. */
  public OpeningPullRequest body(String text) {
    body = text;
    return this;
  }

  /** With this file, new or changed. */
  public OpeningPullRequest file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** With these files, new or changed. */
  public OpeningPullRequest files(Map<String, String> texts) {
    files.putAll(texts);
    return this;
  }

  /** Without this file. */
  public OpeningPullRequest remove(String path) {
    removed.add(path);
    return this;
  }

  /** To this branch. */
  public OpeningPullRequest base(String name) {
    base = name;
    return this;
  }

  /** From this branch; {@code patch-} and its number when none is named. */
  public OpeningPullRequest branch(String name) {
    branch = name;
    return this;
  }

  /** From a fork of this owner. */
  public OpeningPullRequest fork(String owner) {
    fork = owner;
    return this;
  }

  /** As a draft. */
  public OpeningPullRequest draft() {
    draft = true;
    return this;
  }

  /** Opens it. */
  public HostedPullRequest submit() {
    Host host = office.host();
    synchronized (host) {
      int number =
          repository.pullRequests.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
      String to = base == null ? repository.defaultBranch : base;
      String from = branch == null ? "patch-" + number : branch;
      Repository source = source();
      String head = pushed(source, from, to);
      PullRequest pull =
          new PullRequest(
              number, host.nextId(), host.account(author).login(), title, to, head, host.now());
      host.nextId();
      pull.body = body;
      pull.draft = draft;
      pull.headBranch = from;
      pull.headRepository = source.fullName();
      office.changes().pulls().open(repository, pull);
      return new HostedPullRequest(office, repository, number);
    }
  }

  private Repository source() {
    Host host = office.host();
    String owner = fork;
    return owner == null
        ? repository
        : host.repository(
            owner + "/" + repository.name,
            () ->
                new Repository(
                    host.nextId(), host.account(owner).login(), repository.name, host.now()));
  }

  private String pushed(Repository source, String from, String to) {
    String parent =
        source
            .branch(View.FRESH, from)
            .or(() -> repository.branch(View.FRESH, to))
            .orElseThrow(() -> new IllegalArgumentException("no branch " + to));
    if (files.isEmpty() && removed.isEmpty() && source.branch(View.FRESH, from).isPresent()) {
      return parent;
    }
    Map<String, String> changed =
        files.isEmpty() && removed.isEmpty() ? Map.of("CHANGES.md", title + "\n") : files;
    Tree tree = office.host().git().known(parent).tree().with(changed, removed);
    Commit commit =
        office.changes().branches().commit(CommitDraft.by(author, title), List.of(parent), tree);
    office.changes().branches().push(source, from, author, commit.sha(), false);
    return commit.sha();
  }
}
