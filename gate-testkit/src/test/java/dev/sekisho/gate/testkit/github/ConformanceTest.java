package dev.sekisho.gate.testkit.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.testkit.github.conformance.OpenApiConformance;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Makes every call that is answered at least once, and holds all of them to the description. */
class ConformanceTest {
  private static final String HERE = "/repos/acme/payments";
  private final Installed installed = new Installed();
  private final GitHubStandIn github = installed.github;
  private final HostedRepository payments = installed.payments;
  private final Set<String> done = new HashSet<>();
  private final OpenApiConformance conformance = new OpenApiConformance();
  private HostedPullRequest pr;

  @BeforeEach
  void fill() {
    github.check(conformance);
    github.check(
        exchange -> {
          if (exchange.status() < 400) {
            done.add(exchange.method() + " " + exchange.path());
          }
          return List.of();
        });
    github.organization("acme").team("owners", "alice", "bob");
    payments
        .collaborator("alice", "maintain")
        .property("risk", "high")
        .property("zones", List.of("eu", "us"));
    payments.commit(
        "main", "alice", "Begin", Map.of("docs/READ ME.md", "hello\n", "A.java", "a\n"));
    pr =
        payments
            .open("alice", "Pay later")
            .body("Please.")
            .file("A.java", "b\n")
            .file("src/B.java", "b\n")
            .submit();
    pr.label("bob", "LGTM")
        .requestReview("alice", "carol")
        .milestone("alice", "Spring")
        .title("alice", "Pay much later")
        .draft("alice", true)
        .draft("alice", false);
    pr.dismiss("alice", pr.approve("bob"), "Old.");
    pr.comment("carol", "Hm.");
    pr.forcePush("alice", Map.of("A.java", "c\n"));
    payments.check("github-actions", "build", pr.head(), "success");
    payments.status("ci", "lint", pr.head(), "success");
    payments.deployed("alice", "production", pr.head(), "success");
  }

  @AfterEach
  void close() {
    installed.close();
  }

  @Test
  void everyCallThatIsAnsweredIsAsGitHubDescribesIt() throws IOException {
    asInstallation(installed.asInstallation());
    asApp(installed.asApp());
    github.repository("acme/till").collaborator("carol", "write");
    Client carol = installed.as("carol");
    carol.get("/user");
    assertThat(carol.get("/user/repos").json().path(0).path("full_name").asText())
        .isEqualTo("acme/till");

    assertThat(github.violations()).isEmpty();
    assertThat(github.calls())
        .allSatisfy(
            call ->
                assertThat(done)
                    .as(call)
                    .anyMatch(one -> one.matches(call.replaceAll("\\{[^}]+\\}", ".+"))));
  }

  @Test
  void aDeletedAccountIsNobodyWhereGitHubAllowsIt() throws IOException {
    github.deleteAccount("bob");
    Client bot = installed.asInstallation();

    assertThat(bot.get(HERE + "/pulls/1/reviews").json().path(0).path("user").isNull()).isTrue();
    assertThat(github.violations()).isEmpty();
  }

  @Test
  void tellsWhatIsWrong() throws IOException {
    Client bot = installed.asInstallation();

    bot.get(HERE + "/pulls?stat=open");
    bot.send("POST", HERE + "/issues/1/comments", Map.of("body", "hello", "text", "not a member"));
    bot.get("/no/such/call");

    assertThat(github.violations())
        .hasSize(3)
        .anyMatch(one -> one.contains("no parameter stat;"))
        .anyMatch(one -> one.contains("the body has text, which GitHub does not know"))
        .anyMatch(one -> one.contains("GitHub does not describe this call"));
  }

  @Test
  void tellsWhereAnAnswerIsWrong() {
    List<String> found =
        conformance.violations(
            new Exchange(
                "GET", HERE + "/issues/1/labels", Map.of(), "", 200, "[{\"name\": null}]"));

    assertThat(found).anyMatch(one -> one.contains("name"));
  }

  private void asInstallation(Client bot) throws IOException {
    String head = pr.head();
    people(bot);
    git(bot, head);
    checks(bot, head);
    talk(bot);
    deployments(bot, head);
    bot.get(HERE + "/pulls?state=all&sort=updated&direction=desc&per_page=1");
    bot.get(HERE + "/pulls/1/files");
    bot.get(HERE + "/pulls/1/commits");
    bot.get(HERE + "/commits/" + head + "/pulls");
    bot.send("PATCH", HERE + "/pulls/1", Map.of("title", "Pay now"));
    bot.send("PUT", HERE + "/pulls/1/merge", Map.of("sha", head));
    bot.get(HERE + "/pulls/1");
    bot.send("DELETE", "/installation/token", "");
  }

  private static void people(Client bot) throws IOException {
    for (String path :
        List.of(
            HERE,
            HERE + "/properties/values",
            HERE + "/collaborators",
            HERE + "/collaborators/alice",
            HERE + "/collaborators/alice/permission",
            HERE + "/labels",
            "/orgs/acme",
            "/orgs/acme/teams",
            "/orgs/acme/teams/owners",
            "/orgs/acme/teams/owners/members",
            "/orgs/acme/teams/owners/memberships/bob",
            "/orgs/acme/members/alice",
            "/orgs/acme/memberships/alice",
            "/users/alice",
            "/installation/repositories")) {
      assertThat(bot.get(path).status()).as(path).isIn(200, 204);
    }
  }

  private static void git(Client bot, String head) throws IOException {
    JsonNode tree = bot.get(HERE + "/git/trees/main?recursive=1").json();
    String folder = tree.path("tree").path(0).path("sha").asText();
    String blob = tree.path("tree").path(1).path("sha").asText();
    for (String path :
        List.of(
            HERE + "/git/trees/" + folder,
            HERE + "/git/blobs/" + blob,
            HERE + "/git/commits/" + head,
            HERE + "/git/ref/heads/main",
            HERE + "/commits/main",
            HERE + "/branches",
            HERE + "/branches/main",
            HERE + "/contents/docs",
            HERE + "/contents/docs/READ%20ME.md?ref=main",
            HERE + "/compare/main..." + head)) {
      assertThat(bot.get(path).status()).as(path).isEqualTo(200);
    }
    assertThat(bot.get(bot.get(HERE + "/tarball/main").header("Location")).status()).isEqualTo(200);
  }

  private static void checks(Client bot, String head) throws IOException {
    JsonNode run =
        bot.send(
                "POST",
                HERE + "/check-runs",
                Map.of(
                    "name",
                    "gate",
                    "head_sha",
                    head,
                    "status",
                    "in_progress",
                    "external_id",
                    "7",
                    "output",
                    Map.of("title", "Waiting", "summary", "for a review")))
            .json();
    String id = run.path("id").asText();
    bot.send(
        "PATCH",
        HERE + "/check-runs/" + id,
        Map.of(
            "conclusion",
            "failure",
            "completed_at",
            "2026-03-02T09:00:00Z",
            "output",
            Map.of(
                "title",
                "No",
                "summary",
                "nobody looked",
                "annotations",
                List.of(
                    Map.of(
                        "path",
                        "A.java",
                        "start_line",
                        1,
                        "end_line",
                        1,
                        "annotation_level",
                        "failure",
                        "message",
                        "here")))));
    String suite = HERE + "/check-suites/" + run.path("check_suite").path("id").asText();
    for (String path :
        List.of(
            HERE + "/check-runs/" + id,
            HERE + "/check-runs/" + id + "/annotations",
            suite,
            suite + "/check-runs",
            HERE + "/commits/" + head + "/check-runs?check_name=gate&filter=latest",
            HERE + "/commits/" + head + "/check-suites",
            HERE + "/commits/" + head + "/status",
            HERE + "/commits/" + head + "/statuses")) {
      assertThat(bot.get(path).status()).as(path).isEqualTo(200);
    }
    bot.send(
        "POST",
        HERE + "/statuses/" + head,
        Map.of("state", "success", "context", "gate", "description", "fine"));
  }

  private static void talk(Client bot) throws IOException {
    String reviews = HERE + "/pulls/1/reviews";
    String pending = bot.send("POST", reviews, Map.of("body", "Hm.")).json().path("id").asText();
    bot.send("POST", reviews + "/" + pending + "/events", Map.of("event", "APPROVE"));
    bot.send("PUT", reviews + "/" + pending, Map.of("body", "Fine."));
    bot.send("PUT", reviews + "/" + pending + "/dismissals", Map.of("message", "Old."));
    bot.get(reviews + "/" + pending);
    bot.get(reviews);
    String other = bot.send("POST", reviews, Map.of("body", "Hm.")).json().path("id").asText();
    bot.send("DELETE", reviews + "/" + other, "");
    String comments = HERE + "/issues/1/comments";
    String comment =
        HERE
            + "/issues/comments/"
            + bot.send("POST", comments, Map.of("body", "Hi.")).json().path("id").asText();
    bot.send("PATCH", comment, Map.of("body", "Hi!"));
    bot.get(comment);
    bot.get(comments);
    bot.send("DELETE", comment, "");
    bot.send("POST", HERE + "/issues/1/labels", Map.of("labels", List.of("not IT")));
    bot.get(HERE + "/issues/1/labels");
    bot.send("DELETE", HERE + "/issues/1/labels/not%20IT", "");
    bot.get(HERE + "/issues/1");
    bot.get(HERE + "/issues/1/events?per_page=100");
    bot.get(HERE + "/issues/1/timeline?per_page=100");
  }

  private void deployments(Client bot, String head) throws IOException {
    String all = HERE + "/deployments";
    String one =
        all
            + "/"
            + bot.send("POST", all, Map.of("ref", head, "environment", "staging"))
                .json()
                .path("id")
                .asText();
    bot.get(all + "?environment=production");
    bot.get(one);
    bot.send("POST", one + "/statuses", Map.of("state", "success", "log_url", "https://a.b/c"));
    bot.get(one + "/statuses");
    ProtectionRequest waiting = payments.requestDeployment("alice", "production", head);
    Client.Reply answer =
        bot.send(
            "POST",
            HERE + "/actions/runs/" + waiting.run() + "/deployment_protection_rule",
            Map.of("environment_name", "production", "state", "approved", "comment", "go"));
    assertThat(answer.status()).isEqualTo(204);
    assertThat(payments.protectionRequest(waiting.run()).answers())
        .containsExactly(new ProtectionRequest.Answer("approved", "go"));
  }

  private void asApp(Client app) throws IOException {
    URI nowhere = URI.create("http://127.0.0.1:1/");
    installed.app.webhook(nowhere, "secret");
    String hook = HERE + "/hooks/" + payments.webhook(nowhere, "secret") + "/deliveries";
    payments.open("alice", "Another").submit();
    github.awaitDeliveries(Duration.ofSeconds(10));
    for (String path :
        List.of(
            "/app",
            "/app/installations",
            "/app/installations/" + installed.installation,
            HERE + "/installation",
            "/orgs/acme/installation",
            "/app/hook/config",
            "/app/hook/deliveries?per_page=1")) {
      assertThat(app.get(path).status()).as(path).isEqualTo(200);
    }
    deliveries(app, "/app/hook/deliveries");
    Client bot = installed.asInstallation();
    bot.get(HERE + "/hooks");
    deliveries(bot, hook);
  }

  private static void deliveries(Client client, String all) throws IOException {
    String one = all + "/" + client.get(all).json().path(0).path("id").asText();
    client.get(one);
    assertThat(client.send("POST", one + "/attempts", "").status()).isEqualTo(202);
  }
}
