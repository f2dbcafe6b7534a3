package dev.sekisho.gate.testkit.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PullRequestStoryTest {
  private final Installed installed = new Installed();
  private final HostedRepository payments = installed.payments;

  @AfterEach
  void close() {
    installed.close();
  }

  @Test
  void tellsAPullRequestAsItIs() throws IOException {
    HostedPullRequest pr =
        payments.open("alice", "Pay later").file("src/A.java", "class A {}\n").submit();
    pr.label("bob", "LGTM");

    JsonNode read = installed.asInstallation().get("/repos/acme/payments/pulls/1").json();

    assertThat(read.path("head").path("sha").asText()).isEqualTo(pr.head());
    assertThat(read.path("user").path("login").asText()).isEqualTo("alice");
    assertThat(read.path("labels").path(0).path("name").asText()).isEqualTo("LGTM");
    assertThat(read.path("changed_files").asInt()).isEqualTo(1);
    assertThat(read.path("commits").asInt()).isEqualTo(1);
    assertThat(read.path("created_at").asText()).isEqualTo("2026-03-02T09:00:00Z");
  }

  @Test
  void publishesAReviewAndACheckRun() throws IOException {
    HostedPullRequest pr = payments.open("alice", "Pay later").submit();
    Client bot = installed.asInstallation();

    Client.Reply review =
        bot.send(
            "POST",
            "/repos/acme/payments/pulls/1/reviews",
            Map.of("event", "REQUEST_CHANGES", "body", "no", "commit_id", pr.head()));
    Client.Reply check =
        bot.send(
            "POST",
            "/repos/acme/payments/check-runs",
            Map.of("name", "gate", "head_sha", pr.head(), "conclusion", "failure"));

    assertThat(review.status()).isEqualTo(200);
    assertThat(check.status()).isEqualTo(201);
    assertThat(pr.reviews())
        .singleElement()
        .satisfies(one -> assertThat(one.author()).isEqualTo("gate[bot]"))
        .satisfies(one -> assertThat(one.state()).isEqualTo("CHANGES_REQUESTED"));
    assertThat(pr.checkRuns())
        .singleElement()
        .satisfies(one -> assertThat(one.conclusion()).isEqualTo("failure"));
  }

  @Test
  void letsNobodyApproveTheirOwnPullRequest() throws IOException {
    payments.open("alice", "Pay later").submit();

    Client.Reply review =
        installed
            .as("alice")
            .send("POST", "/repos/acme/payments/pulls/1/reviews", Map.of("event", "APPROVE"));

    assertThat(review.status()).isEqualTo(422);
  }

  @Test
  void letsOnlyAppsMakeCheckRuns() throws IOException {
    HostedPullRequest pr = payments.open("alice", "Pay later").submit();

    Client.Reply check =
        installed
            .as("carol")
            .send(
                "POST",
                "/repos/acme/payments/check-runs",
                Map.of("name", "gate", "head_sha", pr.head()));

    assertThat(check.status()).isEqualTo(403);
  }
}
