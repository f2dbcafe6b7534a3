package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.spi.PullRequestIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds open pull requests by asking GitHub. Thread-safe.
 *
 * <p>GitHub knows no pull request by a commit that only a fork holds. So where it knows none at
 * all, the open ones are looked through, which costs one request more for each hundred of them, and
 * none while they have not changed.
 */
public final class GitHubPullRequests implements PullRequestIndex {

  /** Pages of one list that are read, at most: 10,000 pull requests of one repository. */
  static final int PAGES_MAX = 100;

  private final GitHubConnection connection;
  private final Supplier<List<RepositoryName>> watched;

  /**
   * An index.
   *
   * @param watched the repositories whose pull requests are listed by {@link #open}
   */
  public GitHubPullRequests(GitHubConnection connection, Supplier<List<RepositoryName>> watched) {
    this.connection = connection;
    this.watched = watched;
  }

  @Override
  public List<PullRequestRef> withHead(RepositoryName repository, HeadSha sha) {
    List<Json> known =
        all(repository, "/repos/" + repository + "/commits/" + sha + "/pulls?per_page=100");
    return (known.isEmpty() ? openIn(repository) : known)
        .stream()
            .filter(pull -> pull.at("state").text().equals("open"))
            .filter(pull -> pull.at("head").at("sha").as(HeadSha::new).equals(sha))
            .filter(pull -> base(pull).equals(repository))
            .map(pull -> new PullRequestRef(repository, pull.at("number").integer()))
            .toList();
  }

  @Override
  public List<PullRequestRef> open() {
    List<PullRequestRef> open = new ArrayList<>();
    for (RepositoryName repository : watched.get()) {
      openIn(repository)
          .forEach(pull -> open.add(new PullRequestRef(repository, pull.at("number").integer())));
    }
    return List.copyOf(open);
  }

  /** Whether a pull request was merged, as GitHub says now. */
  public boolean isMerged(PullRequestRef pull) {
    return connection
        .get(pull.repository(), "/repos/" + pull.repository() + "/pulls/" + pull.number())
        .body()
        .at("merged")
        .flag();
  }

  private List<Json> openIn(RepositoryName repository) {
    return all(repository, "/repos/" + repository + "/pulls?state=open&per_page=100");
  }

  private List<Json> all(RepositoryName repository, String path) {
    List<Json> all = new ArrayList<>();
    Optional<String> next = Optional.of(path);
    for (int page = 0; next.isPresent() && page < PAGES_MAX; page++) {
      GitHubConnection.Page read = connection.get(repository, next.get());
      all.addAll(read.body().items());
      next = read.next();
    }
    return all;
  }

  private static RepositoryName base(Json pull) {
    return pull.at("base").at("repo").at("full_name").as(RepositoryName::new);
  }
}
