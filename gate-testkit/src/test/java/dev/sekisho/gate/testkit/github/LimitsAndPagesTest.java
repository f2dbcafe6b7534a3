package dev.sekisho.gate.testkit.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsAndPagesTest {
  private static final String PULL = "/repos/acme/payments/pulls/1";
  private final Installed installed = new Installed();
  private final GitHubStandIn github = installed.github;

  @AfterEach
  void close() {
    installed.close();
  }

  @Test
  void anUnchangedAnswerCostsNothing() throws IOException {
    HostedPullRequest pr = installed.payments.open("alice", "Pay later").submit();
    Client bot = installed.asInstallation();
    Client.Reply first = bot.get(PULL);
    Map<String, String> known = Map.of("If-None-Match", first.header("ETag"));
    github.forgetRequests();

    Client.Reply same = bot.get(PULL, known);
    long counted = github.countedRequests();
    pr.label("bob", "LGTM");
    Client.Reply other = bot.get(PULL, known);

    assertThat(same.status()).isEqualTo(304);
    assertThat(same.text()).isEmpty();
    assertThat(counted).isZero();
    assertThat(same.header("x-ratelimit-remaining"))
        .isEqualTo(first.header("x-ratelimit-remaining"));
    assertThat(other.status()).isEqualTo(200);
    assertThat(github.countedRequests()).isEqualTo(1);
    assertThat(github.requests())
        .extracting(Call::toString)
        .containsExactly("GET " + PULL + " -> 304 (not counted)", "GET " + PULL + " -> 200");
  }

  @Test
  void refusesWhatIsBeyondTheLimit() throws IOException {
    installed.payments.open("alice", "Pay later").submit();
    Client bot = installed.asInstallation();
    github.rateLimit(2);

    assertThat(bot.get(PULL).header("x-ratelimit-remaining")).isEqualTo("1");
    assertThat(bot.get(PULL).header("x-ratelimit-remaining")).isEqualTo("0");
    assertThat(bot.get(PULL).status()).isEqualTo(403);
    assertThat(bot.get("/rate_limit").json().path("rate").path("remaining").asInt()).isZero();
    assertThat(bot.query("{ rateLimit { remaining } }", Map.of()).text())
        .contains("\"remaining\":1");
  }

  @Test
  void linksPagesToEachOther() throws IOException {
    HostedPullRequest pr = installed.payments.open("alice", "Pay later").submit();
    for (int i = 0; i < 5; i++) {
      pr.comment("bob", "comment " + i);
    }
    Client bot = installed.asInstallation();

    Client.Reply first = bot.get("/repos/acme/payments/issues/1/comments?per_page=2");
    String link = first.header("Link");
    String next = link.substring(1, link.indexOf('>'));
    Client.Reply second = bot.get(next);
    Client.Reply last = bot.get("/repos/acme/payments/issues/1/comments?per_page=2&page=3");

    assertThat(first.json()).hasSize(2);
    assertThat(link).contains("rel=\"next\"").contains("page=3>; rel=\"last\"");
    assertThat(second.json().findValuesAsText("body")).containsExactly("comment 2", "comment 3");
    assertThat(second.header("Link")).contains("rel=\"prev\"").contains("rel=\"next\"");
    assertThat(last.json().findValuesAsText("body")).containsExactly("comment 4");
    assertThat(last.header("Link")).doesNotContain("rel=\"next\"");
  }

  @Test
  void tellsOfNoMoreThanThreeThousandFiles() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 3_001; i++) {
      files.put("src/File" + i + ".java", "class File" + i + " {}\n");
    }
    installed.payments.open("alice", "Pay much later").files(files).submit();
    Client bot = installed.asInstallation();

    Client.Reply last = bot.get(PULL + "/files?per_page=100&page=30");

    assertThat(bot.get(PULL).json().path("changed_files").asInt()).isEqualTo(3_001);
    assertThat(last.json()).hasSize(100);
    assertThat(last.header("Link")).doesNotContain("rel=\"next\"");
  }

  @Test
  void answersTheAddressesOfGitHubEnterprise() throws IOException {
    installed.payments.open("alice", "Pay later").submit();
    Client bot = installed.asInstallation();

    assertThat(bot.get("/api/v3" + PULL).json().path("number").asInt()).isEqualTo(1);
    assertThat(bot.send("POST", "/api/graphql", Map.of("query", "{ viewer { login } }")).text())
        .contains("gate");
    assertThat(github.requests()).last().matches(Call::isGraphQl);
  }
}
