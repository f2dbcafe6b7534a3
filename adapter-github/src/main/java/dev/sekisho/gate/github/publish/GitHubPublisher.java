package dev.sekisho.gate.github.publish;

import dev.sekisho.gate.action.AnswerDeployment;
import dev.sekisho.gate.action.CheckState;
import dev.sekisho.gate.action.DismissReview;
import dev.sekisho.gate.action.GiveReview;
import dev.sekisho.gate.action.Publication;
import dev.sekisho.gate.action.PublishCheck;
import dev.sekisho.gate.action.RemoveLabel;
import dev.sekisho.gate.action.SetLabel;
import dev.sekisho.gate.action.Stance;
import dev.sekisho.gate.action.WriteComment;
import dev.sekisho.gate.engine.DecisionId;
import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.github.fact.Own;
import dev.sekisho.gate.github.wire.CheckRun;
import dev.sekisho.gate.github.wire.CheckRunState;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.github.wire.Publishing;
import dev.sekisho.gate.github.wire.Standing;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.ActionOutcome;
import dev.sekisho.gate.spi.ActionOutcome.Done;
import dev.sekisho.gate.spi.ActionOutcome.Failed;
import dev.sekisho.gate.spi.ActionOutcome.HeadMoved;
import dev.sekisho.gate.spi.VerdictPublisher;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Publishes at GitHub: a check run as an App, a commit status with a token, and reviews, one
 * comment and labels as either.
 *
 * <p>The check is named after the gate and the base branch, {@code sekisho: main}. A check belongs
 * to a commit, and two pull requests may have one head: with the branch in the name each has its
 * own, unless they go to the same branch. Then it is green only when all of them are allowed.
 * Require the check of that name in the protection of the branch.
 */
public final class GitHubPublisher implements VerdictPublisher {

  /** Characters of a commit status' description and of an answer to a deployment. */
  static final int LINE_CHARS_MAX = 140;

  private final Publishing github;
  private final boolean app;
  private final Supplier<Own> name;
  private final DecisionPages pages;
  private final SharedHeads shared;

  /**
   * A publisher.
   *
   * @param own what the gate is called at GitHub
   * @param pages where people read whole decisions
   */
  public GitHubPublisher(GitHubConnection connection, Own own, DecisionPages pages) {
    this(connection, () -> own, pages, SharedHeads.NONE);
  }

  /**
   * A publisher that may not know yet what it is called.
   *
   * @param own tells what the gate is called at GitHub, or throws
   * @param pages where people read whole decisions
   * @param shared which other pull requests keep a head's check from being green
   */
  public GitHubPublisher(
      GitHubConnection connection, Supplier<Own> own, DecisionPages pages, SharedHeads shared) {
    this.shared = shared;
    this.github = new Publishing(connection);
    this.app = connection.isApp();
    this.name = own;
    this.pages = pages;
  }

  @Override
  public ActionOutcome publish(DecisionId decision, Publication publication) {
    try {
      return publication instanceof AnswerDeployment answer
          ? answer(answer)
          : atHead(decision, publication);
    } catch (GateException e) {
      return new Failed(e.problems().get(0).line());
    }
  }

  private ActionOutcome atHead(DecisionId decision, Publication publication) {
    Standing standing = github.standing(publication.subject());
    if (!standing.head().equals(publication.head())) {
      return new HeadMoved(standing.head());
    }
    if (!standing.open()) {
      return new Failed("the pull request was closed meanwhile");
    }
    Own own = name.get();
    if (publication instanceof PublishCheck check) {
      List<PullRequestRef> others = standingInTheWay(check, standing);
      return others.isEmpty()
          ? done(check(decision, check, standing.base(), own))
          : new Failed(PublishErrors.sharedHead(check.subject(), others).problems().get(0).line());
    }
    if (publication instanceof GiveReview review) {
      return done(
          github
              .reviews()
              .give(
                  review.subject(),
                  review.head(),
                  own.login(),
                  review.stance() == Stance.APPROVE,
                  ReviewBody.of(decision, review.evaluation(), pages.of(decision))));
    }
    if (publication instanceof DismissReview dismissal) {
      return done(github.reviews().dismiss(dismissal.subject(), own.login(), dismissal.reason()));
    }
    if (publication instanceof WriteComment comment) {
      return done(
          github
              .comments()
              .write(
                  comment.subject(),
                  own.login(),
                  Marker.WHY::begins,
                  ExplanationComment.of(decision, comment.evaluation(), pages.of(decision))));
    }
    if (publication instanceof SetLabel label) {
      github.labels().add(label.subject(), label.label());
    }
    if (publication instanceof RemoveLabel label) {
      github.labels().remove(label.subject(), label.label());
    }
    return Done.WITHOUT_REFERENCE;
  }

  private Optional<String> check(
      DecisionId decision, PublishCheck check, BranchName base, Own own) {
    CheckOutput output =
        CheckOutput.of(decision, check.evaluation(), check.title(), pages.of(decision));
    CheckRun run =
        new CheckRun(
            own.check() + ": " + base,
            decision.value(),
            state(check),
            output.title(),
            output.summary(),
            output.text(),
            pages.of(decision));
    HeadSha at =
        check
            .evaluation()
            .question()
            .fold(merge -> merge.group().orElse(check.head()), deploy -> check.head());
    return app
        ? github.checkRuns().write(check.subject().repository(), at, own.app(), run)
        : github.statuses().set(check.subject().repository(), at, run);
  }

  /** Open pull requests of the same head into the same branch that were not allowed. */
  private List<PullRequestRef> standingInTheWay(PublishCheck check, Standing standing) {
    boolean queued = check.evaluation().question().fold(m -> m.group().isPresent(), d -> false);
    if (check.state() != CheckState.SUCCESS || queued) {
      return List.of();
    }
    return shared.notAllowed(check.subject(), check.head()).stream()
        .filter(other -> github.standing(other).equals(standing))
        .toList();
  }

  private static CheckRunState state(PublishCheck check) {
    boolean judged =
        check.evaluation().verdict().fold(b -> true, undecided -> false, h -> true, a -> true);
    return switch (check.state()) {
      case SUCCESS -> CheckRunState.SUCCESS;
      case FAILURE -> judged ? CheckRunState.FAILURE : CheckRunState.NOT_JUDGED;
      case ACTION_REQUIRED -> CheckRunState.ACTION_REQUIRED;
      case IN_PROGRESS -> CheckRunState.IN_PROGRESS;
    };
  }

  /**
   * Only an App is asked by GitHub, and only GitHub itself is answered. The head is not read again:
   * what waits is a run of the one commit that was judged, wherever the branch is by now.
   */
  private ActionOutcome answer(AnswerDeployment answer) {
    if (!app) {
      return new Failed("GitHub takes answers about deployments from an App only, not by token");
    }
    github
        .deployments()
        .answer(
            answer.subject().repository(),
            answer.answerTo(),
            answer
                .evaluation()
                .question()
                .fold(merge -> "", deploy -> deploy.environment().value()),
            answer.approved(),
            Cut.to(LINE_CHARS_MAX, SafeText.line(answer.comment())));
    return Done.WITHOUT_REFERENCE;
  }

  private static ActionOutcome done(Optional<String> reference) {
    return new Done(reference);
  }
}
