package dev.sekisho.gate.tracker.tell;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.TicketKey;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Herald;
import dev.sekisho.gate.tracker.evidence.GuardedTracker;
import dev.sekisho.gate.tracker.system.Note;
import dev.sekisho.gate.tracker.system.PlainText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tells the tickets of a release that their change was reviewed and let through, that it was
 * deployed, or that it was not: a note once, a link where the tracker has links, and, where that is
 * wanted, another status. Only the tickets that the release was planned with are told. Thread-safe.
 */
public final class TicketHerald implements Herald {
  private final List<GuardedTracker> trackers;
  private final Function<PullRequestRef, URI> page;
  private final Optional<String> deployedStatus;

  /**
   * A herald.
   *
   * @param page where people see a pull request
   * @param deployedStatus the status that a ticket gets when it was deployed; empty to leave it
   */
  public TicketHerald(
      List<GuardedTracker> trackers,
      Function<PullRequestRef, URI> page,
      Optional<String> deployedStatus) {
    this.trackers = List.copyOf(trackers);
    this.page = page;
    this.deployedStatus = deployedStatus;
  }

  @Override
  public String audience() {
    return "tickets";
  }

  @Override
  public ActionOutcome tell(ReleaseNews news) {
    Optional<Said> said = Said.of(news.occasion());
    if (said.isEmpty()) {
      return ActionOutcome.Done.WITHOUT_REFERENCE;
    }
    List<String> failures = new ArrayList<>();
    for (String name : news.release().digest().tickets().keySet()) {
      TicketKey key = new TicketKey(name);
      tracker(key)
          .flatMap(tracker -> tracker.write(key, note(said.get(), news)))
          .ifPresent(failure -> failures.add(key + ": " + failure));
    }
    return failures.isEmpty()
        ? ActionOutcome.Done.WITHOUT_REFERENCE
        : new ActionOutcome.Failed(String.join("; ", failures));
  }

  private Optional<GuardedTracker> tracker(TicketKey key) {
    return trackers.stream().filter(tracker -> tracker.site().holds(key)).findFirst();
  }

  private Note note(Said said, ReleaseNews news) {
    Release release = news.release();
    return new Note(
        "sekisho release " + release.id() + " " + said.word(),
        List.of(
            said.sentence() + " " + PlainText.of(release.target().toString()) + ".",
            PlainText.of(news.text()),
            PlainText.of(
                "Release "
                    + release.id()
                    + " of commit "
                    + release.head().abbreviated()
                    + ", asked for by "
                    + release.requester()
                    + ", at "
                    + news.at()
                    + ".")),
        page.apply(release.pullRequest()),
        "Pull request " + PlainText.of(release.pullRequest().toString()),
        said == Said.DEPLOYED ? "deployed by" : "changed by",
        said == Said.DEPLOYED,
        said == Said.DEPLOYED ? deployedStatus : Optional.empty());
  }

  /** What is said at a ticket. */
  private enum Said {
    REVIEWED("reviewed", "Reviewed, let through by the gate, and planned for"),
    DEPLOYED("deployed", "Deployed to"),
    FAILED("failed", "The deployment failed that went to"),
    ABORTED("aborted", "The deployment was stopped that went to"),
    UNKNOWN("unknown", "Nobody knows how the deployment ended that went to"),
    ROLLED_BACK("rolled-back", "Rolled back from");

    private final String word;
    private final String sentence;

    Said(String word, String sentence) {
      this.word = word;
      this.sentence = sentence;
    }

    String word() {
      return word;
    }

    String sentence() {
      return sentence;
    }

    /** What an occasion is to a ticket; empty for what happens on the way. */
    static Optional<Said> of(Occasion occasion) {
      return switch (occasion) {
        case PLANNED -> Optional.of(REVIEWED);
        case SUCCEEDED -> Optional.of(DEPLOYED);
        case FAILED -> Optional.of(FAILED);
        case ABORTED -> Optional.of(ABORTED);
        case UNKNOWN -> Optional.of(UNKNOWN);
        case ROLLED_BACK -> Optional.of(ROLLED_BACK);
        case APPROVED, WAITING, OVERDUE, STARTED, ADOPTED, ABORTING -> Optional.empty();
      };
    }
  }
}
