package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.CallPattern;
import dev.sekisho.gate.testkit.github.Fault;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.Review;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GitHub did what it was asked for, the bot never heard of it, and the answer changed back. */
class HalfDoneTest {
  /** So that a second approval is newer than the first; what failed is not due again by it. */
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  @TempDir Path folder;

  private Outpost outpost;
  private HostedPullRequest pull;
  private Review yes;

  @BeforeEach
  void open() {
    outpost = Outpost.open(folder);
    pull = outpost.open();
    outpost.settle();
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void aCheckThatSucceededUnheardDoesNotStayGreen() {
    yes = pull.approve("bob");
    outpost.settle();
    outpost.clock().advance(A_MOMENT);
    takeBack(); // so that the answer before is, word for word, the answer after
    approveUnheard(CallPattern.patch("/repos/acme/shop/check-runs/*"));
    assertThat(outpost.check(pull.head())).contains("success");

    takeBack();
    assertThat(outpost.check(pull.head())).contains("action_required");
  }

  @Test
  void anApprovalThatWasGivenUnheardDoesNotStay() {
    approveUnheard(CallPattern.post("/repos/acme/shop/pulls/*/reviews"));
    assertThat(ownReview()).isEqualTo("APPROVED");

    takeBack();
    assertThat(ownReview()).isEqualTo("DISMISSED");
  }

  @Test
  void anApprovalThatWasDismissedUnheardIsGivenAgain() {
    yes = pull.approve("bob");
    outpost.settle();
    outpost.clock().advance(A_MOMENT);
    outpost
        .github()
        .misbehave(
            Fault.cutAfter(),
            CallPattern.put("/repos/acme/shop/pulls/*/reviews/*/dismissals"),
            Integer.MAX_VALUE);
    takeBackUnsettled();
    awaitFailure();
    outpost.github().behave();
    assertThat(ownReview()).isEqualTo("DISMISSED");

    pull.approve("bob");
    outpost.settle();
    assertThat(ownReview()).isEqualTo("APPROVED");
    assertThat(outpost.check(pull.head())).contains("success");
  }

  private void approveUnheard(CallPattern calls) {
    outpost.github().misbehave(Fault.cutAfter(), calls, Integer.MAX_VALUE);
    yes = pull.approve("bob");
    awaitFailure();
    outpost.github().behave();
  }

  private void takeBack() {
    takeBackUnsettled();
    outpost.settle();
  }

  private void takeBackUnsettled() {
    pull.dismiss("alice", yes, "Not yet");
  }

  private void awaitFailure() {
    outpost.await(
        "a failed question", () -> outpost.metric("gate_questions_total{outcome=\"failed\"}") >= 1);
  }

  /** How the newest review of the gate stands. */
  private String ownReview() {
    return pull.reviews().stream()
        .filter(review -> "sekisho[bot]".equals(review.author()))
        .reduce((older, newer) -> newer)
        .map(Review::state)
        .orElse("none");
  }
}
