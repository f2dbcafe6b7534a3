package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.HeadRecord;
import dev.sekisho.gate.spi.StaleSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The heads of a pull request, by the gate's own record of them. */
final class Heads {

  /** Files that a comparison tells of, at most. */
  static final int COMPARED_FILES_MAX = 300;

  /** How long after a push GitHub's answers may be older than it; later they are believed. */
  static final Duration STALE_MAX = Duration.ofMinutes(2);

  private final HeadRecord record;
  private final GitHubConnection connection;
  private final PullRequestRef subject;
  private final HeadSha tip;

  Heads(HeadRecord record, GitHubConnection connection, PullRequestRef subject, HeadSha tip) {
    this.record = record;
    this.connection = connection;
    this.subject = subject;
    this.tip = tip;
  }

  /**
   * Sees that GitHub does not show a head that was replaced a moment ago.
   *
   * @throws StaleSource when it does
   */
  void requireFresh(Instant now) {
    List<HeadChange> known = record.heads(subject).items();
    if (known.isEmpty()) {
      return;
    }
    HeadChange last = known.get(known.size() - 1);
    boolean replaced =
        !last.sha().equals(tip) && known.stream().anyMatch(head -> head.sha().equals(tip));
    if (replaced && now.isBefore(last.arrivedAt().plus(STALE_MAX))) {
      throw new StaleSource(GatheringErrors.staleHead(subject, tip, last.sha()));
    }
  }

  /**
   * The heads after what was found now is noted. A beginning that nobody recorded is no gap: a vote
   * that is older than the first recorded arrival is older than everything, so nothing is fresh
   * because of what is missing.
   *
   * @param asked the head that is judged: the tip, or the commit that it was merged as, which then
   *     stands in its place
   */
  Listing<HeadChange> read(
      HeadSha asked, Instant now, Optional<String> tree, Optional<String> patch) {
    record.found(subject, found(now, tree, patch, Optional.empty()));
    Listing<HeadChange> heads = record.heads(subject);
    Optional<List<FilePath>> paths = pathsOfTheLast(heads.items());
    if (paths.isPresent()) {
      record.found(subject, found(now, tree, patch, paths));
      heads = record.heads(subject);
    }
    return Listing.complete(
        heads.items().stream()
            .map(head -> head.sha().equals(tip) ? as(asked, head) : head)
            .toList());
  }

  private HeadChange found(
      Instant now, Optional<String> tree, Optional<String> patch, Optional<List<FilePath>> paths) {
    return new HeadChange(tip, now, Person.NOBODY, false, tree, patch, paths);
  }

  private static HeadChange as(HeadSha sha, HeadChange head) {
    return new HeadChange(
        sha,
        head.arrivedAt(),
        head.pushedBy(),
        head.forced(),
        head.tree(),
        head.patch(),
        head.changedPaths());
  }

  /** Only where commits were added do the paths of the added ones say what differs. */
  private Optional<List<FilePath>> pathsOfTheLast(List<HeadChange> heads) {
    int last = heads.size() - 1;
    if (last < 1
        || !heads.get(last).sha().equals(tip)
        || heads.get(last).changedPaths().isPresent()
        || heads.get(last).forced()) {
      return Optional.empty();
    }
    try {
      Json compared =
          connection
              .get(
                  subject.repository(),
                  "/repos/%s/compare/%s...%s"
                      .formatted(subject.repository(), heads.get(last - 1).sha(), tip))
              .body();
      return paths(compared);
    } catch (GateException e) {
      return Optional.empty();
    }
  }

  private static Optional<List<FilePath>> paths(Json compared) {
    List<Json> files = compared.at("files").items();
    if (!compared.at("status").text().equals("ahead") || files.size() >= COMPARED_FILES_MAX) {
      return Optional.empty();
    }
    List<FilePath> paths = new ArrayList<>();
    for (Json file : files) {
      Stream.of(file.at("filename"), file.at("previous_filename"))
          .filter(name -> !name.isAbsent())
          .forEach(name -> paths.add(name.as(FilePath::new)));
    }
    return Optional.of(paths);
  }

  /** The review with the head that it has seen, where that is known. */
  Review seen(Review review) {
    Optional<HeadSha> seen =
        review
            .reviewer()
            .login()
            .flatMap(login -> record.seenBy(subject, login, review.submittedAt()));
    return new Review(
        review.reviewer(), review.state(), seen, review.submittedAt(), review.edited());
  }
}
