package dev.sekisho.gate.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.gate.testkit.github.CheckRun;
import dev.sekisho.gate.testkit.github.Comment;
import dev.sekisho.gate.testkit.github.GitHubStandIn;
import dev.sekisho.gate.testkit.github.HookDelivery;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.github.MergeGroup;
import dev.sekisho.gate.testkit.github.Review;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The deliveries of the stand-in of GitHub look like those that GitHub really sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandInShapesTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z"));

  /** Members that GitHub documents and began to send after the examples were collected. */
  private static final Set<String> NEWER =
      Set.of(
          "app.client_id",
          "check_suite.rerequestable",
          "check_suite.runs_rerequestable",
          "installation.client_id",
          "reason",
          "repo.has_discussions",
          "verification.verified_at",
          "workflow");

  private final GitHubStandIn github = GitHubStandIn.start(CLOCK);
  private final Map<String, List<JsonNode>> sent = new LinkedHashMap<>();

  @BeforeAll
  void tellTheStory() throws NoSuchAlgorithmException, IOException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    github
        .app("gate", 4711, keys.generateKeyPair().getPublic())
        .webhook(URI.create("http://127.0.0.1:1/"), "secret")
        .install("acme");
    github.organization("acme").team("owners", "alice");
    HostedRepository payments = github.repository("acme/payments");
    HostedPullRequest pr =
        payments.open("alice", "Pay later").body("Please.").file("A.java", "a\n").submit();
    pr.label("bob", "LGTM").unlabel("bob", "LGTM").title("alice", "Pay now");
    pr.requestReview("alice", "carol").milestone("alice", "Spring");
    pr.draft("alice", true).draft("alice", false);
    Review review = pr.approve("bob");
    pr.edit("bob", review, "Fine.");
    pr.dismiss("carol", review, "Old.");
    Comment comment = pr.comment("bob", "/gate why");
    pr.edit("bob", comment, "/gate recheck");
    pr.delete("bob", comment);
    pr.push("alice", Map.of("B.java", "b\n"));
    CheckRun run = payments.check("github-actions", "build", pr.head(), "success");
    payments.rerequest(run, "alice");
    payments.press(run, "alice", "again");
    payments.status("ci", "lint", pr.head(), "success");
    payments.deployed("alice", "staging", pr.head(), "success");
    payments.requestDeployment("alice", "production", pr.head());
    MergeGroup group = pr.enqueue("alice");
    payments.endQueue(group, true);
    github.awaitDeliveries(Duration.ofSeconds(10));
    ObjectMapper mapper = new ObjectMapper();
    List<HookDelivery> deliveries = new ArrayList<>(github.deliveries());
    for (HookDelivery delivery : deliveries) {
      sent.computeIfAbsent(delivery.event(), name -> new ArrayList<>())
          .add(mapper.readTree(delivery.payload()));
    }
  }

  @AfterAll
  void close() {
    github.close();
  }

  @Test
  void noDeliveryHasAMemberThatGitHubNeverSends() {
    Map<String, Set<String>> invented = new HashMap<>();
    Set<String> anywhere = new TreeSet<>(NEWER);
    Examples.all().forEach(one -> members("", one.body(), anywhere));
    sent.forEach(
        (event, bodies) -> {
          Set<String> real = new TreeSet<>();
          Examples.of(event).forEach(one -> paths("", one.body(), real));
          Set<String> ours = new TreeSet<>();
          bodies.forEach(body -> paths("", body, ours));
          ours.removeIf(path -> real.contains(path) || beside(path, real));
          ours.removeIf(path -> anywhere.contains(lastTwo(path)));
          if (!real.isEmpty() && !ours.isEmpty()) {
            invented.put(event, ours);
          }
        });

    assertThat(invented).isEmpty();
  }

  @Test
  void noDeliveryLacksAMemberThatGitHubAlwaysSends() {
    Map<String, Set<String>> missing = new LinkedHashMap<>();
    sent.forEach(
        (event, bodies) -> {
          for (JsonNode body : bodies) {
            String action = body.path("action").asText("");
            List<Examples.Example> real =
                Examples.of(event).stream().filter(one -> one.action().equals(action)).toList();
            if (!real.isEmpty()) {
              Set<String> lacking = always(real);
              Set<String> ours = new TreeSet<>();
              paths("", body, ours);
              lacking.removeIf(path -> ours.contains(path) || beside(path, ours));
              if (!lacking.isEmpty()) {
                missing.put(event + "." + action, lacking);
              }
            }
          }
        });

    assertThat(missing).isEmpty();
  }

  /** What every example of one event and action has. */
  private static Set<String> always(List<Examples.Example> examples) {
    List<Set<String>> each =
        examples.stream()
            .map(
                one -> {
                  Set<String> paths = new TreeSet<>();
                  paths("", one.body(), paths);
                  return paths;
                })
            .toList();
    Set<String> all = new TreeSet<>(each.get(0));
    each.forEach(all::retainAll);
    return all;
  }

  /**
   * Whether a member is below one that has no members on the other side: null, or an empty list.
   */
  private static boolean beside(String path, Set<String> others) {
    for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
      String above = path.substring(0, dot);
      if (others.contains(above)) {
        String below = above + ".";
        return others.stream().noneMatch(one -> one.startsWith(below));
      }
    }
    return false;
  }

  /** The members of a body, each with the name of what it is a member of, wherever that is. */
  private static void members(String of, JsonNode node, Set<String> found) {
    Set<String> paths = new TreeSet<>();
    paths(of, node, paths);
    paths.forEach(path -> found.add(lastTwo(path)));
  }

  private static String lastTwo(String path) {
    String[] steps = path.split("\\.", -1);
    return steps.length < 2 ? path : steps[steps.length - 2] + "." + steps[steps.length - 1];
  }

  /** The members of a body by their paths; items of lists have the path of the list. */
  private static void paths(String path, JsonNode node, Set<String> found) {
    if (node.isArray()) {
      node.forEach(one -> paths(path, one, found));
      return;
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
      found.add(below);
      if (!member.getKey().equals("permissions")) {
        // What an App may do differs from App to App.
        paths(below, member.getValue(), found);
      }
    }
  }

  @Test
  void tellsOfEveryEventThatTheGateHears() {
    assertThat(sent.keySet().stream().collect(Collectors.toSet()))
        .contains(
            "pull_request",
            "pull_request_review",
            "issue_comment",
            "push",
            "check_run",
            "check_suite",
            "status",
            "deployment",
            "deployment_status",
            "deployment_protection_rule",
            "merge_group",
            "installation");
  }
}
