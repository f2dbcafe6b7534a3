package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Something that happens at GitHub, twice.
 *
 * @param title what a reader is told that it is
 * @param large whether there is a hundred of everything
 * @param act lets it happen for the first time (0) or again (1)
 */
record Happening(String title, boolean large, BiConsumer<Site, Integer> act) {

  /** Where it happens. */
  record Site(CountingBot bot, HostedRepository repository, HostedPullRequest pull) {}

  /** All of them, in the order of the page. */
  static List<Happening> all() {
    return List.of(
        new Happening(
            "its title changes, and there is a hundred of everything", true, Happening::title),
        new Happening("its title changes", false, Happening::title),
        new Happening(
            "a label that a rule reads is set, then taken off", false, Happening::readLabel),
        new Happening("a label that no rule reads is set", false, Happening::unreadLabel),
        new Happening("somebody approves", false, (at, i) -> at.pull().approve("reviewer" + i)),
        new Happening("a commit is pushed", false, Happening::push),
        new Happening("a check that a rule reads succeeds", false, (at, i) -> check(at, "build")),
        new Happening("a check that no rule names succeeds", false, (at, i) -> check(at, "lint")),
        new Happening("somebody comments", false, (at, i) -> comment(at, "Thank you.")),
        new Happening("somebody comments `/gate why`", false, (at, i) -> comment(at, "/gate why")),
        new Happening("nothing, but the sweep comes by", false, Happening::sweep));
  }

  private static void title(Site at, int time) {
    at.pull().title("alice", "PAY-17: pay later " + time);
  }

  private static void readLabel(Site at, int time) {
    if (time == 0) {
      at.pull().label("bob", "LGTM");
    } else {
      at.pull().unlabel("bob", "LGTM");
    }
  }

  private static void unreadLabel(Site at, int time) {
    at.pull().label("bob", "good first issue " + time);
  }

  private static void push(Site at, int time) {
    at.pull().push("alice", Map.of("src/Pushed" + time + ".java", "//\n"));
  }

  private static void check(Site at, String name) {
    at.repository().check("github-actions", name, at.pull().head(), "success");
  }

  private static void comment(Site at, String text) {
    at.pull().comment("bob", text);
  }

  private static void sweep(Site at, int time) {
    RepositoryName repository = new RepositoryName(at.repository().fullName());
    at.bot().ask(new PullRequestRef(repository, at.pull().number()));
  }
}
