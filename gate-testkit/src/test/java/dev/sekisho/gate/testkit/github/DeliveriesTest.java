package dev.sekisho.gate.testkit.github;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final String SECRET = "not so secret";
  private final Receiver bot = new Receiver();
  private final Installed installed = new Installed();
  private final GitHubStandIn github = installed.github;
  private final HostedRepository payments = installed.payments;

  @BeforeEach
  void hook() {
    installed.app.webhook(bot.url(), SECRET);
  }

  @AfterEach
  void close() {
    installed.close();
    bot.close();
  }

  @Test
  void tellsInOrderWhatHappens() {
    HostedPullRequest pr = payments.open("alice", "Pay later").submit();
    pr.label("bob", "LGTM").unlabel("bob", "LGTM").title("alice", "Pay now");
    Review review = pr.approve("bob");
    pr.edit("bob", review, "Fine.");
    pr.dismiss("carol", review, "Not fine.");
    Comment comment = pr.comment("bob", "/gate why");
    pr.edit("bob", comment, "/gate recheck");
    pr.delete("bob", comment);
    pr.push("alice", Map.of("A.java", "a\n"));
    pr.draft("alice", true).draft("alice", false).close("alice").reopen("alice");
    pr.merge("carol");
    github.awaitDeliveries(SOON);

    assertThat(bot.what())
        .containsExactly(
            "push",
            "pull_request.opened",
            "pull_request.labeled",
            "pull_request.unlabeled",
            "pull_request.edited",
            "pull_request_review.submitted",
            "pull_request_review.edited",
            "pull_request_review.dismissed",
            "issue_comment.created",
            "issue_comment.edited",
            "issue_comment.deleted",
            "push",
            "pull_request.synchronize",
            "pull_request.converted_to_draft",
            "pull_request.ready_for_review",
            "pull_request.closed",
            "pull_request.reopened",
            "push",
            "pull_request.closed");
  }

  @Test
  void tellsOfChecksQueuesAndDeployments() throws IOException {
    HostedPullRequest pr = payments.open("alice", "Pay later").submit();
    CheckRun run = payments.check("github-actions", "build", pr.head(), "success");
    payments.rerequest(run, "alice");
    payments.status("ci", "lint", pr.head(), "failure");
    MergeGroup group = pr.enqueue("alice");
    payments.requestDeployment("alice", "production", pr.head());
    payments.endQueue(group, true);
    github.awaitDeliveries(SOON);

    assertThat(bot.what())
        .containsSubsequence(
            "check_run.created",
            "check_run.completed",
            "check_suite.completed",
            "check_run.rerequested",
            "status",
            "pull_request.enqueued",
            "merge_group.checks_requested",
            "deployment.created",
            "deployment_protection_rule.requested",
            "pull_request.dequeued",
            "pull_request.closed",
            "merge_group.destroyed");
    assertThat(pr.isMerged()).isTrue();
    assertThat(payments.head("main")).isEqualTo(group.head());
  }

  @Test
  void signsWhatItSends() throws GeneralSecurityException {
    payments.open("alice", "Pay später").submit();
    github.awaitDeliveries(SOON);

    for (Receiver.Received one : bot.received()) {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String expected =
          HexFormat.of().formatHex(mac.doFinal(one.body().getBytes(StandardCharsets.UTF_8)));
      assertThat(one.headers()).containsEntry("X-hub-signature-256", "sha256=" + expected);
      assertThat(one.json().path("installation").path("id").asLong())
          .isEqualTo(installed.installation);
    }
  }

  @Test
  void aRepositorysHookHearsOfItsRepositoryOnly() {
    github.repository("acme/other").webhook(bot.url(), SECRET);
    installed.app.uninstall(installed.installation);
    payments.open("alice", "Pay later").submit();
    github.awaitDeliveries(SOON);

    assertThat(bot.what()).containsExactly("installation.deleted");
  }

  @Test
  void sendsADeliveryTwice() {
    github.misbehave(DeliveryFault.DUPLICATED, "pull_request", 1);
    payments.open("alice", "Pay later").submit();
    github.awaitDeliveries(SOON);

    assertThat(bot.what()).containsExactly("push", "pull_request.opened", "pull_request.opened");
    List<Receiver.Received> both = bot.received().subList(1, 3);
    assertThat(both.get(0)).isEqualTo(both.get(1));
  }

  @Test
  void sendsADeliveryAfterTheNextOne() {
    github.misbehave(DeliveryFault.REORDERED, "pull_request", 1);
    payments.open("alice", "Pay later").submit().comment("bob", "hello");
    github.awaitDeliveries(SOON);

    assertThat(bot.what()).containsExactly("push", "issue_comment.created", "pull_request.opened");
  }

  @Test
  void sendsTheLastDeliveryWhenItIsWaitedFor() {
    github.misbehave(DeliveryFault.REORDERED, "pull_request", 1);
    payments.open("alice", "Pay later").submit();
    github.awaitDeliveries(SOON);

    assertThat(bot.what()).containsExactly("push", "pull_request.opened");
  }

  @Test
  void aLostDeliveryIsListedAndCanBeSentAgain() throws IOException {
    github.misbehave(DeliveryFault.LOST, "pull_request", 1);
    payments.open("alice", "Pay later").submit();
    github.awaitDeliveries(SOON);
    assertThat(bot.what()).containsExactly("push");

    JsonNode failed = installed.asApp().get("/app/hook/deliveries?status=failure").json();
    assertThat(failed).hasSize(1);
    assertThat(failed.path(0).path("event").asText()).isEqualTo("pull_request");
    installed
        .asApp()
        .send(
            "POST", "/app/hook/deliveries/" + failed.path(0).path("id").asText() + "/attempts", "");
    github.awaitDeliveries(SOON);

    assertThat(bot.what()).containsExactly("push", "pull_request.opened");
    assertThat(bot.received().get(1).guid()).isEqualTo(failed.path(0).path("guid").asText());
    assertThat(installed.asApp().get("/app/hook/deliveries").json().path(0).path("redelivery"))
        .isEqualTo(BooleanNode.TRUE);
  }

  @Test
  void aForgottenDeliveryIsNowhere() {
    github.misbehave(DeliveryFault.FORGOTTEN, "pull_request", 1);
    payments.open("alice", "Pay later").submit();
    github.awaitDeliveries(SOON);

    assertThat(bot.what()).containsExactly("push");
    assertThat(github.deliveries()).extracting(HookDelivery::event).containsExactly("push");
  }

  @Test
  void remembersHowABotAnswered() {
    bot.status = 500;
    payments.open("alice", "Pay later").submit();
    github.awaitDeliveries(SOON);

    assertThat(github.deliveries())
        .allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(500))
        .noneMatch(HookDelivery::arrived);
  }
}
