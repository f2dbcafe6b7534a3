package dev.sekisho.gate.evidence;

import dev.sekisho.gate.bot.Books;
import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.sweep.Rounds;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.ledger.Notes;
import dev.sekisho.gate.tracker.TrackerAdapter;
import dev.sekisho.gate.tracker.hook.Cursor;
import dev.sekisho.gate.tracker.hook.RedminePoll;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Asks trackers without webhooks what changed. Thread-safe. */
final class TicketWatch implements Part {

  /** How often. */
  static final Duration ASK = Duration.ofSeconds(30);

  private final TrackerAdapter trackers;
  private final TicketNews news;
  private final List<RedminePoll> polls;
  private final Rounds rounds = new Rounds();

  private record NotedCursor(Notes notes, String name) implements Cursor {
    @Override
    public Optional<String> read() {
      return notes.of(name);
    }

    @Override
    public void keep(String text) {
      notes.keep(name, text);
    }
  }

  TicketWatch(TrackerAdapter trackers, TicketNews news, Books books) {
    this.trackers = trackers;
    this.news = news;
    Notes notes = new Notes(books.database(), "tracker");
    this.polls = trackers.polls(name -> new NotedCursor(notes, name));
  }

  @Override
  public void start() {
    polls.forEach(poll -> rounds.every(ASK, "tickets", () -> poll.round(this::changed)));
  }

  private void changed(TicketKey key) {
    news.of(List.of(key));
  }

  @Override
  public void close() {
    rounds.close();
    trackers.close();
  }
}
