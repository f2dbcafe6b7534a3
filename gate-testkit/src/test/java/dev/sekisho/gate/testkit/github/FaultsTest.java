package dev.sekisho.gate.testkit.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String PULL = "/repos/acme/payments/pulls/1";
  private final Installed installed = new Installed();
  private final GitHubStandIn github = installed.github;
  private HostedPullRequest pr;
  private Client bot;

  @BeforeEach
  void open() throws IOException {
    pr = installed.payments.open("alice", "Pay later").submit();
    bot = installed.asInstallation();
  }

  @AfterEach
  void close() {
    installed.close();
  }

  @Test
  void breaksAsOftenAsAsked() throws IOException {
    github.misbehave(Fault.broken(502), CallPattern.get("/repos/*/*/pulls/*"), 2);

    assertThat(bot.get("/repos/acme/payments").status()).isEqualTo(200);
    assertThat(bot.get(PULL).status()).isEqualTo(502);
    assertThat(bot.get(PULL).status()).isEqualTo(502);
    assertThat(bot.get(PULL).status()).isEqualTo(200);
  }

  @Test
  void throttlesWithAdviceAndWithout() throws IOException {
    github.misbehave(Fault.throttled(429, Duration.ofSeconds(7)), CallPattern.ANY, 1);
    github.misbehave(Fault.throttled(403), CallPattern.ANY, 1);

    Client.Reply advised = bot.get(PULL);
    Client.Reply silent = bot.get(PULL);

    assertThat(advised.status()).isEqualTo(429);
    assertThat(advised.header("Retry-After")).isEqualTo("7");
    assertThat(silent.status()).isEqualTo(403);
    assertThat(silent.header("Retry-After")).isEmpty();
    assertThat(silent.text()).contains("secondary rate limit");
  }

  @Test
  void usesUpThePrimaryLimitUntilItIsReset() throws IOException {
    github.misbehave(Fault.spent(), CallPattern.ANY, 1);

    Client.Reply first = bot.get(PULL);
    Client.Reply second = bot.get(PULL);
    installed.clock.advance(Duration.ofMinutes(59));
    Client.Reply still = bot.get(PULL);
    installed.clock.advance(Duration.ofMinutes(1));

    assertThat(first.status()).isEqualTo(403);
    assertThat(second.status()).isEqualTo(403);
    assertThat(still.status()).isEqualTo(403);
    assertThat(first.header("x-ratelimit-remaining")).isEqualTo("0");
    assertThat(first.header("x-ratelimit-reset"))
        .isEqualTo(Long.toString(Installed.NOW.plusSeconds(3600).getEpochSecond()));
    assertThat(installed.asInstallation().get(PULL).status()).isEqualTo(200);
  }

  @Test
  void cutsBeforeAnythingIsDone() {
    github.misbehave(Fault.cutBefore(), CallPattern.post("/**"), 2);

    assertThatThrownBy(this::comment).isInstanceOf(IOException.class);

    assertThat(pr.comments()).isEmpty();
  }

  @Test
  void cutsAfterEverythingIsDone() {
    github.misbehave(Fault.cutAfter(), CallPattern.post("/**"), 1);

    assertThatThrownBy(this::comment).isInstanceOf(IOException.class);

    assertThat(pr.comments()).hasSize(1);
  }

  @Test
  void tearsAnAnswer() {
    github.misbehave(Fault.torn(), CallPattern.get("/**"), 1);

    assertThatThrownBy(() -> bot.get(PULL)).isInstanceOf(IOException.class);
  }

  @Test
  void aSlowAnswerIsWholeInTheEnd() throws IOException {
    github.misbehave(Fault.slow(Duration.ofMillis(1)), CallPattern.get("/**"), 1);

    assertThat(bot.get(PULL).json().path("number").asInt()).isEqualTo(1);
  }

  @Test
  void doesNotWaitForASlowAnswerWhenItCloses() {
    github.misbehave(Fault.slow(Duration.ofDays(1)), CallPattern.get("/**"), 1);
    Thread closing =
        new Thread(
            () -> {
              while (github.requests().stream().noneMatch(one -> one.path().endsWith("/pulls/1"))) {
                Thread.onSpinWait();
              }
              github.close();
            });
    closing.start();

    assertThatThrownBy(() -> bot.get(PULL)).isInstanceOf(IOException.class);
  }

  @Test
  void showsWhatWasThereBeforeTheLastChange() throws IOException {
    String before = pr.head();
    String after = pr.push("alice", Map.of("A.java", "a\n"));
    github.misbehave(Fault.stale(), CallPattern.get("/repos/*/*/pulls/*"), 1);

    assertThat(bot.get(PULL).json().path("head").path("sha").asText()).isEqualTo(before);
    assertThat(bot.get(PULL).json().path("head").path("sha").asText()).isEqualTo(after);
  }

  @Test
  void showsStaleGraphs() throws IOException {
    pr.label("bob", "LGTM");
    github.misbehave(Fault.stale(), CallPattern.GRAPHQL, 1);
    String query =
        "{ repository(owner: \"acme\", name: \"payments\") { pullRequest(number: 1)"
            + " { labels(first: 5) { totalCount } } } }";

    assertThat(bot.query(query, Map.of()).text()).contains("\"totalCount\":0");
    assertThat(bot.query(query, Map.of()).text()).contains("\"totalCount\":1");
  }

  @Test
  void behavesAgainWhenTold() throws IOException {
    github.misbehave(Fault.broken(502), CallPattern.ANY, 1000);
    github.behave();

    assertThat(bot.get(PULL).status()).isEqualTo(200);
  }

  private void comment() throws IOException {
    bot.send("POST", "/repos/acme/payments/issues/1/comments", Map.of("body", "hello"));
  }
}
