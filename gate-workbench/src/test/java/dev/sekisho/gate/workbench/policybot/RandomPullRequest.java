package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Makes up pull requests in the form of the peer's cases, about what random policies ask for. */
final class RandomPullRequest {
  private static final List<String> PEOPLE = List.of("alice", "bob", "carol", "dave", "erin");

  private final Random random;

  private RandomPullRequest(long seed) {
    this.random = new Random(seed);
  }

  static JsonNode of(long seed) {
    return new RandomPullRequest(seed).make();
  }

  private JsonNode make() {
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    given.put("author", pick(PEOPLE)).put("title", pick(List.of("x", "a", "Other", "aab", "")));
    given
        .put("base_branch", pick(List.of("main", "docs/a")))
        .put("head_branch", pick(List.of("a", "z")));
    var files = given.putArray("changed_files");
    for (int i = random.nextInt(3); i > 0; i--) {
      files
          .addObject()
          .put("path", pick(List.of("docs/x.md", "src/a.go", "b", "other")))
          .put("additions", random.nextInt(12))
          .put("deletions", random.nextInt(3));
    }
    given.put("head_sha", "c0");
    var commits = given.putArray("commits");
    for (int i = 0; i <= random.nextInt(2); i++) {
      ObjectNode commit = commits.addObject().put("sha", "c" + i).put("pushed_at", 100 - 50 * i);
      String by = random.nextBoolean() ? given.path("author").asText() : pick(PEOPLE);
      commit.put("author", by).put("committer", by).putArray("parents").add("c" + (i + 1));
      commit.putObject("signature").put("valid", random.nextBoolean());
    }
    var reviews = given.putArray("reviews");
    for (int i = random.nextInt(4); i > 0; i--) {
      reviews
          .addObject()
          .put("author", pick(PEOPLE))
          .put("state", random.nextInt(5) == 0 ? "commented" : "approved")
          .put("created_at", random.nextInt(200))
          .putNull("edited_at");
    }
    given.putArray("comments");
    ObjectNode teams = given.putObject("memberships").putObject("teams");
    ObjectNode organizations = ((ObjectNode) given.get("memberships")).putObject("orgs");
    var collaborators = given.putArray("collaborators");
    for (String login : PEOPLE) {
      if (random.nextBoolean()) {
        teams.putArray(login).add(pick(List.of("acme/owners", "acme/devs")));
        organizations.putArray(login).add("acme");
      }
      collaborators
          .addObject()
          .put("user", login)
          .put("permission", pick(List.of("read", "write", "admin")));
    }
    if (random.nextBoolean()) {
      given.putArray("labels").add("ready");
    }
    given
        .putObject("statuses")
        .put(pick(List.of("build", "a \"b\"")), pick(List.of("success", "failure", "pending")));
    return given;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
