package dev.sekisho.gate.testkit.github.internal.json;

import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels and milestones. */
public final class Labels {
  private final Accounts accounts;
  private final Repositories repositories;

  /** Those of a host. */
  public Labels(Accounts accounts, Repositories repositories) {
    this.accounts = accounts;
    this.repositories = repositories;
  }

  /** A label of a repository. */
  public Doc label(Repository repository, String name) {
    return Doc.of(
        "id",
        1_000_000L + Math.abs((long) name.hashCode()),
        "node_id",
        Accounts.nodeId("Label", name),
        "url",
        repositories.url(repository) + "/labels/" + name.replace(" ", "%20"),
        "name",
        name,
        "color",
        repository.labels.getOrDefault(name, "ededed"),
        "default",
        false,
        "description",
        "");
  }

  /** The labels of a pull request. */
  public List<Doc> of(Repository repository, PullRequest pull) {
    return pull.labels.stream().map(name -> label(repository, name)).toList();
  }

  /** The milestone of a pull request, if there is one. */
  @Nullable Doc milestone(Repository repository, PullRequest pull) {
    if (pull.milestone == null) {
      return null;
    }
    String url = repositories.url(repository) + "/milestones/1";
    return Doc.of(
        "url",
        url,
        "html_url",
        Repositories.page(repository) + "/milestone/1",
        "labels_url",
        url + "/labels",
        "id",
        1,
        "node_id",
        Accounts.nodeId("Milestone", 1),
        "number",
        1,
        "title",
        pull.milestone,
        "description",
        null,
        "creator",
        accounts.user(repository.owner),
        "open_issues",
        1,
        "closed_issues",
        0,
        "state",
        "open",
        "created_at",
        repository.createdAt.toString(),
        "updated_at",
        repository.createdAt.toString(),
        "due_on",
        null,
        "closed_at",
        null);
  }
}
