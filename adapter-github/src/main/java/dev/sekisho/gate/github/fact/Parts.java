package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Comment;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.github.payload.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists of a pull request, as they are asked for and as they are read. */
final class Parts {
  private static final String ACTOR = "{ __typename login }";

  static final Part<LabelName> LABELS =
      new Part<>(
          FactKind.LABELS,
          "labels",
          "labels",
          "",
          "name",
          node -> Optional.of(node.at("name").as(LabelName::new)));

  static final Part<LabelChange> LABEL_HISTORY =
      new Part<>(
          FactKind.LABEL_HISTORY,
          "labelEvents",
          "timelineItems",
          "itemTypes: [LABELED_EVENT, UNLABELED_EVENT]",
          "__typename"
              + " ... on LabeledEvent { actor "
              + ACTOR
              + " createdAt label { name } }"
              + " ... on UnlabeledEvent { actor "
              + ACTOR
              + " createdAt label { name } }",
          node -> Optional.of(labelChange(node)));

  static final Part<Commit> COMMITS =
      new Part<>(
          FactKind.COMMITS,
          "commits",
          "commits",
          "",
          "commit { oid parents(first: 100) { nodes { oid } }"
              + " authors(first: 100) { nodes { email user { login } } }"
              + " committer { email user { login } } signature { isValid } }",
          node -> Optional.of(CommitFacts.commit(node.at("commit"))),
          true);

  static final Part<Review> REVIEWS =
      new Part<>(
          FactKind.REVIEWS,
          "reviews",
          "reviews",
          "",
          "author " + ACTOR + " state submittedAt lastEditedAt",
          Parts::review);

  static final Part<Comment> COMMENTS =
      new Part<>(
          FactKind.COMMENTS,
          "comments",
          "comments",
          "",
          "author " + ACTOR + " body createdAt lastEditedAt",
          node ->
              Optional.of(
                  new Comment(
                      Actors.person(node.at("author")),
                      node.at("body").text(),
                      node.at("createdAt").instant(),
                      !node.at("lastEditedAt").isAbsent())));

  static final Part<Check> CHECKS =
      new Part<>(
          FactKind.CHECKS,
          "checks",
          "contexts",
          "",
          "__typename"
              + " ... on CheckRun { name status conclusion startedAt completedAt"
              + " checkSuite { app { slug } } }"
              + " ... on StatusContext { context state createdAt creator "
              + ACTOR
              + " }",
          Parts::check);

  /** Stands for the time of a check that has none yet. */
  static final Instant NOT_BEGUN = Instant.EPOCH;

  private Parts() {}

  private static LabelChange labelChange(Json node) {
    return new LabelChange(
        node.at("label").at("name").as(LabelName::new),
        node.at("__typename").text().equals("LabeledEvent")
            ? LabelChange.Kind.ADDED
            : LabelChange.Kind.REMOVED,
        Actors.person(node.at("actor")),
        node.at("createdAt").instant());
  }

  /** A review that is being written has no time, and nobody else sees it. */
  private static Optional<Review> review(Json node) {
    if (node.at("submittedAt").isAbsent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Review(
            Actors.person(node.at("author")),
            node.at("state").as(Review.State::valueOf),
            Optional.empty(),
            node.at("submittedAt").instant(),
            !node.at("lastEditedAt").isAbsent()));
  }

  private static Optional<Check> check(Json node) {
    return Optional.of(
        node.at("__typename").text().equals("StatusContext") ? status(node) : checkRun(node));
  }

  private static Check status(Json node) {
    Person creator = Actors.person(node.at("creator"));
    Optional<AppSlug> app =
        creator.bot()
            ? creator.login().map(login -> new AppSlug(login.value().replace("[bot]", "")))
            : Optional.empty();
    return new Check(
        node.at("context").as(CheckName::new),
        app,
        switch (node.at("state").text()) {
          case "SUCCESS" -> Check.State.SUCCESS;
          case "FAILURE", "ERROR" -> Check.State.FAILURE;
          default -> Check.State.RUNNING;
        },
        node.at("createdAt").instant());
  }

  private static Check checkRun(Json node) {
    Json conclusion = node.at("conclusion");
    Optional<Instant> changed =
        node.at("completedAt")
            .present()
            .or(() -> node.at("startedAt").present())
            .map(Json::instant);
    Json suite = node.at("checkSuite");
    Json app = suite.isAbsent() ? suite : suite.at("app");
    return new Check(
        node.at("name").as(CheckName::new),
        app.isAbsent() ? Optional.empty() : Optional.of(app.at("slug").as(AppSlug::new)),
        conclusion.present().map(Json::text).map(Parts::state).orElse(Check.State.RUNNING),
        changed.orElse(NOT_BEGUN));
  }

  /** A conclusion that has no word here did not succeed. */
  private static Check.State state(String conclusion) {
    if (conclusion.equals("STARTUP_FAILURE")) {
      return Check.State.FAILURE;
    }
    try {
      return Check.State.valueOf(conclusion.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Check.State.FAILURE;
    }
  }

  /** The lists of the pull request itself; checks are those of a commit. */
  static List<Part<?>> ofPullRequest() {
    return List.of(LABELS, LABEL_HISTORY, COMMITS, REVIEWS, COMMENTS);
  }

  /** The evidence that a member of the query stands for; empty for one that stands for none. */
  static Optional<FactKind> kind(String member) {
    return switch (member) {
      case "statusCheckRollup" -> Optional.of(FactKind.CHECKS);
      case "deployments" -> Optional.of(FactKind.DEPLOYMENTS);
      default ->
          ofPullRequest().stream()
              .filter(part -> part.alias().equals(member))
              .<FactKind>map(Part::kind)
              .findFirst();
    };
  }

  /** The commits that a list names, for messages. */
  static List<HeadSha> shas(Json nodes) {
    return nodes.items().stream().map(node -> node.at("oid").as(HeadSha::new)).toList();
  }
}
