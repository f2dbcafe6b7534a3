package dev.sekisho.gate.github.publish;

import static dev.sekisho.gate.release.ReleaseNews.Occasion.ABORTED;
import static dev.sekisho.gate.release.ReleaseNews.Occasion.FAILED;
import static dev.sekisho.gate.release.ReleaseNews.Occasion.ROLLED_BACK;
import static dev.sekisho.gate.release.ReleaseNews.Occasion.SUCCEEDED;
import static dev.sekisho.gate.release.ReleaseNews.Occasion.UNKNOWN;

import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Publishing;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.ReleaseNews;
import dev.sekisho.gate.release.ReleaseNews.Occasion;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.ActionOutcome.Done;
import dev.sekisho.gate.spi.ActionOutcome.Failed;
import dev.sekisho.gate.spi.Herald;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells the pull request how its release ended, in one comment for each release that is edited in
 * place. How it goes on the way is none of its business: that would be noise. Thread-safe.
 */
public final class PullRequestHerald implements Herald {
  private static final Set<Occasion> TOLD =
      EnumSet.of(SUCCEEDED, FAILED, ABORTED, UNKNOWN, ROLLED_BACK);

  private final Publishing github;
  private final Supplier<Own> own;

  /**
   * A herald.
   *
   * @param own tells what the gate is called, by which its comment is found again
   */
  public PullRequestHerald(GitHubConnection connection, Supplier<Own> own) {
    this.github = new Publishing(connection);
    this.own = own;
  }

  @Override
  public String audience() {
    return "pull-request";
  }

  @Override
  public ActionOutcome tell(ReleaseNews news) {
    if (!TOLD.contains(news.occasion())) {
      return Done.WITHOUT_REFERENCE;
    }
    Marker marker = new Marker("release-" + news.release().id());
    try {
      return new Done(
          github
              .comments()
              .write(
                  news.release().pullRequest(),
                  own.get().login(),
                  marker::begins,
                  body(marker, news)));
    } catch (GateException e) {
      return new Failed(e.problems().get(0).line());
    }
  }

  private static String body(Marker marker, ReleaseNews news) {
    return new BoundedMarkdown(BoundedMarkdown.FIELD_BYTES_MAX, Optional.empty())
        .line(marker.line())
        .line("**" + headline(news) + "**")
        .line("")
        .line(SafeText.of(news.text()))
        .line("")
        .line(
            "Release `"
                + news.release().id()
                + "` of `"
                + news.release().head().abbreviated()
                + "`, asked for by "
                + SafeText.of(news.release().requester().toString())
                + ", at "
                + news.at()
                + ".")
        .toString();
  }

  private static String headline(ReleaseNews news) {
    String where = SafeText.of(news.release().target().toString());
    return switch (news.occasion()) {
      case SUCCEEDED -> "Deployed to " + where;
      case FAILED -> "The deployment to " + where + " failed";
      case ABORTED -> "The deployment to " + where + " was stopped";
      case ROLLED_BACK -> "The deployment to " + where + " was rolled back";
      default -> "Nobody knows how the deployment to " + where + " ended";
    };
  }
}
