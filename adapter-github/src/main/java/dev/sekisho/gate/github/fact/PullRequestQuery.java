package dev.sekisho.gate.github.fact;

import static dev.sekisho.gate.fact.FactKind.CHECKS;
import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;
import static java.util.stream.Collectors.joining;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.GraphQlAnswer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one query that asks for everything of a pull request that is wanted, and those for further
 * pages of its lists.
 */
final class PullRequestQuery {
  private static final String REPOSITORY = "repository(owner: $owner, name: $name)";
  private static final String DETAILS =
      "title body author { __typename login } baseRefName headRefName headRefOid isCrossRepository"
          + " isDraft state milestone { title } createdAt updatedAt additions deletions"
          + " mergeCommit { oid }";
  private static final String PAST =
      " deployments(first: 100, orderBy: {field: CREATED_AT, direction: DESC}) { nodes {"
          + " environment commitOid createdAt creator { __typename login }"
          + " latestStatus { state createdAt } } pageInfo { hasNextPage } }";

  private final GitHubConnection connection;
  private final PullRequestRef subject;
  private final Optional<HeadSha> head;
  private final Set<FactKind> wanted;

  PullRequestQuery(
      GitHubConnection connection,
      PullRequestRef subject,
      Optional<HeadSha> head,
      Set<FactKind> wanted) {
    this.connection = connection;
    this.subject = subject;
    this.head = head;
    this.wanted = wanted;
  }

  /**
   * What came of it.
   *
   * @param repository the repository; absent when there is none
   * @param failures what failed, by the members that lead to it
   */
  record Result(Json repository, List<GraphQlAnswer.Failure> failures) {
    Json pullRequest() {
      return repository.isAbsent() ? repository : repository.at("pullRequest");
    }

    /** The commit that was asked for, or the last one; absent when there is none. */
    Json commit() {
      Json asked = repository.at("asked");
      return asked.isAbsent()
          ? pullRequest().at("tip").at("nodes").items().stream()
              .findFirst()
              .map(node -> node.at("commit"))
              .orElse(asked)
          : asked;
    }

    /** What is asked for by this query and failed, and why. */
    Map<FactKind, String> failed() {
      Map<FactKind, String> failed = new EnumMap<>(FactKind.class);
      for (GraphQlAnswer.Failure failure : failures) {
        for (String member : failure.path().split("\\.", -1)) {
          Parts.kind(member).ifPresent(kind -> failed.putIfAbsent(kind, failure.message()));
        }
      }
      return failed;
    }

    /** Why a part is missing. */
    String failureOf(String alias) {
      return failures.stream()
          .filter(failure -> ("." + failure.path() + ".").contains("." + alias + "."))
          .map(GraphQlAnswer.Failure::message)
          .findFirst()
          .orElse("GitHub did not tell it");
    }
  }

  /** The first page of everything. */
  Result first() {
    List<Part<?>> lists =
        Parts.ofPullRequest().stream().filter(part -> wanted.contains(part.kind())).toList();
    String commit = "oid tree { oid }" + (wanted.contains(CHECKS) ? " " + checks() : "");
    String text =
        "query($owner: String!, $name: String!, $number: Int!"
            + head.map(sha -> ", $sha: GitObjectID!").orElse("")
            + (wanted.contains(CHECKS) ? ", $" + Parts.CHECKS.alias() + ": String" : "")
            + lists.stream().map(part -> ", $" + part.alias() + ": String").collect(joining())
            + ") { "
            + REPOSITORY
            + " {"
            + (wanted.contains(DEPLOYMENTS) ? PAST : "")
            + head.map(sha -> " asked: object(oid: $sha) { ... on Commit { " + commit + " } }")
                .orElse("")
            + " pullRequest(number: $number) { "
            + DETAILS
            + (head.isEmpty()
                ? " tip: commits(last: 1) { nodes { commit { " + commit + " } } }"
                : "")
            + lists.stream().map(part -> " " + part.text()).collect(joining())
            + " } } }";
    Map<String, Object> values = values();
    values.put("number", subject.number());
    head.ifPresent(sha -> values.put("sha", sha.value()));
    return ask(text, values);
  }

  /** A further page of one list of the pull request. */
  Json next(Part<?> part, String cursor) {
    Map<String, Object> values = values();
    values.put("number", subject.number());
    values.put(part.alias(), cursor);
    return ask(
            "query($owner: String!, $name: String!, $number: Int!, $"
                + part.alias()
                + ": String) { "
                + REPOSITORY
                + " { pullRequest(number: $number) { "
                + part.text()
                + " } } }",
            values)
        .pullRequest()
        .at(part.alias());
  }

  /** A further page of the checks of a commit. */
  Json nextChecks(HeadSha sha, String cursor) {
    Map<String, Object> values = values();
    values.put("sha", sha.value());
    values.put(Parts.CHECKS.alias(), cursor);
    return ask(
            "query($owner: String!, $name: String!, $sha: GitObjectID!, $checks: String) { "
                + REPOSITORY
                + " { asked: object(oid: $sha) { ... on Commit { "
                + checks()
                + " } } } }",
            values)
        .repository()
        .at("asked")
        .at("statusCheckRollup")
        .at(Parts.CHECKS.alias());
  }

  private static String checks() {
    return "statusCheckRollup { " + Parts.CHECKS.text() + " }";
  }

  private Map<String, Object> values() {
    String[] name = subject.repository().value().split("/", 2);
    Map<String, Object> values = new HashMap<>();
    values.put("owner", name[0]);
    values.put("name", name[1]);
    return values;
  }

  private Result ask(String text, Map<String, ?> values) {
    GraphQlAnswer answer = connection.graphql(subject.repository(), text, values);
    return new Result(answer.data().at("repository"), answer.errors());
  }
}
