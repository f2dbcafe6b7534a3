package dev.sekisho.gate.github.webhook;

import dev.sekisho.gate.event.GateEvent;
import dev.sekisho.gate.event.ReviewChanged;
import dev.sekisho.gate.event.ReviewChanged.Action;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.github.fact.DeliveryFacts;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code pull_request_review}. */
final class ReviewForm {
  static final Form FORM =
      Form.of(
          Stream.concat(
                  Stream.of(
                      "review.user.login",
                      "review.user.type",
                      "review.state",
                      "review.submitted_at"),
                  DeliveryFacts.PATHS.stream())
              .toList(),
          ReviewForm::event);

  private ReviewForm() {}

  private static GateEvent event(String name, Json payload) {
    String action = payload.at("action").text();
    return switch (action) {
      case "submitted" -> changed(payload, Action.SUBMITTED);
      case "edited" -> changed(payload, Action.EDITED);
      case "dismissed" -> changed(payload, Action.DISMISSED);
      default -> Form.ignored(name, action);
    };
  }

  private static GateEvent changed(Json payload, Action action) {
    Json pullRequest = payload.at("pull_request");
    Json review = payload.at("review");
    return new ReviewChanged(
        Members.subject(payload, pullRequest),
        Members.head(pullRequest),
        action,
        Members.person(review.at("user")),
        state(review.at("state").text()),
        Members.sender(payload),
        submittedAt(review, pullRequest));
  }

  /** A pending review has no time of its own. */
  private static Instant submittedAt(Json review, Json pullRequest) {
    return review
        .at("submitted_at")
        .present()
        .orElseGet(() -> pullRequest.at("updated_at"))
        .instant();
  }

  private static Optional<Review.State> state(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "approved" -> Optional.of(Review.State.APPROVED);
      case "changes_requested" -> Optional.of(Review.State.CHANGES_REQUESTED);
      case "commented" -> Optional.of(Review.State.COMMENTED);
      case "dismissed" -> Optional.of(Review.State.DISMISSED);
      case "pending" -> Optional.of(Review.State.PENDING);
      default -> Optional.empty();
    };
  }
}
