package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Question;
import dev.sekisho.gate.fact.RepositoryFacts;
import dev.sekisho.gate.fact.SheetDraft;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.payload.Members;
import dev.sekisho.gate.problem.GateException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one delivery alone says, without asking GitHub anything: the pull request, its labels and
 * its repository. Whatever it does not tell is a gap.
 */
public final class DeliveryFacts {

  /** The members that the facts are made of. */
  public static final List<String> PATHS =
      Stream.concat(
              PullRequestFacts.PATHS.stream(),
              Stream.of(
                  "label.name",
                  "repository.default_branch",
                  "repository.archived",
                  "repository.custom_properties"))
          .toList();

  private static final String SOURCE = "github";

  private DeliveryFacts() {}

  /**
   * The sheet of a delivery for the question whether its pull request may be merged; empty when the
   * delivery is not about one pull request's head.
   *
   * @param payload a body of which {@link #PATHS} were kept
   * @param asOf when the delivery arrived
   * @throws GateException when a member is of another type than GitHub's
   */
  public static Optional<FactSheet> of(Json payload, Instant asOf) {
    Json pullRequest = payload.at("pull_request");
    return pullRequest.isAbsent()
        ? Optional.empty()
        : Optional.of(sheet(payload, pullRequest, asOf));
  }

  private static FactSheet sheet(Json payload, Json pullRequest, Instant asOf) {
    return FactSheet.unknown(
            new Question.Merge(),
            Members.subject(payload, pullRequest),
            Members.head(pullRequest),
            asOf,
            SOURCE,
            "this delivery does not tell it")
        .with(draft -> fill(draft, payload, pullRequest, asOf));
  }

  private static void fill(SheetDraft draft, Json payload, Json pullRequest, Instant asOf) {
    draft
        .details(
            evidence(
                PullRequestFacts.details(pullRequest),
                asOf,
                "this delivery does not tell how many lines the pull request changes"))
        .repository(
            evidence(
                repository(payload.at("repository")),
                asOf,
                "this delivery does not tell the properties of the repository"))
        .labels(Evidence.known(labels(pullRequest), SOURCE, asOf))
        .labelHistory(
            evidence(
                labelHistory(payload, pullRequest),
                asOf,
                "this delivery does not tell who set the labels"));
  }

  private static <T> Evidence<T> evidence(Optional<T> value, Instant asOf, String gap) {
    return value
        .map(known -> Evidence.known(known, SOURCE, asOf))
        .orElseGet(() -> Evidence.unknown(SOURCE, gap));
  }

  private static Listing<LabelName> labels(Json pullRequest) {
    return Listing.complete(
        pullRequest.at("labels").items().stream()
            .map(label -> label.at("name").as(LabelName::new))
            .toList());
  }

  /** The one change that the delivery tells of; what came before it is not there. */
  private static Optional<Listing<LabelChange>> labelHistory(Json payload, Json pullRequest) {
    Json label = payload.at("label");
    String action = payload.at("action").text();
    boolean added = action.equals("labeled");
    if (label.isAbsent() || !(added || action.equals("unlabeled"))) {
      return Optional.empty();
    }
    return Optional.of(
        Listing.truncated(
            List.of(
                new LabelChange(
                    label.at("name").as(LabelName::new),
                    added ? LabelChange.Kind.ADDED : LabelChange.Kind.REMOVED,
                    Members.sender(payload),
                    pullRequest.at("updated_at").instant()))));
  }

  private static Optional<RepositoryFacts> repository(Json repository) {
    return repository.at("custom_properties").isAbsent()
        ? Optional.empty()
        : Optional.of(RepositoryReading.of(repository));
  }
}
