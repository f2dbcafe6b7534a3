package dev.sekisho.gate.testkit.github.internal.graphql;

import static java.util.Map.entry;

import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import dev.sekisho.gate.testkit.github.internal.state.TimelineEvent;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a pull request. */
final class TimelineGraph {
  /** Types by GitHub's word for the event in REST. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          entry("added_to_merge_queue", "AddedToMergeQueueEvent"),
          entry("base_ref_changed", "BaseRefChangedEvent"),
          entry("closed", "ClosedEvent"),
          entry("commented", "IssueComment"),
          entry("committed", "PullRequestCommit"),
          entry("convert_to_draft", "ConvertToDraftEvent"),
          entry("head_ref_force_pushed", "HeadRefForcePushedEvent"),
          entry("labeled", "LabeledEvent"),
          entry("merged", "MergedEvent"),
          entry("ready_for_review", "ReadyForReviewEvent"),
          entry("removed_from_merge_queue", "RemovedFromMergeQueueEvent"),
          entry("renamed", "RenamedTitleEvent"),
          entry("reopened", "ReopenedEvent"),
          entry("review_dismissed", "ReviewDismissedEvent"),
          entry("reviewed", "PullRequestReview"),
          entry("unlabeled", "UnlabeledEvent"));

  private final Sight sight;
  private final PeopleGraph people;
  private final CommitGraph commits;
  private final PullGraph pulls;

  TimelineGraph(Sight sight, PeopleGraph people, CommitGraph commits, PullGraph pulls) {
    this.sight = sight;
    this.people = people;
    this.commits = commits;
    this.pulls = pulls;
  }

  Graph items(Repository repository, PullRequest pull, DataFetchingEnvironment env) {
    List<String> wanted = env.getArgument("itemTypes");
    List<Graph> all =
        pull.timeline.stream()
            .filter(event -> TYPES.containsKey(event.event()))
            .map(event -> item(repository, pull, event))
            .filter(item -> item != null)
            .toList();
    List<Graph> filtered =
        all.stream()
            .filter(item -> wanted == null || wanted.contains(itemType(Graph.type(item))))
            .toList();
    Graph page = Connections.page(env, filtered, item -> item);
    page.put("totalCount", all.size());
    return page;
  }

  /** {@code LabeledEvent} is asked for as {@code LABELED_EVENT}. */
  private static String itemType(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private @Nullable Graph item(Repository repository, PullRequest pull, TimelineEvent event) {
    return switch (event.event()) {
      case "committed" ->
          sight
              .host()
              .git()
              .commit(event.detail("commit"))
              .map(commit -> pulls.pullCommit(repository, pull, commit))
              .orElse(null);
      case "reviewed" ->
          pull.reviews.stream()
              .filter(one -> Long.toString(one.id()).equals(event.detail("review")))
              .map(one -> pulls.review(repository, pull, one))
              .findFirst()
              .orElse(null);
      case "commented" ->
          pull.comments.stream()
              .filter(one -> Long.toString(one.id()).equals(event.detail("comment")))
              .map(one -> pulls.comment(repository, pull, one))
              .findFirst()
              .orElse(null);
      default -> event(repository, pull, event);
    };
  }

  private Graph event(Repository repository, PullRequest pull, TimelineEvent event) {
    String type = TYPES.getOrDefault(event.event(), "");
    Graph graph =
        Graph.of(
            type,
            "id",
            Accounts.nodeId(type, event.id()),
            "actor",
            people.actor(event.actor()),
            "createdAt",
            event.at());
    switch (event.event()) {
      case "labeled", "unlabeled" ->
          graph.put("label", pulls.label(repository, event.detail("label")));
      case "renamed" -> {
        graph.put("previousTitle", event.detail("from"));
        graph.put("currentTitle", event.detail("to"));
      }
      case "base_ref_changed" -> {
        graph.put("previousRefName", event.detail("from"));
        graph.put("currentRefName", event.detail("to"));
      }
      case "head_ref_force_pushed" -> {
        graph.put("beforeCommit", pulls.commit(repository, event.detail("before")));
        graph.put("afterCommit", pulls.commit(repository, event.detail("after")));
      }
      case "merged" -> {
        graph.put("mergeRefName", pull.base);
        graph.put(
            "commit", commits.commit(repository, sight.host().git().known(event.detail("commit"))));
      }
      case "review_dismissed" -> {
        graph.put("dismissalMessage", event.detail("message"));
        graph.put("previousReviewState", event.detail("state").toUpperCase(Locale.ROOT));
        graph.put(
            "review",
            pull.reviews.stream()
                .filter(one -> Long.toString(one.id()).equals(event.detail("review")))
                .map(one -> pulls.review(repository, pull, one))
                .findFirst()
                .orElse(null));
      }
      default -> {
        // What is above is all that is told of it.
      }
    }
    return graph;
  }
}
