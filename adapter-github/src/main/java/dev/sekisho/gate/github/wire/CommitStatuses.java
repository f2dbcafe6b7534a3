package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import java.net.URI;
import java.util.Optional;
import org.kohsuke.github.GHCommitState;

/** The statuses that whoever is no App sets at commits. Thread-safe. */
public final class CommitStatuses {
  private final Handles handles;

  CommitStatuses(Handles handles) {
    this.handles = handles;
  }

  /** Sets the commit status of that context, unless the last one says the same. */
  public Optional<String> set(RepositoryName where, HeadSha sha, CheckRun run) {
    Optional<Json> before = lastStatus(where, sha, run.name());
    return handles.call(
        where + " commit status",
        () -> {
          GHCommitState state =
              switch (run.state()) {
                case SUCCESS -> GHCommitState.SUCCESS;
                case FAILURE -> GHCommitState.FAILURE;
                case NOT_JUDGED -> GHCommitState.ERROR;
                case ACTION_REQUIRED, IN_PROGRESS -> GHCommitState.PENDING;
              };
          Optional<String> page = run.page().map(URI::toString);
          boolean there =
              before
                  .filter(last -> last.at("state").said().equalsIgnoreCase(state.name()))
                  .filter(last -> last.at("description").said().equals(run.title()))
                  .filter(last -> last.at("target_url").said().equals(page.orElse("")))
                  .isPresent();
          if (!there) {
            handles
                .repository(where)
                .createCommitStatus(sha.value(), state, page.orElse(null), run.title(), run.name());
          }
          return page;
        });
  }

  /** GitHub lists the newest first; one that is further down is set again. */
  private Optional<Json> lastStatus(RepositoryName where, HeadSha sha, String context) {
    String path = "/repos/" + where + "/commits/" + sha + "/statuses?per_page=100";
    return handles.connection().get(where, path).body().items().stream()
        .filter(status -> status.at("context").text().equals(context))
        .findFirst();
  }
}
