package dev.sekisho.gate.testkit.github.internal.graphql;

import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.Review;
import dev.sekisho.gate.testkit.github.internal.json.Accounts;
import dev.sekisho.gate.testkit.github.internal.json.Changesets;
import dev.sekisho.gate.testkit.github.internal.json.Pulls;
import dev.sekisho.gate.testkit.github.internal.state.Commit;
import dev.sekisho.gate.testkit.github.internal.state.FileChange;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pull requests, their reviews and comments. */
final class PullGraph {
  private final Sight sight;
  private final PeopleGraph people;
  private final CommitGraph commits;
  private final RepositoryGraph repositories;
  private final TimelineGraph timelines;

  PullGraph(Sight sight, PeopleGraph people, CommitGraph commits, RepositoryGraph repositories) {
    this.sight = sight;
    this.people = people;
    this.commits = commits;
    this.repositories = repositories;
    this.timelines = new TimelineGraph(sight, people, commits, this);
  }

  Graph pull(Repository repository, PullRequest pull) {
    Graph graph = plain(repository, pull);
    counted(repository, pull, graph);
    return graph
        .on("repository", env -> repositories.repository(repository))
        .on("baseRepository", env -> repositories.repository(repository))
        .on("headRepository", env -> repositories.repository(source(repository, pull)))
        .on(
            "headRepositoryOwner",
            env -> people.account(sight.host().account(source(repository, pull).owner)))
        .on("mergeCommit", env -> commit(repository, pull.mergeCommit))
        .on("statusCheckRollup", env -> commits.rollup(repository, pull.head))
        .on("labels", env -> Connections.page(env, pull.labels, name -> label(repository, name)))
        .on("reviews", env -> reviews(repository, pull, env))
        .on(
            "comments",
            env -> Connections.page(env, pull.comments, one -> comment(repository, pull, one)))
        .on(
            "commits",
            env ->
                Connections.page(
                    env,
                    sight.documents().changesets().commits(sight.view(), repository, pull),
                    one -> pullCommit(repository, pull, one)))
        .on(
            "files",
            env ->
                Connections.page(
                    env,
                    sight.documents().changesets().files(sight.view(), repository, pull),
                    PullGraph::file))
        .on("reviewRequests", env -> requests(repository, pull, env))
        .on("timelineItems", env -> timelines.items(repository, pull, env));
  }

  private Graph plain(Repository repository, PullRequest pull) {
    String page = Pulls.page(repository, pull);
    return Graph.of(
        "PullRequest",
        "id",
        Accounts.nodeId("PullRequest", pull.id),
        "databaseId",
        pull.id,
        "fullDatabaseId",
        pull.id,
        "number",
        pull.number,
        "title",
        pull.title,
        "body",
        pull.body == null ? "" : pull.body,
        "author",
        people.actor(pull.author),
        "authorAssociation",
        sight.documents().accounts().association(repository, pull.author),
        "baseRefName",
        pull.base,
        "baseRefOid",
        sight.documents().changesets().base(sight.view(), repository, pull),
        "headRefName",
        pull.headBranch,
        "headRefOid",
        pull.head,
        "isCrossRepository",
        !pull.headRepository.equals(repository.fullName()),
        "isDraft",
        pull.draft,
        "state",
        state(pull),
        "closed",
        !pull.open,
        "closedAt",
        pull.closedAt,
        "merged",
        pull.merged(),
        "mergedAt",
        pull.merged() ? pull.closedAt : null,
        "mergedBy",
        people.actor(pull.mergedBy),
        "mergeable",
        pull.open ? "MERGEABLE" : "UNKNOWN",
        "milestone",
        milestone(pull.milestone),
        "createdAt",
        pull.createdAt,
        "updatedAt",
        pull.updatedAt,
        "url",
        page,
        "permalink",
        page);
  }

  private void counted(Repository repository, PullRequest pull, Graph graph) {
    Changesets changesets = sight.documents().changesets();
    graph
        .on("changedFiles", env -> changesets.files(sight.view(), repository, pull).size())
        .on(
            "additions",
            env ->
                changesets.files(sight.view(), repository, pull).stream()
                    .mapToInt(FileChange::additions)
                    .sum())
        .on(
            "deletions",
            env ->
                changesets.files(sight.view(), repository, pull).stream()
                    .mapToInt(FileChange::deletions)
                    .sum());
  }

  static String state(PullRequest pull) {
    return pull.open ? "OPEN" : pull.merged() ? "MERGED" : "CLOSED";
  }

  Graph label(Repository repository, String name) {
    return Graph.of(
        "Label",
        "id",
        Accounts.nodeId("Label", name),
        "name",
        name,
        "color",
        repository.labels.getOrDefault(name, "ededed"));
  }

  Graph pullCommit(Repository repository, PullRequest pull, Commit commit) {
    return Graph.of(
        "PullRequestCommit",
        "id",
        Accounts.nodeId("PullRequestCommit", pull.id + commit.sha()),
        "url",
        Pulls.page(repository, pull) + "/commits/" + commit.sha(),
        "commit",
        commits.commit(repository, commit));
  }

  Graph review(Repository repository, PullRequest pull, Review review) {
    boolean pending = review.state().equals("PENDING");
    return Graph.of(
            "PullRequestReview",
            "id",
            Accounts.nodeId("PullRequestReview", review.id()),
            "databaseId",
            review.id(),
            "author",
            people.actor(review.author()),
            "authorAssociation",
            sight.documents().accounts().association(repository, review.author()),
            "body",
            review.body(),
            "createdAt",
            review.submittedAt(),
            "updatedAt",
            Objects.requireNonNullElse(review.editedAt(), review.submittedAt()),
            "submittedAt",
            pending ? null : review.submittedAt(),
            "lastEditedAt",
            review.editedAt(),
            "includesCreatedEdit",
            false,
            "editor",
            review.editedAt() == null ? null : people.actor(review.author()),
            "state",
            review.state(),
            "url",
            Pulls.page(repository, pull) + "#pullrequestreview-" + review.id())
        .on("commit", env -> commit(repository, review.commit()));
  }

  Graph comment(Repository repository, PullRequest pull, Comment comment) {
    return Graph.of(
        "IssueComment",
        "id",
        Accounts.nodeId("IssueComment", comment.id()),
        "databaseId",
        comment.id(),
        "author",
        people.actor(comment.author()),
        "authorAssociation",
        sight.documents().accounts().association(repository, comment.author()),
        "body",
        comment.body(),
        "createdAt",
        comment.createdAt(),
        "updatedAt",
        comment.updatedAt(),
        "lastEditedAt",
        comment.editedAt(),
        "includesCreatedEdit",
        false,
        "editor",
        people.actor(comment.editor()),
        "url",
        Pulls.page(repository, pull) + "#issuecomment-" + comment.id());
  }

  @Nullable Graph commit(Repository repository, @Nullable String sha) {
    return sha == null
        ? null
        : sight.host().git().commit(sha).map(one -> commits.commit(repository, one)).orElse(null);
  }

  private Graph reviews(Repository repository, PullRequest pull, DataFetchingEnvironment env) {
    List<String> states = env.getArgument("states");
    String author = env.getArgument("author");
    return Connections.page(
        env,
        pull.reviews.stream()
            .filter(one -> !one.state().equals("PENDING"))
            .filter(one -> states == null || states.contains(one.state()))
            .filter(one -> author == null || author.equalsIgnoreCase(one.author()))
            .toList(),
        one -> review(repository, pull, one));
  }

  private Graph requests(Repository repository, PullRequest pull, DataFetchingEnvironment env) {
    Stream<Graph> teams =
        sight.host().knownOrganization(repository.owner).stream()
            .flatMap(
                organization ->
                    pull.requestedTeams.stream()
                        .flatMap(slug -> organization.team(slug).stream())
                        .map(team -> people.team(organization, team)));
    List<Graph> all =
        Stream.concat(
                pull.requestedReviewers.stream()
                    .map(login -> people.account(sight.host().account(login))),
                teams)
            .toList();
    return Connections.page(
        env,
        all,
        one ->
            Graph.of(
                "ReviewRequest",
                "id",
                Accounts.nodeId("ReviewRequest", String.valueOf(one.get("id"))),
                "asCodeOwner",
                false,
                "requestedReviewer",
                one));
  }

  private static Graph file(FileChange file) {
    String kind = file.status().toUpperCase(Locale.ROOT);
    return Graph.of(
        "PullRequestChangedFile",
        "path",
        file.path(),
        "additions",
        file.additions(),
        "deletions",
        file.deletions(),
        "changeType",
        kind.equals("REMOVED") ? "DELETED" : kind);
  }

  private static @Nullable Graph milestone(@Nullable String title) {
    return title == null
        ? null
        : Graph.of(
            "Milestone", "id", Accounts.nodeId("Milestone", title), "number", 1, "title", title);
  }

  private Repository source(Repository repository, PullRequest pull) {
    return sight.host().knownRepository(pull.headRepository).orElse(repository);
  }
}
