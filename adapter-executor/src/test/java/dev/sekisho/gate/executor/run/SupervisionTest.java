package dev.sekisho.gate.executor.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.gate.executor.Processes;
import dev.sekisho.gate.executor.run.Standing.Stopped;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.testkit.contract.Eventually;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionTest {
  @TempDir Path work;

  private Runs runs;

  @BeforeEach
  void open() {
    runs = new Runs(work);
  }

  @AfterEach
  void stopWhatRuns() {
    Processes.killAll(work);
  }

  @Test
  void theCodeOfACommandIsFoundByAnybodyLater() {
    RunFolder run = runs.start("run-1", "exit 3");

    assertThat(runs.end(run)).isEqualTo(exited(3));
    assertThat(new Runs(work).supervision.standing(run)).isEqualTo(exited(3));
  }

  @Test
  void argumentsAreHandedOverAsTheyAre() {
    RunFolder run = runs.claim("run-1");
    runs.supervision.start(
        run,
        new Command(
            List.of("/usr/bin/printf", "%s\\n", "$(id) `id` ; rm -rf * \"'"),
            run.path(),
            Map.of(),
            Duration.ofMinutes(1)));

    assertThat(runs.end(run)).isEqualTo(exited(0));
    assertThat(run.output(0)).containsExactly("$(id) `id` ; rm -rf * \"'");
  }

  @Test
  void theEnvironmentHoldsWhatWasAllowed() {
    RunFolder run = runs.start("run-1", "exec /usr/bin/env");

    runs.end(run);
    assertThat(run.output(0).stream().map(line -> line.substring(0, line.indexOf('='))))
        .containsExactlyInAnyOrder("PATH", "GREETING", "PWD", "SEKISHO_RUN", "SEKISHO_EVENTS_FD");
  }

  @Test
  void whatIsWrittenIsRedactedBeforeItIsKept() throws Exception {
    RunFolder run =
        runs.start(
            "run-1",
            "echo a "
                + Runs.SECRET
                + " b; echo 'msg "
                + Runs.SECRET
                + "' >&$SEKISHO_EVENTS_FD;"
                + " printf 'no end of line'");

    runs.end(run);
    assertThat(run.output(0)).containsExactly("a [secret] b", "no end of line");
    assertThat(run.lines(Supervision.EVENTS)).containsExactly("msg [secret]");
    try (var files = Files.list(run.path())) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(file).content().doesNotContain(Runs.SECRET));
    }
  }

  @Test
  void anOutputIsKeptUpToItsLimit() {
    int lines = Supervision.OUTPUT_BYTES_MAX / 1024;
    String kilobyte = "yes $(head -c 1023 /dev/zero | tr '\\0' a) | head -n ";

    RunFolder full = runs.start("full", kilobyte + lines);
    RunFolder over = runs.start("over", kilobyte + (lines + 1));

    assertThat(runs.end(full)).isEqualTo(exited(0));
    assertThat(full.lines(RunFolder.OUTPUT)).hasSize(lines).doesNotContain("... cut");
    assertThat(runs.end(over)).isEqualTo(exited(0));
    assertThat(over.lines(RunFolder.OUTPUT)).hasSize(lines + 1).endsWith("... cut");
    assertThat(full.output(0)).hasSize(RunFolder.LINES_MAX);
    assertThat(full.output(RunFolder.LINES_MAX)).hasSize(lines - RunFolder.LINES_MAX);
  }

  @Test
  void eventsAreKeptUpToTheirLimit() {
    int lines = Supervision.EVENTS_BYTES_MAX >> 20;
    String megabyte =
        "for i in $(seq %d); do head -c 1048575 /dev/zero | tr '\\0' a; echo; done"
            + " >&$SEKISHO_EVENTS_FD";

    RunFolder full = runs.start("full", megabyte.formatted(lines));
    RunFolder over = runs.start("over", megabyte.formatted(lines + 1));

    assertThat(runs.end(full)).isEqualTo(exited(0));
    assertThat(full.lines(Supervision.EVENTS).count()).isEqualTo(lines);
    assertThat(runs.end(over)).isEqualTo(exited(0));
    assertThat(over.lines(Supervision.EVENTS).skip(lines)).containsExactly("... cut");
  }

  @Test
  void aFullDiskCostsLinesAndNotTheEnd() throws Exception {
    RunFolder run = runs.claim("run-1");
    Path output = run.path().resolve(RunFolder.OUTPUT);
    Files.createSymbolicLink(output, Path.of("/dev/full"));

    runs.supervision.start(run, Runs.command(run, "echo a; echo b; exit 3", Duration.ofMinutes(1)));

    assertThat(runs.end(run)).isEqualTo(exited(3));
    Files.delete(output);
  }

  @Test
  void aLineIsKeptUpToItsLimit() {
    String line = "head -c %d /dev/zero | tr '\\0' a; echo; ";

    RunFolder run =
        runs.start(
            "run-1",
            line.formatted(Supervision.LINE_CHARS_MAX)
                + line.formatted(Supervision.LINE_CHARS_MAX + 1)
                + line.formatted(1_000_000)
                + "echo end");

    runs.end(run);
    String kept = "a".repeat(Supervision.LINE_CHARS_MAX);
    assertThat(run.output(0)).containsExactly(kept, kept + " ... cut", kept + " ... cut", "end");
  }

  @Test
  void aCommandOutOfTimeIsStoppedWithAllThatItStarted() {
    RunFolder run =
        runs.start("run-1", "setsid sleep 600 & (sleep 600 &) ; sleep 600", Duration.ofMillis(700));

    assertThat(runs.end(run))
        .isEqualTo(
            new Standing.Ended(Stopped.OUT_OF_TIME, OptionalInt.empty(), OptionalInt.of(15), 0));
    assertThat(workers(run)).isEmpty();
  }

  @Test
  void whoeverDoesNotGoIsKilled() {
    RunFolder run = runs.start("run-1", "trap '' TERM; touch deaf; while :; do sleep 0.1; done");
    Runs.awaitFile(run, "deaf");

    runs.supervision.cancel(run);

    assertThat(runs.end(run))
        .isEqualTo(
            new Standing.Ended(Stopped.CANCELLED, OptionalInt.empty(), OptionalInt.of(9), 0));
    assertThat(workers(run)).isEmpty();
  }

  @Test
  void aKilledCommandTellsTheSignalAndLeavesNothingBehind() {
    RunFolder run = runs.start("run-1", "sleep 600 & echo $$ > pid; touch begun; wait");
    Runs.awaitFile(run, "begun");

    ProcessHandle.of(Long.parseLong(run.lines("pid").findFirst().orElseThrow()))
        .orElseThrow()
        .destroyForcibly();

    assertThat(runs.end(run))
        .isEqualTo(new Standing.Ended(Stopped.NOT, OptionalInt.empty(), OptionalInt.of(9), 0));
    assertThat(workers(run)).isEmpty();
  }

  @Test
  void withoutItsSupervisorARunIsLostAndCanStillBeStopped() {
    RunFolder run = runs.start("run-1", "touch begun; sleep 600");
    Runs.awaitFile(run, "begun");

    Processes.of(run.path()).stream()
        .filter(process -> Processes.says(process, "supervise.py"))
        .forEach(ProcessHandle::destroyForcibly);

    assertThat(runs.end(run)).isEqualTo(new Standing.Lost(true));
    runs.supervision.cancel(run);
    assertThat(
            Eventually.get(() -> runs.supervision.standing(run), new Standing.Lost(false)::equals))
        .isEqualTo(new Standing.Lost(false));
  }

  @Test
  void aProgramThatIsNotThereNeverBegan() {
    RunFolder run = runs.claim("run-1");
    runs.supervision.start(
        run, new Command(List.of("/no/such/program"), work, Map.of(), Duration.ofMinutes(1)));

    assertThat(runs.end(run))
        .isInstanceOfSatisfying(
            Standing.NeverBegan.class,
            never -> {
              assertThat(never.cancelled()).isFalse();
              assertThat(never.why()).contains("/no/such/program");
            });
  }

  @Test
  void aRunThatIsCancelledBeforeItBeginsNeverDoes() {
    RunFolder run = runs.claim("run-1");

    runs.supervision.cancel(run);
    runs.supervision.start(run, Runs.command(run, "touch begun", Duration.ofMinutes(1)));

    assertThat(runs.end(run))
        .isEqualTo(new Standing.NeverBegan(true, "it was cancelled before it began"));
    Eventually.isTrue(() -> Processes.of(run.path()).isEmpty());
    assertThat(run.has("begun")).isFalse();
  }

  @Test
  void aSupervisorThatHasBegunLooksForARequestBeforeItStartsAnything() {
    RunFolder run = runs.claim("run-1");
    run.publish("cancel", Documents.object());

    runs.supervision.start(run, Runs.command(run, "touch begun", Duration.ofMinutes(1)));

    assertThat(runs.end(run))
        .isEqualTo(new Standing.NeverBegan(true, "it was cancelled before it began"));
    assertThat(run.has("begun")).isFalse();
  }

  @Test
  void aClaimIsGivenUpWhenNothingCouldBeStarted() {
    Supervision noPython =
        new Supervision(
            runs.folders, Path.of("/no/python3"), Redaction.of(Set.of()), Supervision.GRACE);
    RunFolder run = runs.claim("run-1");

    assertThatThrownBy(() -> noPython.start(run, Runs.command(run, "true", Duration.ofMinutes(1))))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-8005");

    assertThat(runs.folders.find(Runs.order("run-1").run())).isEmpty();
    assertThat(runs.end(runs.start("run-1", "exit 0"))).isEqualTo(exited(0));
  }

  @Test
  void aPlanIsAsLargeAsAPipeHoldsAndNoLarger() {
    RunFolder run = runs.claim("run-1");
    String large = ":" + " ".repeat(Supervision.PLAN_BYTES_MAX);

    assertThatThrownBy(
            () -> runs.supervision.start(run, Runs.command(run, large, Duration.ofMinutes(1))))
        .isInstanceOf(GateException.class)
        .hasMessageContaining("GATE-8001");
    assertThat(runs.folders.find(Runs.order("run-1").run())).isEmpty();
  }

  @Test
  void aCommandHasABoundOfTime() {
    RunFolder run = runs.claim("run-1");

    assertThat(Runs.command(run, "true", Command.TIME_MAX).timeMax()).isEqualTo(Command.TIME_MAX);
    assertThatThrownBy(() -> Runs.command(run, "true", Command.TIME_MAX.plusMillis(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Runs.command(run, "true", Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<ProcessHandle> workers(RunFolder run) {
    return Processes.of(run.path()).stream()
        .filter(process -> Processes.isThereWithout(process, "supervise.py"))
        .toList();
  }

  private static Standing exited(int code) {
    return new Standing.Ended(Stopped.NOT, OptionalInt.of(code), OptionalInt.empty(), 0);
  }
}
