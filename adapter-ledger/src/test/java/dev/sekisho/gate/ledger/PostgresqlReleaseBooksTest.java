package dev.sekisho.gate.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Question.Deploy;
import dev.sekisho.gate.pipeline.DeskPorts;
import dev.sekisho.gate.pipeline.Plan;
import dev.sekisho.gate.pipeline.ReleaseDesk;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.release.Target;
import dev.sekisho.gate.testkit.fake.ScriptedDeployer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlReleaseBooksTest extends ReleaseBooksContract {
  private static final int KILLS = 10;

  @RegisterExtension static final PostgresqlServer SERVER = new PostgresqlServer();

  private final String url = SERVER.freshDatabase();

  @TempDir Path runs;

  @Override
  String url() {
    return url;
  }

  /** A bot that plans, starts and looks after releases for ever, and says what it did. */
  static final class Bot {
    private Bot() {}

    public static void main(String[] arguments) {
      try (Database database = Database.open(arguments[0])) {
        DeskBench bench = new DeskBench(database, new ScriptedDeployer(order -> unused()));
        ReleaseDesk desk = desk(bench, Path.of(arguments[1]), arguments[2], InstantSource.system());
        Random random = new Random(arguments[2].hashCode());
        for (int i = 0; true; i++) {
          Target target = Target.of("service-" + random.nextInt(2), "production");
          Plan plan =
              new Plan(
                  arguments[2] + i,
                  random.nextBoolean() ? Deploy.Kind.MANUAL : Deploy.Kind.AUTOMATIC,
                  target,
                  DeskBench.PR,
                  Person.of("ann"),
                  "",
                  Optional.empty());
          bench.source.holding(DeskBench.sheet(Integer.toHexString(random.nextInt(16))).build());
          desk.plan(plan)
              .fold(done -> desk.go(done.release().id(), Person.of("bob")), refused -> refused);
          desk.tick();
          System.out.println(i);
        }
      }
    }

    private static ScriptedDeployer.Fate unused() {
      throw new IllegalStateException("runs are in the folder");
    }
  }

  static ReleaseDesk desk(DeskBench bench, Path runs, String owner, InstantSource clock) {
    DeskPorts ports = bench.ports();
    return new ReleaseDesk(
        () -> bench.new Rule(),
        new DeskPorts(
            ports.source(),
            target -> new FolderDeployer(runs),
            ports.releases(),
            ports.locks(),
            ports.outbox(),
            ports.heralds(),
            ports.glass(),
            ports.ledger(),
            ports.ids()),
        owner,
        clock);
  }

  @Test
  void twoBotsThatAreKilledAtRandomNeverRunTwiceAtOnce() throws Exception {
    String url = url();
    Random random = new Random(11);
    List<Process> bots = new ArrayList<>();
    try {
      bots.add(bot(url, "zero-0"));
      bots.add(bot(url, "one-0"));
      for (int kill = 1; kill <= KILLS; kill++) {
        int which = kill % 2;
        Process bot = bots.get(which);
        awaitLines(bot, 3 + random.nextInt(20));
        bot.destroyForcibly().waitFor();
        bots.set(which, bot(url, (which == 0 ? "zero-" : "one-") + kill));
      }
    } finally {
      for (Process bot : bots) {
        bot.destroyForcibly().waitFor();
      }
    }

    DeskBench bench = new DeskBench(database(), new ScriptedDeployer(order -> Bot.unused()));
    bench.clock.set(InstantSource.system().instant());
    ReleaseDesk desk = desk(bench, runs, "the last", bench.clock);
    for (int i = 0; i < 40; i++) {
      bench.clock.advance(Duration.ofSeconds(90));
      desk.open().stream()
          .filter(release -> release.state().phase() == ReleaseState.Phase.WAITING)
          .forEach(release -> desk.abort(release.id(), Person.of("ann"), "the end"));
      assertThat(desk.tick()).isEmpty();
    }

    assertThat(Files.exists(runs.resolve("collision"))).isFalse();
    List<Release> all = desk.history(Optional.empty(), 10_000);
    assertThat(all).hasSizeGreaterThan(KILLS);
    for (Release release : all) {
      boolean ran = Files.exists(runs.resolve(release.run() + ".done"));
      switch (release.state().word()) {
        case "succeeded", "rolled back" -> assertThat(ran).isTrue();
        case "aborted" -> assertThat(ran).as(release.toString()).isFalse();
        case "unknown" -> assertThat(desk.locks()).anyMatch(l -> l.release().isPresent());
        default -> throw new AssertionError(release + " did not end");
      }
    }
    assertThat(all).anyMatch(release -> release.state().word().equals("succeeded"));
  }

  private Process bot(String url, String name) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Bot.class.getName(),
            url,
            runs.toString(),
            name)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void awaitLines(Process bot, int count) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(bot.getInputStream(), StandardCharsets.UTF_8));
    int seen = 0;
    while (seen < count && lines.readLine() != null) {
      seen++;
    }
  }
}
