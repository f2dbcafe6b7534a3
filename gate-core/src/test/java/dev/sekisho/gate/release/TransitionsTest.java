package dev.sekisho.gate.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.ReleaseState.Aborted;
import dev.sekisho.gate.release.ReleaseState.Aborting;
import dev.sekisho.gate.release.ReleaseState.Failed;
import dev.sekisho.gate.release.ReleaseState.Judged;
import dev.sekisho.gate.release.ReleaseState.Locked;
import dev.sekisho.gate.release.ReleaseState.Phase;
import dev.sekisho.gate.release.ReleaseState.Planned;
import dev.sekisho.gate.release.ReleaseState.RolledBack;
import dev.sekisho.gate.release.ReleaseState.Running;
import dev.sekisho.gate.release.ReleaseState.Succeeded;
import dev.sekisho.gate.release.ReleaseState.Unknown;
import dev.sekisho.gate.release.ReleaseState.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TransitionsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final Person ANN = Person.of("ann");
  private static final DecisionId DECISION = new DecisionId("ab".repeat(32));
  private static final RunId RUN = new RunId("till-1-1");
  private static final Run GOING = Run.intended(RUN, 7, NOW);

  private static final List<ReleaseState> STATES =
      List.of(
          new Planned(),
          new Waiting("closed", new Until.Go(), NOW),
          new Judged(DECISION, NOW),
          new Locked(DECISION, 7, NOW),
          new Running(GOING),
          new Succeeded(NOW, "all hosts"),
          new Failed(NOW, "a host failed"),
          new Aborting(GOING, ANN, "wrong"),
          new Aborted(NOW, Optional.of(ANN), "wrong"),
          new Unknown(GOING, "no answer", NOW),
          new RolledBack(NOW, new ReleaseId("till-2")));

  private static final List<ReleaseEvent> EVENTS =
      List.of(
          new ReleaseEvent.Wait("closed", new Until.Go(), NOW),
          new ReleaseEvent.Allow(DECISION, NOW),
          new ReleaseEvent.Lock(8, NOW),
          new ReleaseEvent.Start(RUN, NOW),
          new ReleaseEvent.Adopt(9, NOW),
          new ReleaseEvent.Miss("no answer", NOW),
          new ReleaseEvent.Find("at host 3", NOW),
          new ReleaseEvent.Succeed("all hosts", NOW),
          new ReleaseEvent.Fail("a host failed", NOW),
          new ReleaseEvent.Stop("cancelled", NOW),
          new ReleaseEvent.Lose("no answer", NOW),
          new ReleaseEvent.Abort(ANN, "wrong", NOW),
          new ReleaseEvent.Settle(ANN, true, "looked", NOW),
          new ReleaseEvent.RollBack(new ReleaseId("till-2"), NOW));

  @Test
  void everyStateThereIsIsHere() {
    assertThat(STATES.stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(ReleaseState.class.getPermittedSubclasses()));
    assertThat(EVENTS.stream().map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(Set.of(ReleaseEvent.class.getPermittedSubclasses()));
  }

  @Test
  void statesPartition() {
    Map<Phase, List<String>> words =
        STATES.stream()
            .collect(
                Collectors.groupingBy(
                    ReleaseState::phase,
                    Collectors.mapping(ReleaseState::word, Collectors.toList())));

    assertThat(words)
        .isEqualTo(
            Map.of(
                Phase.WAITING, List.of("planned", "waiting"),
                Phase.IN_FLIGHT, List.of("judged", "locked", "running", "aborting", "unknown"),
                Phase.FINAL, List.of("succeeded", "failed", "aborted", "rolled back")));
  }

  @Test
  void exactlyWhatMayRunHoldsItsTarget() {
    assertThat(STATES.stream().filter(ReleaseState::holdsTarget).map(ReleaseState::word))
        .containsExactly("locked", "running", "aborting", "unknown");
    assertThat(STATES.stream().filter(s -> s.run().isPresent()).map(ReleaseState::word))
        .containsExactly("running", "aborting", "unknown");
  }

  @Test
  void theWholeTable() {
    List<String> lines = new ArrayList<>();
    for (ReleaseState state : STATES) {
      String ways =
          EVENTS.stream()
              .flatMap(
                  event ->
                      Transitions.next(state, event).stream()
                          .map(next -> name(event) + " -> " + next.word()))
              .collect(Collectors.joining(", "));
      lines.add(state.word() + ": " + ways);
    }

    assertThat(lines)
        .containsExactly(
            "planned: Wait -> waiting, Allow -> judged, Abort -> aborted",
            "waiting: Wait -> waiting, Allow -> judged, Abort -> aborted",
            "judged: Wait -> waiting, Lock -> locked, Abort -> aborted",
            "locked: Wait -> waiting, Start -> running, Abort -> aborted",
            "running: Adopt -> running, Miss -> running, Find -> running, Succeed -> succeeded,"
                + " Fail -> failed, Stop -> aborted, Lose -> unknown, Abort -> aborting",
            "succeeded: RollBack -> rolled back",
            "failed: ",
            "aborting: Adopt -> aborting, Miss -> aborting, Find -> aborting, Succeed -> succeeded,"
                + " Fail -> failed, Stop -> aborted, Lose -> unknown",
            "aborted: ",
            "unknown: Adopt -> unknown, Miss -> unknown, Find -> running, Succeed -> succeeded,"
                + " Fail -> failed, Stop -> aborted, Abort -> aborting, Settle -> succeeded",
            "rolled back: ");
  }

  @Property
  void aWalkKeepsTheLaws(@ForAll("walks") List<ReleaseEvent> walk) {
    ReleaseState state = new Planned();
    boolean allowed = false;
    boolean held = false;
    boolean started = false;
    for (ReleaseEvent event : walk) {
      Optional<ReleaseState> next = Transitions.next(state, event);
      if (next.isEmpty()) {
        continue;
      }
      allowed = event instanceof ReleaseEvent.Allow || (allowed && !isBack(event));
      held = event instanceof ReleaseEvent.Lock || (held && !isBack(event));
      started |= event instanceof ReleaseEvent.Start;
      assertThat(state.phase() == Phase.FINAL && !(next.get() instanceof RolledBack)).isFalse();
      if (next.get().run().isPresent()) {
        assertThat(allowed && held && started).as("nothing runs unasked or unheld").isTrue();
      }
      if (next.get() instanceof Succeeded || next.get() instanceof Failed) {
        assertThat(event)
            .as("only who can know says how it ended")
            .isInstanceOfAny(
                ReleaseEvent.Succeed.class, ReleaseEvent.Fail.class, ReleaseEvent.Settle.class);
        assertThat(started).isTrue();
      }
      if (started && next.get().phase() != Phase.FINAL) {
        assertThat(next.get().run().map(Run::id)).as("a run is not forgotten").contains(RUN);
      }
      state = next.get();
    }
  }

  @Provide
  Arbitrary<List<ReleaseEvent>> walks() {
    return Arbitraries.of(EVENTS).list().ofMaxSize(60);
  }

  private static boolean isBack(ReleaseEvent event) {
    return event instanceof ReleaseEvent.Wait;
  }

  private static String name(Object value) {
    return Arrays.stream(value.getClass().getName().split("[$.]")).reduce("", (a, b) -> b);
  }
}
