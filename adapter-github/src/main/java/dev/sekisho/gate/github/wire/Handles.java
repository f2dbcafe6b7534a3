package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHRepository;

/** The client library's objects. Thread-safe. */
final class Handles {
  private final GitHubConnection connection;
  private final Map<RepositoryName, GHRepository> repositories = new ConcurrentHashMap<>();

  Handles(GitHubConnection connection) {
    this.connection = connection;
  }

  GitHubConnection connection() {
    return connection;
  }

  GHPullRequest pull(PullRequestRef subject) throws IOException {
    return repository(subject.repository()).getPullRequest(subject.number());
  }

  GHRepository repository(RepositoryName name) throws IOException {
    GHRepository kept = repositories.get(name);
    if (kept == null) {
      kept = connection.rest(name).getRepository(name.value());
      repositories.put(name, kept);
    }
    return kept;
  }

  /** Calls, and tells whoever watches when it fails. */
  <T> T call(String what, Calls.Call<T> call) {
    return connection.telling(() -> Calls.make(what, call));
  }
}
