package dev.sekisho.gate.github.fact;

import static dev.sekisho.gate.fact.FactKind.CHECKS;
import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.github.fact.AtGitHub.NOW;
import static dev.sekisho.gate.github.fact.BudgetTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.SignedIn;
import dev.sekisho.gate.github.wire.Credentials;
import dev.sekisho.gate.github.wire.FakeApi;
import dev.sekisho.gate.github.wire.GitHubAccess;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.WireErrors;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.fake.MemoryHeadRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers to a query that tell a part and keep the rest back, as GitHub gives them. */
class PartialAnswersTest {
  private static final String DETAILS =
      """
      "title": "Pay later", "body": "", "author": {"__typename": "User", "login": "alice"},
      "baseRefName": "main", "headRefName": "later",
      "headRefOid": "1111111111111111111111111111111111111111", "isCrossRepository": false,
      "isDraft": false, "state": "OPEN", "milestone": null, "createdAt": "2026-03-04T09:00:00Z",
      "updatedAt": "2026-03-04T09:00:00Z", "additions": 1, "deletions": 0, "mergeCommit": null,
      "tip": {"nodes": [{"commit": {"oid": "1111111111111111111111111111111111111111",
        "tree": {"oid": "2222222222222222222222222222222222222222"}}}]}""";
  private static final String COMMIT =
      """
      {"commit": {"oid": "1111111111111111111111111111111111111111", "parents": {"nodes": []},
        "authors": {"nodes": []}, "committer": null, "signature": null}}""";

  private final FakeApi api = new FakeApi();
  private final GitHubConnection connection =
      new GitHubConnection(new GitHubAccess(api.url(), Credentials.token("t0ken")), () -> NOW);

  @AfterEach
  void close() {
    connection.close();
    api.close();
  }

  @Test
  void aListThatIsKeptBackIsAGap() {
    answer(
        pull("\"labels\": " + page("{\"name\": \"LGTM\"}") + ", \"reviews\": null"),
        failure("\"repository\", \"pullRequest\", \"reviews\"", "FORBIDDEN"));

    FactSheet sheet = gather(LABELS, REVIEWS);

    assertThat(value(sheet.labels())).isEqualTo(Listing.of(new LabelName("LGTM")));
    assertThat(sheet.reviews()).isEqualTo(Evidence.unknown("github", "Kept back"));
  }

  @Test
  void aListThatTakesThePullRequestWithItIsAGapAndTheRestIsAskedForAgain() {
    answer("{\"repository\": null}", failure("\"repository\", \"deployments\"", "FORBIDDEN"));
    answer(pull("\"labels\": " + page("{\"name\": \"LGTM\"}")), "");

    FactSheet sheet = gather(LABELS, DEPLOYMENTS);

    assertThat(value(sheet.labels())).isEqualTo(Listing.of(new LabelName("LGTM")));
    assertThat(sheet.deployments()).isEqualTo(Evidence.unknown("github", "Kept back"));
    assertThat(api.seen()).hasSize(2);
    assertThat(api.seen().get(1).body()).doesNotContain("deployments");
  }

  @Test
  void anItemThatIsNotShownMakesTheListIncomplete() {
    answer(
        pull("\"comments\": " + page("null")),
        failure("\"repository\", \"pullRequest\", \"comments\", \"nodes\", 0", "FORBIDDEN"));

    assertThat(value(gather(COMMENTS).comments())).isEqualTo(Listing.truncated(List.of()));
  }

  @Test
  void commitsThatGitHubCountsAndDoesNotTellMakeTheListIncomplete() {
    String one = page(COMMIT);
    answer(pull("\"commits\": " + one.replace("\"nodes\"", "\"totalCount\": 251, \"nodes\"")), "");

    Listing<?> commits = value(gather(COMMITS).commits());

    assertThat(commits.items()).hasSize(1);
    assertThat(commits.complete()).isFalse();
  }

  @Test
  void aFurtherPageThatFailsMakesTheListIncomplete() {
    String first =
        page("{\"name\": \"LGTM\"}")
            .replace("false, \"endCursor\": null", "true, \"endCursor\": \"x\"");
    answer(pull("\"labels\": " + first), "");
    answer(
        "{\"repository\": {\"pullRequest\": {\"labels\": null}}}",
        failure("\"repository\", \"pullRequest\", \"labels\"", ""));

    assertThat(value(gather(LABELS).labels()))
        .isEqualTo(Listing.truncated(List.of(new LabelName("LGTM"))));
  }

  @Test
  void aRunThatHasNotBegunIsNewerThanOneThatEnded() {
    String tree = "\"tree\": {\"oid\": \"2222222222222222222222222222222222222222\"}";
    String run =
        """
        {"__typename": "CheckRun", "name": "build", "status": "QUEUED", "conclusion": null,
         "startedAt": null, "completedAt": null, "checkSuite": {"app": {"slug": "ci"}}}""";
    answer(
        pull("").replace(tree, tree + ", \"statusCheckRollup\": {\"checks\": " + page(run) + "}"),
        "");

    assertThat(value(gather(CHECKS).checks()))
        .isEqualTo(
            Listing.of(
                new Check(
                    new CheckName("build"),
                    Optional.of(new AppSlug("ci")),
                    Check.State.RUNNING,
                    NOW)));
  }

  @Test
  void whoeverIsInMoreTeamsThanAreToldIsNotTold() {
    answer(pull(""), "");
    answer(
        """
        {"u0": {"organization": {"login": "acme"}}, "p0": {"collaborators": {"edges": []}},
         "t0": {"teams": {"nodes": [{"slug": "owners"}], "pageInfo": {"hasNextPage": true}}}}""",
        "");

    assertThat(value(gather(MEMBERSHIPS).memberships())).isEqualTo(Listing.truncated(List.of()));
  }

  @Test
  void membershipsThatAreKeptBackAreAGap() {
    answer(pull(""), "");
    answer(
        "{\"u0\": null, \"t0\": null, \"p0\": null}",
        failure("\"p0\", \"collaborators\"", "FORBIDDEN"));

    assertThat(gather(MEMBERSHIPS).memberships())
        .isEqualTo(Evidence.unknown("github", "Kept back"));
  }

  @Test
  void aQueryBeyondTheLimitIsSaidToBeThat() {
    answer("null", failure("", "RATE_LIMITED"));

    assertThatThrownBy(() -> gather(LABELS))
        .isInstanceOfSatisfying(
            GateException.class,
            e -> assertThat(e.problems().get(0).id()).isEqualTo(WireErrors.RATE_LIMITED));
  }

  private FactSheet gather(FactKind... wanted) {
    return new GitHubFacts(connection, new MemoryHeadRecord(), SignedIn.OWN)
        .gather(
            new PullRequestRef(new RepositoryName("acme/payments"), 1),
            Optional.empty(),
            new Question.Merge(),
            AtGitHub.kinds(wanted),
            NOW);
  }

  private void answer(String data, String failure) {
    api.on("POST /graphql", 200, "{\"data\": " + data + ", \"errors\": [" + failure + "]}");
  }

  private static String pull(String more) {
    return "{\"repository\": {\"pullRequest\": {"
        + DETAILS
        + (more.isEmpty() ? "" : ", " + more)
        + "}}}";
  }

  private static String page(String node) {
    return "{\"nodes\": ["
        + node
        + "], \"pageInfo\": {\"hasNextPage\": false, \"endCursor\": null}}";
  }

  private static String failure(String path, String type) {
    return "{\"path\": [" + path + "], \"type\": \"" + type + "\", \"message\": \"Kept back\"}";
  }
}
