package dev.sekisho.gate.workbench.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, changed between two looks. */
class WatchTest {

  @TempDir private Path folder;

  private final Deque<Runnable> between = new ArrayDeque<>();
  private final List<Integer> runs = new ArrayList<>();

  private interface Change {
    void make() throws IOException;
  }

  @Test
  void theWorkIsDoneOnceWhenNothingChanges() {
    RuleFolder.at(folder);
    then(() -> {});
    then(() -> {});
    watch();

    assertThat(runs).containsExactly(2);
  }

  @Test
  void theWorkIsDoneAgainAfterAFileWasChangedAddedOrRemoved() {
    RuleFolder rules = RuleFolder.at(folder);
    then(() -> rules.edit(RuleFolder.RULES, "!draft", "! draft"));
    then(() -> {});
    then(() -> Files.writeString(folder.resolve("greeting/words.csv"), "word\nhello\n"));
    then(() -> Files.delete(folder.resolve(RuleFolder.SCENARIOS)));
    watch();

    assertThat(runs).containsExactly(4, 3, 1, 0);
  }

  @Test
  void filesThatAreNoRulesDoNotCount() {
    RuleFolder.at(folder);
    then(() -> Files.writeString(folder.resolve("greeting/rules.xml"), "<testsuites/>"));
    then(() -> Files.writeString(folder.resolve("greeting/.greeting.drl.swp"), "an editor's own"));
    watch();

    assertThat(runs).containsExactly(2);
  }

  @Test
  void anInterruptEndsIt() throws InterruptedException {
    RuleFolder.at(folder);
    CountDownLatch worked = new CountDownLatch(1);
    Thread watching =
        new Thread(() -> new Watch(folder, Watch.Pause.USUAL).run(worked::countDown), "watch");
    watching.start();
    worked.await();
    watching.interrupt();
    watching.join();

    assertThat(watching.isAlive()).isFalse();
  }

  private void then(Change change) {
    between.add(
        () -> {
          try {
            change.make();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Notes at each run how many changes were still to come. */
  private void watch() {
    new Watch(
            folder,
            () -> {
              Runnable next = between.poll();
              if (next == null) {
                return false;
              }
              next.run();
              return true;
            })
        .run(() -> runs.add(between.size()));
  }
}
