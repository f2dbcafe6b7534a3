package dev.sekisho.gate.testkit.github.internal.rest;

import dev.sekisho.gate.testkit.github.Review;
import dev.sekisho.gate.testkit.github.internal.change.Changes;
import dev.sekisho.gate.testkit.github.internal.json.Documents;
import dev.sekisho.gate.testkit.github.internal.state.PullRequest;
import dev.sekisho.gate.testkit.github.internal.state.Repository;
import org.jspecify.annotations.Nullable;

/** Reviews. */
final class ReviewRoutes {
  private final Documents documents;
  private final Changes changes;
  private final Places places;

  ReviewRoutes(Documents documents, Changes changes, Places places) {
    this.documents = documents;
    this.changes = changes;
    this.places = places;
  }

  void add(Routes routes) {
    String reviews = "/repos/{owner}/{repo}/pulls/{pull_number}/reviews";
    routes
        .on("GET", reviews, this::list)
        .on("POST", reviews, this::create)
        .on("GET", reviews + "/{review_id}", this::get)
        .on("PUT", reviews + "/{review_id}", this::update)
        .on("DELETE", reviews + "/{review_id}", this::discard)
        .on("POST", reviews + "/{review_id}/events", this::submit)
        .on("PUT", reviews + "/{review_id}/dismissals", this::dismiss);
  }

  private Answer list(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = places.pull(ask, repository, "pull_number");
    return Answer.page(
        ask,
        pull.reviews.stream().filter(review -> visible(ask, review)).toList(),
        review -> documents.talk().review(repository, pull, review));
  }

  /** A pending review is seen by its author only. */
  private static boolean visible(Ask ask, Review review) {
    return !review.state().equals("PENDING")
        || ask.principal().login().equalsIgnoreCase(review.author());
  }

  private Answer create(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = places.pull(ask, repository, "pull_number");
    String commit = ask.text("commit_id");
    String event = ask.text("event");
    String body = ask.text("body");
    String state = event == null ? "PENDING" : state(ask, pull, event, body);
    if (commit != null && !known(ask, repository, pull, commit)) {
      throw Refused.unprocessable(
          "Unprocessable Entity: commit_id is not part of the pull request");
    }
    Review review =
        changes
            .talk()
            .review(
                repository,
                pull.number,
                ask.principal().login(),
                state,
                body == null ? "" : body,
                commit == null ? pull.head : commit);
    return answer(ask, repository, review);
  }

  private boolean known(Ask ask, Repository repository, PullRequest pull, String commit) {
    return documents.changesets().commits(ask.view(), repository, pull).stream()
        .anyMatch(one -> one.sha().equals(commit));
  }

  private static String state(Ask ask, PullRequest pull, String event, @Nullable String body) {
    boolean own = ask.principal().login().equalsIgnoreCase(pull.author);
    boolean silent = body == null || body.isBlank();
    return switch (event) {
      case "APPROVE" -> {
        if (own) {
          throw Refused.unprocessable(
              "Unprocessable Entity: Can not approve your own pull request");
        }
        yield "APPROVED";
      }
      case "REQUEST_CHANGES" -> {
        if (own) {
          throw Refused.unprocessable(
              "Unprocessable Entity: Can not request changes on your own pull request");
        }
        if (silent) {
          throw Refused.unprocessable("Unprocessable Entity: body is required");
        }
        yield "CHANGES_REQUESTED";
      }
      case "COMMENT" -> {
        if (silent) {
          throw Refused.unprocessable("Unprocessable Entity: body is required");
        }
        yield "COMMENTED";
      }
      default -> throw Refused.unprocessable("Invalid request: event " + event);
    };
  }

  private Answer get(Ask ask) {
    Repository repository = places.repository(ask);
    return answer(ask, repository, review(ask, repository));
  }

  private Answer update(Ask ask) {
    Repository repository = places.repository(ask);
    Review review = review(ask, repository);
    if (!ask.principal().login().equalsIgnoreCase(review.author())) {
      throw Refused.unprocessable("Could not edit the review of somebody else");
    }
    return answer(
        ask,
        repository,
        changes
            .talk()
            .editReview(
                repository,
                (int) ask.id("pull_number"),
                ask.principal().login(),
                review,
                ask.required("body")));
  }

  private Answer discard(Ask ask) {
    Repository repository = places.repository(ask);
    Review review = review(ask, repository);
    if (!review.state().equals("PENDING")) {
      throw Refused.unprocessable("Can not delete a non-pending pull request review");
    }
    changes.talk().discard(repository, (int) ask.id("pull_number"), review);
    return answer(ask, repository, review);
  }

  private Answer submit(Ask ask) {
    Repository repository = places.repository(ask);
    PullRequest pull = places.pull(ask, repository, "pull_number");
    Review review = review(ask, repository);
    if (!review.state().equals("PENDING")) {
      throw Refused.unprocessable("Could not submit a review that is not pending");
    }
    String body = ask.text("body");
    String text = body == null ? review.body() : body;
    String state = state(ask, pull, ask.required("event"), text);
    return answer(
        ask, repository, changes.talk().submit(repository, pull.number, review, state, text));
  }

  private Answer dismiss(Ask ask) {
    Repository repository = places.repository(ask);
    Review review = review(ask, repository);
    if (!review.state().equals("APPROVED") && !review.state().equals("CHANGES_REQUESTED")) {
      throw Refused.unprocessable("Can not dismiss a " + review.state() + " pull request review");
    }
    return answer(
        ask,
        repository,
        changes
            .talk()
            .dismiss(
                repository,
                (int) ask.id("pull_number"),
                ask.principal().login(),
                review,
                ask.required("message")));
  }

  private Review review(Ask ask, Repository repository) {
    PullRequest pull = places.pull(ask, repository, "pull_number");
    long id = ask.id("review_id");
    return pull.reviews.stream()
        .filter(one -> one.id() == id && visible(ask, one))
        .findFirst()
        .orElseThrow(Refused::notFound);
  }

  private Answer answer(Ask ask, Repository repository, Review review) {
    PullRequest pull = places.pull(ask, repository, "pull_number");
    return Answer.ok(documents.talk().review(repository, pull, review));
  }
}
