package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.ReleaseWindow;
import dev.sekisho.gate.testkit.github.Call;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The requests in docs/PERFORMANCE.md are those that a whole bot makes. */
class RequestsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "PERFORMANCE.md");
  private static final String BEGIN =
      "<!-- requests: counted by a test, accept with -Ddocs.accept=true -->\n";
  private static final String END = "<!-- end of requests -->\n";

  @TempDir Path folder;

  @Test
  void theCommittedPageHoldsTheRequestsThatAreMade() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END, begin);
    assertThat(end).as("the markers around the requests").isGreaterThanOrEqualTo(begin);
    String table = table();
    if (Boolean.getBoolean("docs.accept")) {
      Files.writeString(PAGE, page.substring(0, begin) + table + page.substring(end));
      return;
    }
    assertThat(page.substring(begin, end))
        .as(
            "%s is out of date; accept what is counted with"
                + " ./mvnw -Pfast -pl gate-sandbox -am test -Dtest=RequestsPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.accept=true",
            PAGE)
        .isEqualTo(table);
  }

  private String table() {
    StringBuilder table =
        new StringBuilder("| what happens to a pull request | cold | warm |\n|---|---|---|\n");
    Papers papers =
        new Papers(new ReleaseWindow(true, "office hours", Optional.empty(), Optional.empty()));
    papers.approved(
        "PAY-17", "Orders are charged twice", Story.BEGIN.minus(Duration.ofMinutes(20)));
    try (CountingBot bot = new CountingBot(folder, papers)) {
      List<Happening> all = Happening.all();
      for (int i = 0; i < all.size(); i++) {
        table.append(row(all.get(i), site(bot, "acme/shop" + i, all.get(i).large())));
      }
    }
    return table.toString();
  }

  private static String row(Happening happening, Happening.Site at) {
    String cold = counted(happening, at, 0);
    at.bot().clock.advance(Duration.ofMinutes(2));
    return "| " + happening.title() + " | " + cold + " | " + counted(happening, at, 1) + " |\n";
  }

  private static String counted(Happening happening, Happening.Site at, int time) {
    happening.act().accept(at, time);
    List<Call> calls = at.bot().counted();
    long asked = calls.stream().filter(RequestsPageTest::isQuestion).count();
    return asked + " + " + (calls.size() - asked);
  }

  private static boolean isQuestion(Call call) {
    return call.isGraphQl() || call.method().equals("GET");
  }

  /** A pull request that the bot has not seen, in a repository and of people that it has not. */
  private static Happening.Site site(CountingBot bot, String name, boolean large) {
    HostedRepository repository =
        bot.github.repository(name).collaborator("alice", "write").collaborator("bob", "write");
    HostedPullRequest pull =
        repository.open("alice", "PAY-17: pay later").file("src/File.java", "//\n").submit();
    repository.check("github-actions", "build", pull.head(), "success");
    if (large) {
      enlarge(repository, pull);
    }
    bot.missAll();
    return new Happening.Site(bot, repository, pull);
  }

  private static void enlarge(HostedRepository repository, HostedPullRequest pull) {
    for (int i = 1; i < 100; i++) {
      pull.push("alice", Map.of("src/File" + i + ".java", "//\n"));
    }
    for (int i = 0; i < 100; i++) {
      pull.label("labeller" + i, "label " + i);
      pull.approve("reviewer" + i);
      pull.comment("commenter" + i, "comment " + i);
      repository.check("github-actions", "build " + i, pull.head(), "success");
      repository.deployed("alice", "production", pull.head(), "success");
    }
  }
}
