package dev.sekisho.gate.slack.tell;

import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.slack.address.MessageAddress;
import dev.sekisho.gate.slack.message.NewsMessage;
import dev.sekisho.gate.slack.message.ReleaseCard;
import dev.sekisho.gate.slack.wire.Posting;
import dev.sekisho.gate.slack.wire.WireErrors;
import dev.sekisho.gate.slack.wire.Workspace;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.Herald;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a channel how releases go. Each release has one message, which shows how it stands, and one
 * thread below it, which has each news once. Thread-safe.
 */
public final class SlackHerald implements Herald {
  private final Workspace workspace;
  private final Audience audience;
  private final ThreadBook threads;

  /** Tells {@code audience}, and remembers in {@code threads} where. */
  public SlackHerald(Workspace workspace, Audience audience, ThreadBook threads) {
    this.workspace = workspace;
    this.audience = audience;
    this.threads = threads;
  }

  @Override
  public String audience() {
    return "slack";
  }

  @Override
  public ActionOutcome tell(ReleaseNews news) {
    Audience.Place place = audience.of(news.release().target());
    try {
      MessageAddress card = card(news.release(), place);
      MessageAddress told =
          workspace.postUnlessThere(
              new Posting(
                  "news " + news.id(),
                  news.at(),
                  card.channel(),
                  Optional.of(card),
                  NewsMessage.of(news, place.wording())));
      return new ActionOutcome.Done(Optional.of(told.channel() + "/" + told.ts()));
    } catch (GateException e) {
      return new ActionOutcome.Failed(e.problems().get(0).toString());
    }
  }

  /** The message of the release, brought up to date; posted when there is none. */
  private MessageAddress card(Release release, Audience.Place place) {
    Optional<MessageAddress> known = threads.of(release.id());
    if (known.isEmpty()) {
      MessageAddress posted =
          workspace.postUnlessThere(
              new Posting(
                  "release " + release.id(),
                  plannedAt(release),
                  place.channel(),
                  Optional.empty(),
                  ReleaseCard.of(release, place.wording())));
      threads.keep(release.id(), posted);
      return posted;
    }
    try {
      workspace.update(known.get(), ReleaseCard.of(release, place.wording()));
    } catch (GateException e) {
      if (!e.problems().get(0).id().equals(WireErrors.NO_MESSAGE)) {
        throw e;
      }
      // Somebody removed it. Its thread is still there, and has the news.
    }
    return known.get();
  }

  private static Instant plannedAt(Release release) {
    return release.approvals().get(0).at();
  }
}
