package dev.sekisho.gate.github.wire;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Answers;
import dev.sekisho.gate.github.payload.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHCheckRun;
import org.kohsuke.github.GHCheckRunBuilder;
import org.kohsuke.github.GHCommitState;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHIssueComment;
import org.kohsuke.github.GHIssueState;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestReview;
import org.kohsuke.github.GHPullRequestReviewEvent;
import org.kohsuke.github.GHPullRequestReviewState;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.HttpException;

/**
 * What is written at pull requests and commits, through the client library. Each method finds what
 * it wrote before and brings it up to date, so that doing it twice is doing it once, also when the
 * answer to the first time was lost. A call that fails throws one of {@link WireErrors}.
 * Thread-safe.
 */
public final class Publishing {
  private static final int NOT_FOUND = 404;
  private static final Pattern CALLBACK =
      Pattern.compile(
          "^/repos/([\\w.-]+/[\\w.-]+)/actions/runs/\\d{1,19}/deployment_protection_rule$");

  private final GitHubConnection connection;
  private final Map<RepositoryName, GHRepository> repositories = new ConcurrentHashMap<>();

  /** Writes through {@code connection}. */
  public Publishing(GitHubConnection connection) {
    this.connection = connection;
  }

  /**
   * How a pull request stands now.
   *
   * @param head its head
   * @param base where it wants to go
   * @param open whether it is still open
   */
  public record Standing(HeadSha head, BranchName base, boolean open) {}

  /** The states of a check run that the gate uses. */
  public enum CheckRunState {
    SUCCESS,
    FAILURE,
    /** A failure of the gate to judge; only a commit status can tell it from a no. */
    NOT_JUDGED,
    ACTION_REQUIRED,
    IN_PROGRESS
  }

  /**
   * A check run.
   *
   * @param name of the check
   * @param externalId the decision that it shows
   * @param state how it stands
   * @param title one line
   * @param summary Markdown
   * @param text Markdown
   * @param page where to read more
   */
  public record CheckRun(
      String name,
      String externalId,
      CheckRunState state,
      String title,
      String summary,
      String text,
      Optional<URI> page) {}

  /** How a pull request stands now; asked anew each time. */
  public Standing standing(PullRequestRef subject) {
    return call(
        subject + " standing",
        () -> {
          GHPullRequest pull = pull(subject);
          return new Standing(
              new HeadSha(pull.getHead().getSha()),
              new BranchName(pull.getBase().getRef()),
              pull.getState() == GHIssueState.OPEN);
        });
  }

  /** Writes the check run of that name and App on a commit. */
  public Optional<String> checkRun(
      RepositoryName where, HeadSha sha, Optional<AppSlug> app, CheckRun run) {
    return call(
        where + " check run",
        () -> {
          GHRepository repository = repository(where);
          Optional<GHCheckRun> before = checkRun(repository, sha, app, run.name());
          GHCheckRunBuilder builder =
              before.isPresent()
                  ? repository.updateCheckRun(before.get().getId())
                  : repository.createCheckRun(run.name(), sha.value());
          run.page().map(URI::toString).ifPresent(builder::withDetailsURL);
          return address(
              withState(builder, run.state())
                  .withExternalID(run.externalId())
                  .add(
                      new GHCheckRunBuilder.Output(run.title(), run.summary()).withText(run.text()))
                  .create()
                  .getHtmlUrl());
        });
  }

  private static Optional<GHCheckRun> checkRun(
      GHRepository repository, HeadSha sha, Optional<AppSlug> app, String name) throws IOException {
    for (GHCheckRun run :
        repository.getCheckRuns(sha.value(), Map.of("check_name", name, "filter", "latest"))) {
      boolean ours =
          app.isEmpty()
              || (run.getApp() != null && app.get().equals(new AppSlug(run.getApp().getSlug())));
      if (run.getName().equals(name) && ours) {
        return Optional.of(run);
      }
    }
    return Optional.empty();
  }

  private static GHCheckRunBuilder withState(GHCheckRunBuilder builder, CheckRunState state) {
    return switch (state) {
      case IN_PROGRESS -> builder.withStatus(GHCheckRun.Status.IN_PROGRESS);
      case SUCCESS -> completed(builder, GHCheckRun.Conclusion.SUCCESS);
      case FAILURE, NOT_JUDGED -> completed(builder, GHCheckRun.Conclusion.FAILURE);
      case ACTION_REQUIRED -> completed(builder, GHCheckRun.Conclusion.ACTION_REQUIRED);
    };
  }

  private static GHCheckRunBuilder completed(
      GHCheckRunBuilder builder, GHCheckRun.Conclusion conclusion) {
    return builder.withStatus(GHCheckRun.Status.COMPLETED).withConclusion(conclusion);
  }

  /**
   * Sets the commit status of that context, unless the last one says the same; for those who are no
   * App.
   */
  public Optional<String> status(RepositoryName where, HeadSha sha, CheckRun run) {
    Optional<Json> before = lastStatus(where, sha, run.name());
    return call(
        where + " commit status",
        () -> {
          GHCommitState state =
              switch (run.state()) {
                case SUCCESS -> GHCommitState.SUCCESS;
                case FAILURE -> GHCommitState.FAILURE;
                case NOT_JUDGED -> GHCommitState.ERROR;
                case ACTION_REQUIRED, IN_PROGRESS -> GHCommitState.PENDING;
              };
          Optional<String> page = run.page().map(URI::toString);
          boolean there =
              before
                  .filter(last -> last.at("state").said().equalsIgnoreCase(state.name()))
                  .filter(last -> last.at("description").said().equals(run.title()))
                  .filter(last -> last.at("target_url").said().equals(page.orElse("")))
                  .isPresent();
          if (!there) {
            repository(where)
                .createCommitStatus(sha.value(), state, page.orElse(null), run.title(), run.name());
          }
          return page;
        });
  }

  /** GitHub lists the newest first; one that is further down is set again. */
  private Optional<Json> lastStatus(RepositoryName where, HeadSha sha, String context) {
    String path = "/repos/" + where + "/commits/" + sha + "/statuses?per_page=100";
    return connection.get(where, path).body().items().stream()
        .filter(status -> status.at("context").text().equals(context))
        .findFirst();
  }

  /** Gives a review of a head, unless the same stands already. */
  public Optional<String> review(
      PullRequestRef subject, HeadSha head, Login own, boolean approve, String body) {
    return call(
        subject + " review",
        () -> {
          GHPullRequest pull = pull(subject);
          GHPullRequestReviewState wanted =
              approve
                  ? GHPullRequestReviewState.APPROVED
                  : GHPullRequestReviewState.CHANGES_REQUESTED;
          Optional<GHPullRequestReview> before =
              lastReview(
                  pull, own, r -> r.getState() == wanted && head.value().equals(r.getCommitId()));
          GHPullRequestReview review =
              before.isPresent()
                  ? before.get()
                  : pull.createReview()
                      .commitId(head.value())
                      .body(body)
                      .event(
                          approve
                              ? GHPullRequestReviewEvent.APPROVE
                              : GHPullRequestReviewEvent.REQUEST_CHANGES)
                      .create();
          return address(review.getHtmlUrl());
        });
  }

  /** Dismisses every review of ours that stands. */
  public Optional<String> dismiss(PullRequestRef subject, Login own, String reason) {
    return call(
        subject + " dismissal",
        () -> {
          Optional<String> last = Optional.empty();
          for (GHPullRequestReview review : pull(subject).listReviews()) {
            if (isOf(review, own) && isStanding(review)) {
              review.dismiss(reason);
              last = address(review.getHtmlUrl());
            }
          }
          return last;
        });
  }

  private static boolean isStanding(GHPullRequestReview review) {
    return review.getState() == GHPullRequestReviewState.APPROVED
        || review.getState() == GHPullRequestReviewState.CHANGES_REQUESTED;
  }

  private static boolean isOf(GHPullRequestReview review, Login own) throws IOException {
    return review.getUser() != null && own.equals(new Login(review.getUser().getLogin()));
  }

  /** The newest review of ours, if it is the one that is looked for. */
  private static Optional<GHPullRequestReview> lastReview(
      GHPullRequest pull, Login own, Predicate<GHPullRequestReview> wanted) throws IOException {
    @Nullable GHPullRequestReview last = null;
    for (GHPullRequestReview review : pull.listReviews()) {
      if (isOf(review, own)) {
        last = review;
      }
    }
    return Optional.ofNullable(last).filter(wanted);
  }

  /**
   * Writes the comment that {@code isOurs}, or brings it up to date.
   *
   * @param own who writes it
   * @param isOurs tells our comment by its text
   */
  public Optional<String> comment(
      PullRequestRef subject, Login own, Predicate<String> isOurs, String body) {
    return call(
        subject + " comment",
        () -> {
          GHPullRequest pull = pull(subject);
          for (GHIssueComment comment : pull.listComments()) {
            if (isOf(comment, own) && isOurs.test(comment.getBody())) {
              if (!comment.getBody().equals(body)) {
                comment.update(body);
              }
              return address(comment.getHtmlUrl());
            }
          }
          return address(pull.comment(body).getHtmlUrl());
        });
  }

  private static boolean isOf(GHIssueComment comment, Login own) throws IOException {
    return comment.getUser() != null && own.equals(new Login(comment.getUser().getLogin()));
  }

  /** Puts a label on. */
  public void label(PullRequestRef subject, LabelName label) {
    call(
        subject + " label",
        () -> {
          pull(subject).addLabels(label.value());
          return Optional.empty();
        });
  }

  /** Takes a label off; without effect when it is not on. */
  public void unlabel(PullRequestRef subject, LabelName label) {
    call(
        subject + " label",
        () -> {
          try {
            pull(subject).removeLabels(label.value());
          } catch (HttpException e) {
            if (e.getResponseCode() != NOT_FOUND) {
              throw e;
            }
          }
          return Optional.empty();
        });
  }

  /**
   * Answers where GitHub holds a deployment back. Nothing is sent to an address that is not the
   * place for that, in this repository.
   */
  public void answerDeployment(
      RepositoryName where, URI answerTo, String environment, boolean approved, String comment) {
    if (!isCallback(where, answerTo)) {
      throw WireErrors.refused(
          "POST deployment_protection_rule",
          "The address that is said to wait for an answer is not one of GitHub's for " + where);
    }
    connection.send(
        where,
        "POST",
        answerTo.toString(),
        Map.of(
            "environment_name",
            environment,
            "state",
            approved ? "approved" : "rejected",
            "comment",
            comment));
  }

  private boolean isCallback(RepositoryName where, URI answerTo) {
    String api = connection.access().api().toString();
    String address = answerTo.toString();
    return address.startsWith(api)
        && CALLBACK
            .matcher(address.substring(api.length()))
            .results()
            .map(match -> match.group(1).toLowerCase(Locale.ROOT))
            .anyMatch(where.value()::equals);
  }

  private GHPullRequest pull(PullRequestRef subject) throws IOException {
    return repository(subject.repository()).getPullRequest(subject.number());
  }

  private GHRepository repository(RepositoryName name) throws IOException {
    GHRepository kept = repositories.get(name);
    if (kept == null) {
      kept = connection.rest(name).getRepository(name.value());
      repositories.put(name, kept);
    }
    return kept;
  }

  private static Optional<String> address(@Nullable URL url) {
    return Optional.ofNullable(url).map(URL::toString);
  }

  /** Something that the library does. */
  private interface Call<T> {
    T make() throws IOException;
  }

  /** The library's lists throw an exception of their own around that of a page. */
  private <T> T call(String what, Call<T> call) {
    return connection.telling(() -> made(what, call));
  }

  private static <T> T made(String what, Call<T> call) {
    try {
      return call.make();
    } catch (IOException e) {
      throw failure(what, e);
    } catch (GHException e) {
      throw e.getCause() instanceof IOException cause ? failure(what, cause) : e;
    }
  }

  private static RuntimeException failure(String what, IOException e) {
    return e instanceof HttpException refused
        ? refusal(what, refused)
        : WireErrors.unreachable(what, "GitHub can not be reached: " + e.getMessage());
  }

  private static RuntimeException refusal(String what, HttpException e) {
    String said =
        "GitHub answers "
            + e.getResponseCode()
            + Answers.message(String.valueOf(e.getMessage()).getBytes(StandardCharsets.UTF_8))
                .map(message -> ": " + message)
                .orElse("");
    if (e.getResponseCode() == 401) {
      return WireErrors.notSignedIn(what, said);
    }
    return e.getResponseCode() >= 500
        ? WireErrors.unreachable(what, said)
        : WireErrors.refused(what, said);
  }
}
