package dev.sekisho.gate.executor.ansible;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.executor.run.Standing;
import dev.sekisho.gate.executor.run.Standing.Stopped;
import dev.sekisho.gate.release.RunState;
import dev.sekisho.gate.release.RunState.Phase;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What the evidence of a run amounts to, case by case. */
class JudgementTest {
  private static final String TASK = "{\"event\": \"task\", \"task\": \"install\"}";
  private static final String FAILED =
      "{\"event\": \"failed\", \"host\": \"web-1\", \"task\": \"install\", \"msg\": \"no space\","
          + " \"ignored\": false}";
  private static final String GOOD =
      "{\"event\": \"stats\", \"processed\": [\"web-1\", \"web-2\"], \"failed\": [],"
          + " \"unreachable\": [], \"changed\": 3}";
  private static final String ONE_HOST =
      "{\"event\": \"stats\", \"processed\": [\"web-1\"], \"failed\": [], \"unreachable\": [],"
          + " \"changed\": 1}";
  private static final String NO_HOST =
      "{\"event\": \"stats\", \"processed\": [], \"failed\": [], \"unreachable\": [],"
          + " \"changed\": 0}";
  private static final String HOST_FAILED =
      "{\"event\": \"stats\", \"processed\": [\"web-1\", \"web-2\"], \"failed\": [\"web-1\"],"
          + " \"unreachable\": [], \"changed\": 0}";
  private static final String HOST_AWAY =
      "{\"event\": \"stats\", \"processed\": [\"web-1\", \"web-2\"], \"failed\": [],"
          + " \"unreachable\": [\"web-2\"], \"changed\": 0}";

  @Test
  void aSuccessHasACodeOfZeroAndEveryExpectedHost() {
    assertThat(judge(exited(0), TASK, GOOD))
        .isEqualTo(new RunState(Phase.SUCCEEDED, "2 hosts were processed, with 3 changes"));
  }

  @Test
  void aHostThatWasNotProcessedIsAFailure() {
    assertThat(judge(exited(0), TASK, ONE_HOST))
        .isEqualTo(new RunState(Phase.FAILED, "expected hosts were not processed: [web-2]"));
    assertThat(judge(exited(0), NO_HOST))
        .isEqualTo(new RunState(Phase.FAILED, "expected hosts were not processed: [web-1, web-2]"));
  }

  @Test
  void aFailureNamesHostTaskAndMessage() {
    assertThat(judge(exited(2), TASK, FAILED, HOST_FAILED))
        .isEqualTo(
            new RunState(
                Phase.FAILED,
                "web-1 in task 'install': no space; failed: [web-1], unreachable: []"));
    assertThat(judge(exited(4), TASK, HOST_AWAY).phase()).isEqualTo(Phase.FAILED);
    assertThat(judge(exited(0), TASK, HOST_FAILED).phase()).isEqualTo(Phase.FAILED);
    assertThat(judge(exited(4)))
        .isEqualTo(new RunState(Phase.FAILED, "it ended with 4 before its first task"));
  }

  @Test
  void aCodeOfZeroWithoutStatisticsIsUnknown() {
    assertThat(judge(exited(0), TASK).phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(judge(exited(0), TASK, "{\"event\": \"sta").phase()).isEqualTo(Phase.UNKNOWN);
  }

  @Test
  void anotherCodeWithoutAFailedHostIsUnknownOnceATaskBegan() {
    assertThat(judge(exited(250), TASK))
        .isEqualTo(new RunState(Phase.UNKNOWN, "it ended with 250 in or after task 'install'"));
    assertThat(judge(exited(1), TASK, GOOD).phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(judge(exited(1), TASK, ONE_HOST).phase()).isEqualTo(Phase.FAILED);
  }

  @Test
  void aKilledRunFailedOnlyWhereThatIsCertain() {
    assertThat(judge(killed(Stopped.NOT)).phase()).isEqualTo(Phase.FAILED);
    assertThat(judge(killed(Stopped.NOT), TASK).phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(judge(killed(Stopped.NOT), TASK, FAILED).phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(judge(killed(Stopped.NOT), TASK, GOOD).phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(judge(killed(Stopped.NOT), TASK, HOST_FAILED).phase()).isEqualTo(Phase.FAILED);
  }

  @Test
  void aStoppedRunTellsWhoStoppedIt() {
    assertThat(judge(killed(Stopped.CANCELLED), TASK))
        .isEqualTo(new RunState(Phase.CANCELLED, "it was stopped in task 'install'"));
    assertThat(judge(killed(Stopped.OUT_OF_TIME), TASK))
        .isEqualTo(
            new RunState(Phase.FAILED, "its time was over, and it was stopped in task 'install'"));
    assertThat(judge(killed(Stopped.CANCELLED), TASK, GOOD).phase()).isEqualTo(Phase.UNKNOWN);
  }

  @Test
  void whoeverHadEndedBeforeTheRequestCameHasSucceeded() {
    Standing late =
        new Standing.Ended(Stopped.CANCELLED, OptionalInt.of(0), OptionalInt.empty(), 0);

    assertThat(judge(late, TASK, GOOD).phase()).isEqualTo(Phase.SUCCEEDED);
  }

  @Test
  void whatNobodySawIsUnknown() {
    assertThat(judge(new Standing.Lost(true), TASK, GOOD).phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(judge(new Standing.Lost(false), TASK, FAILED).phase()).isEqualTo(Phase.UNKNOWN);
    assertThat(
            judge(
                    new Standing.Ended(
                        Stopped.CANCELLED, OptionalInt.empty(), OptionalInt.of(9), 1),
                    TASK)
                .phase())
        .isEqualTo(Phase.UNKNOWN);
  }

  @Test
  void aRunThatNeverBeganIsCertain() {
    assertThat(judge(new Standing.NeverBegan(true, "why")))
        .isEqualTo(new RunState(Phase.CANCELLED, "why"));
    assertThat(judge(new Standing.NeverBegan(false, "why")))
        .isEqualTo(new RunState(Phase.FAILED, "why"));
    assertThat(judge(new Standing.Running(), TASK))
        .isEqualTo(new RunState(Phase.RUNNING, "in task 'install'"));
  }

  /** Of all that can be seen, one thing alone is a success. */
  @Property
  void nothingElseIsASuccess(
      @ForAll("standings") Standing standing, @ForAll("events") List<String> events) {
    RunState state = judge(standing, events.toArray(String[]::new));

    boolean ended =
        standing instanceof Standing.Ended end
            && end.code().equals(OptionalInt.of(0))
            && end.left() == 0;
    List<String> recaps = events.stream().filter(line -> line.contains("stats")).toList();
    boolean proven = !recaps.isEmpty() && recaps.get(recaps.size() - 1).equals(GOOD);
    assertThat(state.phase() == Phase.SUCCEEDED).isEqualTo(ended && proven);
    assertThat(state.reason()).isNotBlank();
  }

  @Provide
  Arbitrary<Standing> standings() {
    Arbitrary<Standing> ended =
        Combinators.combine(
                Arbitraries.of(Stopped.class),
                Arbitraries.of(-1, 0, 0, 0, 1, 2, 4, 250),
                Arbitraries.of(0, 0, 0, 1))
            .as(
                (stopped, code, left) ->
                    code < 0
                        ? new Standing.Ended(stopped, OptionalInt.empty(), OptionalInt.of(9), left)
                        : new Standing.Ended(
                            stopped, OptionalInt.of(code), OptionalInt.empty(), left));
    return Arbitraries.oneOf(
        ended,
        Arbitraries.of(
            new Standing.Running(),
            new Standing.Lost(true),
            new Standing.Lost(false),
            new Standing.NeverBegan(true, "why"),
            new Standing.NeverBegan(false, "why")));
  }

  @Provide
  Arbitrary<List<String>> events() {
    return Arbitraries.of(TASK, FAILED, GOOD, GOOD, ONE_HOST, NO_HOST, HOST_FAILED, HOST_AWAY, "{")
        .list()
        .ofMaxSize(4);
  }

  private static RunState judge(Standing standing, String... lines) {
    Events events = List.of(lines).stream().reduce(Events.NONE, Events::and, (a, b) -> b);
    return new Judgement(events, Set.of("web-1", "web-2")).of(standing);
  }

  private static Standing exited(int code) {
    return new Standing.Ended(Stopped.NOT, OptionalInt.of(code), OptionalInt.empty(), 0);
  }

  private static Standing killed(Stopped by) {
    return new Standing.Ended(by, OptionalInt.empty(), OptionalInt.of(15), 0);
  }
}
