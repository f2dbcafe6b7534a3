package dev.sekisho.gate.testkit.fake;

import dev.sekisho.gate.action.Tell;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Notifier;
import java.util.ArrayList;
import java.util.List;

/** Tells a list. */
public final class RecordingNotifier implements Notifier {
  private final List<Tell> told = new ArrayList<>();

  /** A notifier that has told nothing yet. */
  public RecordingNotifier() {}

  /** What was told, oldest first. */
  public List<Tell> told() {
    return List.copyOf(told);
  }

  @Override
  public ActionOutcome tell(Tell message) {
    told.add(message);
    return ActionOutcome.Done.WITHOUT_REFERENCE;
  }
}
