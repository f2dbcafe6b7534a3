package dev.sekisho.gate.executor.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.executor.Processes;
import dev.sekisho.gate.executor.run.Standing.Stopped;
import dev.sekisho.gate.testkit.contract.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process that started a run is killed, and a later one learns what became of the run. */
class AdoptionTest {
  @TempDir Path work;

  /** Starts a run, or only claims its id, then waits to be killed. */
  static final class Starter {
    private Starter() {}

    public static void main(String[] arguments) throws IOException {
      Runs runs = new Runs(Path.of(arguments[0]));
      RunFolder run = runs.claim("run-1");
      if (arguments[1].equals("start")) {
        runs.supervision.start(
            run,
            Runs.command(
                run,
                "touch begun; while [ ! -e go ]; do sleep 0.05; done; exit 7",
                Duration.ofMinutes(1)));
      }
      System.out.println("ready");
      System.in.read();
    }
  }

  @AfterEach
  void stopWhatRuns() {
    Processes.killAll(work);
  }

  @Test
  void aRunOutlivesWhoeverStartedItAndItsCodeIsFound() throws Exception {
    Process starter = starter("start");
    RunFolder run = find();
    Runs.awaitFile(run, "begun");
    kill(starter);

    Runs later = new Runs(work);

    assertThat(later.supervision.standing(run)).isEqualTo(new Standing.Running());
    Files.createFile(run.path().resolve("go"));
    assertThat(later.end(run))
        .isEqualTo(new Standing.Ended(Stopped.NOT, OptionalInt.of(7), OptionalInt.empty(), 0));
  }

  @Test
  void anAdoptedRunCanBeCancelled() throws Exception {
    Process starter = starter("start");
    RunFolder run = find();
    Runs.awaitFile(run, "begun");
    kill(starter);

    Runs later = new Runs(work);
    later.supervision.cancel(run);

    assertThat(later.end(run))
        .isInstanceOfSatisfying(
            Standing.Ended.class, end -> assertThat(end.stopped()).isEqualTo(Stopped.CANCELLED));
  }

  @Test
  void aClaimWhoseOwnerDiedBeforeItStartedAnythingNeverBegins() throws Exception {
    Process starter = starter("claim");
    RunFolder run = find();
    Runs later = new Runs(work);
    assertThat(later.supervision.standing(run)).isEqualTo(new Standing.Running());

    kill(starter);

    Standing end = later.end(run);
    assertThat(end)
        .isEqualTo(new Standing.NeverBegan(false, "its supervisor was gone before it began"));
    later.supervision.start(run, Runs.command(run, "touch begun", Duration.ofMinutes(1)));
    Eventually.isTrue(() -> Processes.of(run.path()).isEmpty());
    assertThat(run.has("begun")).isFalse();
    assertThat(later.supervision.standing(run)).isEqualTo(end);
  }

  @Test
  void aNumberThatAnotherProcessHasNowIsNotMistaken() {
    ProcessMark me = ProcessMark.current();

    assertThat(me.isAlive()).isTrue();
    assertThat(new ProcessMark(me.pid(), me.start() - 1, me.boot()).isAlive()).isFalse();
    assertThat(new ProcessMark(me.pid(), me.start(), "another").isAlive()).isFalse();
    assertThat(ProcessMark.from(me.document())).isEqualTo(me);
  }

  @Test
  void aRunOfBeforeTheMachineWasStartedAgainIsLost() {
    Runs runs = new Runs(work);
    RunFolder run = runs.folders.claim(Runs.order("run-1"), Map.of()).orElseThrow();
    ProcessMark me = ProcessMark.current();
    run.publish("begin", new ProcessMark(me.pid(), me.start(), "another").document());

    assertThat(runs.supervision.standing(run)).isEqualTo(new Standing.Lost(false));
  }

  private RunFolder find() {
    return new RunFolder(work.resolve("run-1"));
  }

  private Process starter(String what) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Starter.class.getName(),
                work.toString(),
                what)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("ready");
    return process;
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
