package dev.sekisho.gate.tracker.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Problem;
import dev.sekisho.gate.testkit.tracker.Flavour;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedmineTroubleTest {
  private final StandInBench bench = new StandInBench(Flavour.REDMINE);
  private final TicketKey key = bench.open();

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aNoteThatIsDroppedInSilenceIsFoundOut() {
    bench.standIn.dropWrites(true);

    Problem problem = dropped(TrackerContract.note("deployed", Optional.empty()));

    assertThat(problem.id()).isEqualTo(TrackerErrors.DROPPED);
    assertThat(problem.what()).isEqualTo("took the note at RM-17 and did not keep it");
  }

  @Test
  void aStatusThatIsDroppedInSilenceIsFoundOut() {
    bench.tracker().write(key, TrackerContract.note("deployed", Optional.empty()));
    bench.standIn.dropWrites(true);

    Problem problem = dropped(TrackerContract.note("deployed", Optional.of("Done")));

    assertThat(problem.id()).isEqualTo(TrackerErrors.DROPPED);
    assertThat(problem.what()).isEqualTo("took the status 'Done' for RM-17 and did not keep it");
  }

  private Problem dropped(Note note) {
    return catchThrowableOfType(GateException.class, () -> bench.tracker().write(key, note))
        .problems()
        .get(0);
  }
}
