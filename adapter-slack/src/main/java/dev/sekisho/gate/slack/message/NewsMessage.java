package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.release.ReleaseNews;
import java.util.List;

/** One piece of news of a release, for its thread. */
public final class NewsMessage {
  private NewsMessage() {}

  /** The news, and when it happened. */
  public static SlackMessage of(ReleaseNews news, Wording wording) {
    Markup text =
        Markup.bold(news.release().id() + " is " + news.release().state().word())
            .and(": ")
            .and(news.text());
    return new SlackMessage(
        Markup.of(news.release().id() + ": " + news.text()),
        List.of(new Block.Section(text), new Block.Small(wording.time(news.at()))));
  }
}
