package dev.sekisho.gate.release;

import java.time.Instant;

/**
 * Something to tell about a release. It may be brought more than once and is to be seen once, so
 * whoever shows it remembers its id.
 *
 * @param id what tells it from all other news
 * @param occasion what it is about
 * @param release the release as it stood then
 * @param text what happened, in a sentence
 * @param at when it happened
 */
public record ReleaseNews(String id, Occasion occasion, Release release, String text, Instant at) {

  /** What news is about. */
  public enum Occasion {
    PLANNED,
    APPROVED,
    WAITING,
    OVERDUE,
    STARTED,
    ADOPTED,
    ABORTING,
    SUCCEEDED,
    FAILED,
    ABORTED,
    UNKNOWN,
    ROLLED_BACK
  }

  /** News of how {@code release} stands now. */
  public static ReleaseNews of(Release release, Occasion occasion, String text) {
    return new ReleaseNews(
        release.id() + "/" + release.version(), occasion, release, text, release.changedAt());
  }
}
