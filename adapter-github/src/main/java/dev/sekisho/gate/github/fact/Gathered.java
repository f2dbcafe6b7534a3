package dev.sekisho.gate.github.fact;

import static dev.sekisho.gate.fact.FactKind.CHECKS;
import static dev.sekisho.gate.fact.FactKind.COMMENTS;
import static dev.sekisho.gate.fact.FactKind.COMMITS;
import static dev.sekisho.gate.fact.FactKind.DEPLOYMENTS;
import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.HEAD_HISTORY;
import static dev.sekisho.gate.fact.FactKind.LABELS;
import static dev.sekisho.gate.fact.FactKind.LABEL_HISTORY;
import static dev.sekisho.gate.fact.FactKind.MEMBERSHIPS;
import static dev.sekisho.gate.fact.FactKind.REPOSITORY;
import static dev.sekisho.gate.fact.FactKind.REVIEWS;
import static dev.sekisho.gate.github.fact.GitHubFacts.SOURCE;

import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Comment;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.LabelChange;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.SheetDraft;
import dev.sekisho.gate.github.fact.PullRequestQuery.Result;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.HeadRecord;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One gathering about one head. What fails on the way is a gap, and the rest is known. */
final class Gathered {
  private final GitHubConnection connection;
  private final Own own;
  private final Memberships memberships;
  private final PullRequestRef subject;
  private final Map<FactKind, String> withheld;
  private final Set<FactKind> asked;
  private final Instant asOf;
  private final PullRequestQuery query;
  private final Result first;
  private final HeadSha tip;
  private final HeadSha head;
  private final Heads heads;
  private final Set<Login> people = new LinkedHashSet<>();

  Gathered(
      GitHubConnection connection,
      HeadRecord record,
      Own own,
      Memberships memberships,
      PullRequestRef subject,
      Optional<HeadSha> head,
      Set<FactKind> asked,
      Instant asOf) {
    this.connection = connection;
    this.own = own;
    this.memberships = memberships;
    this.subject = subject;
    this.asOf = asOf;
    PullRequestQuery everything = new PullRequestQuery(connection, subject, head, asked);
    Result answer = everything.first();
    this.withheld = answer.pullRequest().isAbsent() ? answer.failed() : Map.of();
    this.asked = without(withheld.keySet(), asked);
    this.query =
        withheld.isEmpty()
            ? everything
            : new PullRequestQuery(connection, subject, head, this.asked);
    this.first = withheld.isEmpty() ? answer : query.first();
    if (first.pullRequest().isAbsent()) {
      throw GatheringErrors.noPullRequest(subject, first.failureOf("pullRequest"));
    }
    this.tip = first.pullRequest().at("headRefOid").as(HeadSha::new);
    this.head = head.orElse(tip);
    this.heads = new Heads(record, connection, subject, tip);
    heads.requireFresh(asOf);
  }

  /** GitHub keeps all of a pull request back when it can not tell one of some of its lists. */
  private static Set<FactKind> without(Set<FactKind> withheld, Set<FactKind> asked) {
    Set<FactKind> rest = EnumSet.copyOf(asked);
    rest.removeAll(withheld);
    return rest;
  }

  HeadSha head() {
    return head;
  }

  void lay(SheetDraft draft) {
    withheld.forEach((kind, reason) -> draft.unknown(kind, SOURCE, reason));
    if (!isOfThisPullRequest()) {
      String reason =
          "the head of the pull request is " + tip.abbreviated() + ", and this is about another";
      asked.forEach(kind -> draft.unknown(kind, SOURCE, reason));
      return;
    }
    Json pullRequest = first.pullRequest();
    draft.details(told(() -> GraphDetails.details(pullRequest)));
    takesPart(Stream.of(Actors.person(pullRequest.at("author"))));
    layLists(draft, pullRequest);
    layCommit(draft);
    ifAsked(
        REPOSITORY,
        () ->
            draft.repository(told(() -> RepositoryReading.read(connection, subject.repository()))));
    ifAsked(
        DEPLOYMENTS,
        () ->
            draft.deployments(
                told(() -> PastDeployments.read(first.repository().at("deployments")))));
    ifAsked(MEMBERSHIPS, () -> draft.memberships(memberships()));
  }

  /** A merge commit stands for the head that was merged with it. */
  private boolean isOfThisPullRequest() {
    Json merge = first.pullRequest().at("mergeCommit");
    boolean merged = first.pullRequest().at("state").text().equals("MERGED");
    return head.equals(tip)
        || (merged && !merge.isAbsent() && merge.at("oid").as(HeadSha::new).equals(head));
  }

  private void layLists(SheetDraft draft, Json pullRequest) {
    layLabels(draft, pullRequest);
    ifAsked(COMMITS, () -> draft.commits(list(pullRequest, Parts.COMMITS, Optional::of)));
    ifAsked(
        REVIEWS,
        () -> {
          var reviews = list(pullRequest, Parts.REVIEWS, this::review);
          takesPart(items(reviews).map(Review::reviewer));
          draft.reviews(reviews);
        });
    ifAsked(
        COMMENTS,
        () -> {
          var comments = list(pullRequest, Parts.COMMENTS, this::comment);
          takesPart(items(comments).map(Comment::author));
          draft.comments(comments);
        });
  }

  private void layLabels(SheetDraft draft, Json pullRequest) {
    var history = list(pullRequest, Parts.LABEL_HISTORY, Optional::of);
    OwnLabels ownLabels = new OwnLabels(own.login(), items(history).toList());
    ifAsked(LABELS, () -> draft.labels(list(pullRequest, Parts.LABELS, ownLabels::left)));
    ifAsked(
        LABEL_HISTORY,
        () -> {
          takesPart(items(history).map(LabelChange::actor));
          draft.labelHistory(kept(history, ownLabels::left));
        });
  }

  private <T> Evidence<Listing<T>> kept(Evidence<Listing<T>> all, Function<T, Optional<T>> keep) {
    return all.fold(
        known -> Evidence.known(Pages.kept(known.value(), keep), SOURCE, asOf), unknown -> unknown);
  }

  private void layCommit(SheetDraft draft) {
    ifAsked(CHECKS, () -> draft.checks(checks()));
    Optional<String> patch = Optional.empty();
    if (asked.contains(FILES)) {
      Evidence<ChangedFiles> files = told(() -> ChangedFiles.read(connection, subject));
      draft.files(
          files.fold(
              known -> Evidence.known(known.value().files(), SOURCE, asOf),
              unknown -> Evidence.unknown(SOURCE, unknown.reason())));
      patch = files.fold(known -> known.value().patch(), unknown -> Optional.empty());
    }
    if (asked.contains(HEAD_HISTORY)) {
      Optional<String> found = patch;
      draft.headHistory(told(() -> heads.read(head, asOf, tree(), found)));
    }
  }

  private Optional<String> tree() {
    Json commit = first.commit();
    return commit.isAbsent() ? Optional.empty() : Optional.of(commit.at("tree").at("oid").text());
  }

  private Evidence<Listing<Check>> checks() {
    Json commit = first.commit();
    if (commit.isAbsent()) {
      return Evidence.unknown(SOURCE, first.failureOf("commit"));
    }
    Json rollup = commit.at("statusCheckRollup");
    if (rollup.isAbsent()) {
      return first.failures().isEmpty()
          ? Evidence.known(Listing.complete(List.of()), SOURCE, asOf)
          : Evidence.unknown(SOURCE, first.failureOf("statusCheckRollup"));
    }
    HeadSha commitId = commit.at("oid").as(HeadSha::new);
    return list(rollup, Parts.CHECKS, this::check, cursor -> query.nextChecks(commitId, cursor));
  }

  private Optional<Check> check(Check check) {
    String name = check.name().value();
    boolean named = name.equals(own.check().value()) || name.startsWith(own.check() + ": ");
    boolean ours = named && (check.app().isEmpty() || check.app().equals(own.app()));
    return ours ? Optional.empty() : Optional.of(timed(check));
  }

  /** A run that has not begun counts from now: it is newer than what ended before. */
  private Check timed(Check check) {
    return check.changedAt().equals(Parts.NOT_BEGUN)
        ? new Check(check.name(), check.app(), check.state(), asOf)
        : check;
  }

  private Optional<Review> review(Review review) {
    return review.reviewer().is(own.login())
        ? Optional.empty()
        : Optional.of(asked.contains(HEAD_HISTORY) ? heads.seen(review) : review);
  }

  private Optional<Comment> comment(Comment comment) {
    return comment.author().is(own.login()) ? Optional.empty() : Optional.of(comment);
  }

  private Evidence<Listing<Membership>> memberships() {
    try {
      List<Memberships.Aged> all = memberships.of(subject.repository(), people, asOf);
      Instant oldest = all.stream().map(Memberships.Aged::at).min(Instant::compareTo).orElse(asOf);
      return Evidence.known(
          new Listing<>(
              all.stream().map(Memberships.Aged::membership).toList(), all.size() == people.size()),
          SOURCE,
          oldest);
    } catch (RuntimeException e) {
      return Evidence.unknown(SOURCE, reason(e));
    }
  }

  private void takesPart(Stream<Person> more) {
    more.filter(person -> !person.bot()).flatMap(p -> p.login().stream()).forEach(people::add);
  }

  private <T> Evidence<Listing<T>> list(Json holder, Part<T> part, Function<T, Optional<T>> keep) {
    return list(holder, part, keep, cursor -> query.next(part, cursor));
  }

  private <T> Evidence<Listing<T>> list(
      Json holder, Part<T> part, Function<T, Optional<T>> keep, Function<String, Json> more) {
    Json page = holder.at(part.alias());
    if (page.isAbsent()) {
      return Evidence.unknown(SOURCE, first.failureOf(part.alias()));
    }
    return told(() -> Pages.kept(Pages.read(part, page, more), keep));
  }

  private static <T> Stream<T> items(Evidence<Listing<T>> evidence) {
    return evidence.fold(known -> known.value().items().stream(), unknown -> Stream.of());
  }

  private <T> Evidence<T> told(Supplier<T> value) {
    try {
      return Evidence.known(value.get(), SOURCE, asOf);
    } catch (RuntimeException e) {
      return Evidence.unknown(SOURCE, reason(e));
    }
  }

  private static String reason(RuntimeException e) {
    if (e instanceof GateException gate) {
      return gate.problems().get(0).line();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void ifAsked(FactKind kind, Runnable laying) {
    if (asked.contains(kind)) {
      laying.run();
    }
  }
}
