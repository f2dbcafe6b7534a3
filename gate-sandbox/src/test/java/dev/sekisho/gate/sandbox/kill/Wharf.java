package dev.sekisho.gate.sandbox.kill;

import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.ledger.JdbcLocks;
import dev.sekisho.gate.ledger.JdbcReleases;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseState.Phase;
import dev.sekisho.gate.release.ReleaseState.Unknown;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import dev.sekisho.gate.release.Until;
import dev.sekisho.gate.sandbox.BotProcess;
import dev.sekisho.gate.sandbox.CodeHost;
import dev.sekisho.gate.testkit.github.HostedPullRequest;
import dev.sekisho.gate.testkit.github.HostedRepository;
import dev.sekisho.gate.testkit.slack.SeenMessage;
import dev.sekisho.gate.testkit.slack.SentRequest;
import dev.sekisho.gate.testkit.slack.SlackStandIn;
import dev.sekisho.samples.deploybot.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Services that are deployed by real playbooks of a bot in a process of its own. Each playbook
 * writes down what really happened.
 */
final class Wharf implements AutoCloseable {
  /** One release in so many is of a commit that can not be deployed. */
  private static final int FAILS = 5;

  private static final Duration GLANCE = Duration.ofMillis(100);

  private final ReleaseKillsTest.Size size;
  private final Path folder;
  private final CodeHost host = CodeHost.start(InstantSource.system());
  private final SlackStandIn slack = SlackStandIn.start(InstantSource.system());
  private final String channel = slack.addChannel();
  private final String alice = slack.addUser("alice", "UTC");
  private final String bob = slack.addUser("bob", "UTC");
  private final List<HostedPullRequest> pulls = new ArrayList<>();
  private final Set<String> started = new HashSet<>();
  private final Set<String> settled = new HashSet<>();
  private final BotProcess bot;
  private final Database database;
  private final JdbcReleases releases;
  private int botKills;
  private int playbookKills;
  private int cuts;

  Wharf(Path folder, String url, ReleaseKillsTest.Size size) {
    this.folder = folder;
    this.size = size;
    HostedRepository shop = host.github().repository("acme/shop").collaborator("alice", "write");
    host.github().rateLimit(1_000_000);
    for (int i = 0; i * size.services() < size.releases(); i++) {
      HostedPullRequest pull =
          shop.open("alice", "Change " + i).file("src/C" + i + ".java", "class C {}\n").submit();
      pulls.add(pull.label("alice", "yes"));
    }
    write("server/fails/none", "");
    for (int i = 0; i < pulls.size(); i += FAILS) {
      write("server/fails/" + pulls.get(i).head(), "");
    }
    write("files/people.csv", people());
    write("files/services.yaml", services());
    write("files/hosts.ini", "web1 ansible_connection=local\n");
    write("files/deploy.yml", playbook());
    bot = new BotProcess(Main.class, settings(url), folder);
    host.sendTo(bot.door());
    database = Database.open(url.replace("ApplicationName=bot", "ApplicationName=watcher"));
    releases = new JdbcReleases(database, Set.of("slack"));
  }

  private String people() {
    return "team,user,login\n%1$s,%2$s,alice\n%1$s,%3$s,bob\n"
        .formatted(SlackStandIn.TEAM, alice, bob);
  }

  private String services() {
    StringBuilder text = new StringBuilder("services:\n");
    for (int i = 0; i < size.services(); i++) {
      text.append(
          """
            %s:
              repository: acme/shop
              channel: %s
              zone: UTC
              approvers: [ bob ]
              environments:
                production: { playbook: deploy.yml, inventory: hosts.ini, hosts: [ web1 ] }
          """
              .formatted(service(i), channel));
    }
    return text.toString();
  }

  private static String service(int i) {
    return "service" + i;
  }

  /** Says when it meets another run of its service, and whether it came to its end. */
  private String playbook() {
    return """
    - hosts: all
      gather_facts: false
      tasks:
        - name: deploy
          shell: |
            exec 9>>{{ sekisho_service }}.lock
            flock -n 9 || echo {{ sekisho_run }} >> two-at-once
            if [ -e fails/{{ sekisho_sha }} ]; then exit 1; fi
            echo {{ sekisho_run }} >> ended
          args:
            chdir: "%s"
            executable: /bin/bash
    """
        .formatted(folder.resolve("server"));
  }

  private Map<String, String> settings(String url) {
    Map<String, String> settings = new HashMap<>(host.environment(folder, 0));
    settings.put("GATE_RULES", WordRules.in(folder));
    settings.put("GATE_DB", url);
    settings.put("SLACK_API_URL", slack.api().toString());
    settings.put("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN);
    settings.put("SLACK_SIGNING_SECRET", SlackStandIn.SIGNING_SECRET);
    settings.put("DEPLOY_FILES", folder.resolve("files").toString());
    settings.put("DEPLOY_WORK", folder.resolve("work").toString());
    settings.put("HOME", folder.toString());
    return settings;
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks for release number {@code i}, of a commit that its service did not have before. */
  void plan(int i) {
    HostedPullRequest pull = pulls.get(i / size.services());
    say(alice, "plan " + pull.number() + " of " + service(i % size.services()));
  }

  /** Whoever writes to a bot that is away writes again; it is the same request. */
  private void say(String user, String text) {
    SentRequest request = slack.command(user, channel, text);
    long deadline = System.nanoTime() + size.patience().toNanos();
    while (System.nanoTime() < deadline) {
      try {
        if (request.sendTo(bot.door().resolve("/slack")).status() == 200) {
          return;
        }
      } catch (UncheckedIOException e) {
        // it is away
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    throw new AssertionError("the bot does not take '" + text + "'");
  }

  /** Says go for what is planned, and how what nobody can tell has ended. */
  void goOn() {
    for (Release release : open()) {
      String id = release.id().value();
      if (waitsForGo(release) && started.add(id + "/" + release.version())) {
        say(alice, "go " + id);
      }
      if (release.state() instanceof Unknown && settled.add(id)) {
        requireHeld(release);
        String how = ended(release) ? "succeeded" : "failed";
        say(bob, "settle " + id + " " + how + " because I looked");
      }
    }
  }

  /** Also when the gate could not answer the go before it, because its database was away. */
  private static boolean waitsForGo(Release release) {
    return release.state().word().equals("planned")
        || (release.state() instanceof Waiting waiting && waiting.until() instanceof Until.Go);
  }

  private void requireHeld(Release release) {
    boolean held =
        new JdbcLocks(database)
            .running(release.target())
            .flatMap(lock -> lock.release())
            .equals(Optional.of(release.id()));
    if (!held && releases.find(release.id()).orElseThrow().state() instanceof Unknown) {
      throw new AssertionError("nobody can tell how it stands, and its target is free: " + release);
    }
  }

  /** Goes on for a while, so that what is killed next is somewhere in the middle. */
  void goOnFor(int glances) {
    for (int i = 0; i < glances; i++) {
      goOn();
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  /** How often something was killed. */
  int killed() {
    return botKills + playbookKills + cuts;
  }

  void cut(Runnable connections) {
    connections.run();
    cuts++;
  }

  void killBot() {
    bot.kill();
    botKills++;
    bot.startAgain();
  }

  /** Kills the first playbook that runs; what was planned before is sure to start one. */
  void killPlaybook() {
    long deadline = System.nanoTime() + size.patience().toNanos();
    while (System.nanoTime() < deadline) {
      goOn();
      Optional<ProcessHandle> running = playbooks().findAny();
      if (running.isPresent() && running.get().destroyForcibly()) {
        playbookKills++;
        return;
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
    throw new AssertionError("no playbook runs: " + open());
  }

  private Stream<ProcessHandle> playbooks() {
    return ProcessHandle.allProcesses()
        .filter(process -> isPlaybook(process.info().commandLine().orElse("")));
  }

  private boolean isPlaybook(String command) {
    return command.contains("ansible-playbook") && command.contains(folder.toString());
  }

  /** Goes on until every release has ended and everybody was told. */
  void finish() {
    long deadline = System.nanoTime() + size.patience().toNanos();
    int left = Integer.MAX_VALUE;
    while (!isAtRest()) {
      goOn();
      int now = open().size();
      if (now != left) {
        left = now;
        deadline = System.nanoTime() + size.patience().toNanos();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("nothing happens any more: " + open());
      }
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  private boolean isAtRest() {
    return releases().size() == size.releases()
        && open().isEmpty()
        && releases().stream().allMatch(this::isTold);
  }

  private boolean isTold(Release release) {
    String word = release.state().word();
    return slack.messages(channel).stream()
        .anyMatch(
            message ->
                message.thread().isEmpty()
                    && message.text().startsWith(release.id() + ":")
                    && message.text().endsWith(word));
  }

  private List<Release> open() {
    return releases.open();
  }

  /** All of them. */
  List<Release> releases() {
    return releases.history(Optional.empty(), size.releases() + 1);
  }

  /** The runs that met another run of their service. */
  List<String> twoAtOnce() {
    return lines("two-at-once");
  }

  /** The releases that are said to have ended in another way than they did. */
  List<String> wrongEnds() {
    return releases().stream()
        .filter(release -> !settled.contains(release.id().value()))
        .filter(
            release ->
                switch (release.state().word()) {
                  case "succeeded" -> !ended(release);
                  case "failed" -> ended(release);
                  default -> release.state().phase() != Phase.FINAL;
                })
        .map(release -> release.id() + " is " + release.state())
        .toList();
  }

  private boolean ended(Release release) {
    return lines("ended").contains(release.run().value());
  }

  private List<String> lines(String name) {
    Path file = folder.resolve("server").resolve(name);
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What stands twice in Slack, at a pull request or in GitHub's deployments. */
  List<String> saidTwice() {
    Stream<String> messages =
        slack.messages(channel).stream().map(SeenMessage::metadata).filter(text -> !text.isEmpty());
    Stream<String> comments =
        pulls.stream()
            .flatMap(pull -> pull.comments().stream())
            .map(comment -> comment.body().lines().findFirst().orElse(""));
    Stream<String> deployments =
        host.github().repository("acme/shop").deployments().stream()
            .map(deployment -> String.valueOf(deployment.payload()));
    Set<String> seen = new HashSet<>();
    return Stream.of(messages, comments, deployments)
        .flatMap(all -> all)
        .filter(text -> !seen.add(text))
        .toList();
  }

  List<String> faults() {
    return new Audit(database).verify().faults();
  }

  void say() {
    Map<String, Integer> ends = new HashMap<>();
    releases().forEach(release -> ends.merge(release.state().word(), 1, Integer::sum));
    System.out.printf(
        "%d releases over %d services: %s, of which %d were settled by a person; killed: the bot %d"
            + " times, playbooks %d times, connections to the database %d times%n",
        size.releases(), size.services(), ends, settled.size(), botKills, playbookKills, cuts);
  }

  @Override
  public void close() {
    bot.close();
    playbooks().forEach(ProcessHandle::destroyForcibly);
    database.close();
    slack.close();
    host.close();
  }
}
