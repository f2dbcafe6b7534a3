package dev.sekisho.gate.testkit.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphQlTest {
  private static final String PULL =
      "query%s { repository(owner: \"acme\", name: \"payments\") {"
          + " pullRequest(number: 1) { %s } } }";
  private final Installed installed = new Installed();
  private final HostedRepository payments = installed.payments;

  @AfterEach
  void close() {
    installed.close();
  }

  private JsonNode pull(String fields, Map<String, ?> variables) throws IOException {
    String declared = variables.isEmpty() ? "" : "($after: String)";
    JsonNode answer =
        installed.asInstallation().query(PULL.formatted(declared, fields), variables).json();
    assertThat(answer.path("errors")).isEmpty();
    return answer.path("data").path("repository").path("pullRequest");
  }

  @Test
  void tellsAPullRequestWithAllThatHangsOnIt() throws IOException {
    HostedPullRequest pr =
        payments.open("alice", "Pay later").body("please").file("A.java", "a\n").submit();
    pr.label("bob", "LGTM");
    pr.unlabel("bob", "LGTM");
    pr.label("bob", "LGTM");
    Review review = pr.approve("bob");
    pr.edit("bob", review, "Fine.");
    pr.comment("gate[bot]", "hello");
    String forced = pr.forcePush("alice", Map.of("A.java", "b\n"));
    payments.check("github-actions", "build", forced, "success");
    payments.status("ci", "lint", forced, "failure");

    JsonNode read =
        pull(
            "title body author { __typename login } headRefOid isDraft state changedFiles"
                + " labels(first: 10) { nodes { name } totalCount }"
                + " reviews(first: 10) { nodes { state lastEditedAt commit { oid }"
                + " author { login } } }"
                + " comments(first: 10) { nodes { body author { __typename login } } }"
                + " commits(last: 1) { nodes { commit { oid tree { oid } signature { isValid }"
                + " authors(first: 5) { nodes { email user { login } } }"
                + " parents(first: 5) { nodes { oid } } statusCheckRollup { state"
                + " contexts(first: 10) { nodes { __typename ... on CheckRun { name conclusion"
                + " checkSuite { app { slug } } } ... on StatusContext { context state"
                + " creator { login } } } } } } } }"
                + " timelineItems(first: 20, itemTypes: [LABELED_EVENT, UNLABELED_EVENT,"
                + " HEAD_REF_FORCE_PUSHED_EVENT]) { filteredCount totalCount nodes { __typename"
                + " ... on LabeledEvent { actor { login } label { name } createdAt }"
                + " ... on HeadRefForcePushedEvent { afterCommit { oid } } } }",
            Map.of());

    assertThat(read.path("author").path("login").asText()).isEqualTo("alice");
    assertThat(read.path("headRefOid").asText()).isEqualTo(forced);
    assertThat(read.path("labels").path("nodes").findValuesAsText("name")).containsExactly("LGTM");
    JsonNode given = read.path("reviews").path("nodes").path(0);
    assertThat(given.path("state").asText()).isEqualTo("APPROVED");
    assertThat(given.path("lastEditedAt").asText()).isEqualTo("2026-03-02T09:00:00Z");
    JsonNode bot = read.path("comments").path("nodes").path(0).path("author");
    assertThat(bot.path("__typename").asText()).isEqualTo("Bot");
    assertThat(bot.path("login").asText()).isEqualTo("gate");
    JsonNode commit = read.path("commits").path("nodes").path(0).path("commit");
    assertThat(commit.path("oid").asText()).isEqualTo(forced);
    assertThat(commit.path("statusCheckRollup").path("state").asText()).isEqualTo("FAILURE");
    assertThat(
            commit
                .path("statusCheckRollup")
                .path("contexts")
                .path("nodes")
                .findValuesAsText("__typename"))
        .containsExactly("CheckRun", "StatusContext");
    assertThat(read.path("timelineItems").path("nodes").findValuesAsText("__typename"))
        .containsExactly(
            "LabeledEvent", "UnlabeledEvent", "LabeledEvent", "HeadRefForcePushedEvent");
    assertThat(read.path("timelineItems").path("filteredCount").asInt()).isEqualTo(4);
    assertThat(read.path("timelineItems").path("totalCount").asInt()).isEqualTo(7);
  }

  @Test
  void pagesByCursor() throws IOException {
    HostedPullRequest pr = payments.open("alice", "Pay later").submit();
    for (int i = 0; i < 5; i++) {
      pr.comment("bob", "comment " + i);
    }
    String fields =
        "comments(first: 2, after: $after)"
            + " { nodes { body } pageInfo { hasNextPage endCursor } }";

    JsonNode first = pull(fields.replace(", after: $after", ""), Map.of()).path("comments");
    String cursor = first.path("pageInfo").path("endCursor").asText();
    JsonNode second = pull(fields, Map.of("after", cursor)).path("comments");
    String last = second.path("pageInfo").path("endCursor").asText();
    JsonNode third = pull(fields, Map.of("after", last)).path("comments");

    assertThat(first.findValuesAsText("body")).containsExactly("comment 0", "comment 1");
    assertThat(second.findValuesAsText("body")).containsExactly("comment 2", "comment 3");
    assertThat(third.findValuesAsText("body")).containsExactly("comment 4");
    assertThat(third.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
  }

  @Test
  void answersWhatIsMissingWithAnErrorBesideTheRest() throws IOException {
    JsonNode answer =
        installed
            .asInstallation()
            .query(
                "{ rateLimit { limit remaining } a: repository(owner: \"acme\", name: \"none\")"
                    + " { name } }",
                Map.of())
            .json();

    assertThat(answer.path("data").path("rateLimit").path("remaining").asInt()).isEqualTo(4999);
    assertThat(answer.path("data").path("a").isNull()).isTrue();
    JsonNode error = answer.path("errors").path(0);
    assertThat(error.path("type").asText()).isEqualTo("NOT_FOUND");
    assertThat(error.path("path").path(0).asText()).isEqualTo("a");
  }

  @Test
  void refusesListsWithoutASize() throws IOException {
    payments.open("alice", "Pay later").submit();

    JsonNode answer =
        installed
            .asInstallation()
            .query(PULL.formatted("", "labels { totalCount }"), Map.of())
            .json();

    assertThat(answer.path("errors").path(0).path("type").asText())
        .isEqualTo("MISSING_PAGINATION_BOUNDARIES");
  }

  @Test
  void tellsTeamsMembersAndPermissions() throws IOException {
    installed.github.organization("acme").team("owners", "alice", "bob").members("carol");
    payments.collaborator("alice", "write");
    String query =
        "{ u: user(login: \"alice\") { organization(login: \"acme\") { login } }"
            + " t: organization(login: \"acme\")"
            + " { teams(first: 10, userLogins: [\"alice\"]) { nodes { slug } } }"
            + " p: repository(owner: \"acme\", name: \"payments\")"
            + " { collaborators(first: 10, query: \"alice\")"
            + " { edges { permission node { login } } } } }";

    JsonNode data = installed.asInstallation().query(query, Map.of()).json().path("data");

    assertThat(data.path("u").path("organization").path("login").asText()).isEqualTo("acme");
    assertThat(data.path("t").findValuesAsText("slug")).containsExactly("owners");
    assertThat(data.path("p").findValuesAsText("permission")).containsExactly("WRITE");
  }

  @Test
  void tellsNobodyWhereAnAccountIsGone() throws IOException {
    payments.open("alice", "Pay later").submit().approve("bob");
    installed.github.deleteAccount("bob");

    JsonNode read = pull("reviews(first: 1) { nodes { author { login } } }", Map.of());

    assertThat(read.path("reviews").path("nodes").path(0).path("author").isNull()).isTrue();
  }
}
