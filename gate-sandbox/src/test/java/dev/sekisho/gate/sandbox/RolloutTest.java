package dev.sekisho.gate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.testkit.github.HostedPullRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A control that is rolled out while a whole bot is at work. */
class RolloutTest {
  private static final Path FOUR_EYES = Path.of("src/test/resources/four-eyes/four-eyes");

  @TempDir Path folder;
  private Outpost outpost;
  private Path rules;

  @BeforeEach
  void start() throws IOException {
    rules = Files.createDirectories(folder.resolve("rules"));
    Files.createDirectories(rules.resolve("four-eyes"));
    for (String file : new String[] {"rules.drl", "secrets.csv"}) {
      Files.copy(FOUR_EYES.resolve(file), rules.resolve("four-eyes").resolve(file));
    }
    Files.createDirectories(rules.resolve("open"));
    Files.writeString(
        rules.resolve("open/open.drl"),
        """
        rule "open/said" @control( "open" ) @owner( "tests" ) @why( "so" ) @fix( "Open it" )
        when $pr : PullRequest( open ) then finding.satisfied( "It is open" ); end
        """);
    outpost = new Outpost(folder);
    outpost.set("GATE_RULES", rules.toString());
    outpost.start();
  }

  @AfterEach
  void close() {
    outpost.close();
  }

  @Test
  void aControlThatGoesIntoShadowStopsToCountAndTheLedgerSaysSo() throws IOException {
    HostedPullRequest pull = outpost.open();
    outpost.settle();
    assertThat(outpost.check(pull.head())).contains("action_required");

    rollOut("four-eyes,shadow,acme/*,until May");
    outpost.settle();

    assertThat(outpost.check(pull.head())).contains("success");
    assertThat(outpost.page(pull)).contains("Not counted", "is in shadow: it waits", "until May");
    assertThat(outpost.rules())
        .last()
        .asString()
        .contains(
            "\"controls\":[{\"control\":\"four-eyes\",\"before\":[],"
                + "\"now\":[\"row 1: shadow, repository acme/* (until May)\"]}]");
  }

  @Test
  void aRollOutThatCanNotBeFollowedChangesNothing() throws IOException {
    HostedPullRequest pull = outpost.open();
    outpost.settle();
    int entries = outpost.rules().size();

    rollOut("four-eye,off,,for good");
    outpost.settle();

    assertThat(outpost.check(pull.head())).contains("action_required");
    assertThat(outpost.warnings()).anyMatch(line -> line.contains("GATE-2016"));
    assertThat(outpost.rules()).hasSize(entries);
  }

  private void rollOut(String row) throws IOException {
    outpost.clock().advance(Duration.ofMinutes(1));
    Files.writeString(rules.resolve("rollout.csv"), "control,mode,repository,why\n" + row + "\n");
    outpost.watch().look();
  }
}
