package dev.sekisho.gate.tracker.evidence;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.guard.Guard;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.tracker.site.Site;
import dev.sekisho.gate.tracker.system.Note;
import dev.sekisho.gate.tracker.system.Tracker;
import dev.sekisho.gate.tracker.wire.TrackerErrors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * A tracker behind its own guard. Thread-safe.
 *
 * @param tracker the tracker
 * @param guard stands before it; its system is called like the tracker's site
 */
public record GuardedTracker(Tracker tracker, Guard guard) {

  private static final Set<ErrorId> REFUSALS =
      Set.of(TrackerErrors.FORBIDDEN, TrackerErrors.REFUSED, TrackerErrors.DROPPED);

  public GuardedTracker {
    if (!guard.system().equals(tracker.site().name())) {
      throw new IllegalArgumentException(
          "the guard of " + tracker.site().name() + " is called " + guard.system());
    }
  }

  /** Which tracker it is. */
  public Site site() {
    return tracker.site();
  }

  /** Reads tickets, all within the time of one question. */
  public Evidence<List<Ticket>> read(List<TicketKey> keys) {
    return this.<List<Ticket>>ask(
        () -> {
          List<Ticket> tickets = new ArrayList<>();
          for (TicketKey key : keys) {
            tickets.add(tracker.read(key));
          }
          return tickets;
        });
  }

  /** Writes a note; says why when that failed. */
  public Optional<String> write(TicketKey key, Note note) {
    return ask(() -> {
          tracker.write(key, note);
          return key;
        })
        .fold(known -> Optional.empty(), gap -> Optional.of(gap.source() + " " + gap.reason()));
  }

  /** What a tracker says no to is an answer: it must not keep us from asking for other tickets. */
  private <T> Evidence<T> ask(Callable<T> question) {
    Evidence<Evidence<T>> answer =
        guard.ask(
            () -> {
              try {
                return Evidence.known(question.call(), guard.system(), Instant.EPOCH);
              } catch (GateException e) {
                if (!REFUSALS.contains(e.problems().get(0).id())) {
                  throw e;
                }
                return Evidence.unknown(guard.system(), e.problems().get(0).what());
              }
            });
    return answer.fold(Evidence.Known::value, gap -> Evidence.unknown(gap.source(), gap.reason()));
  }
}
