package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.workbench.policybot.Tally.Counted;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The classes of cases that imported rules answer in another way on purpose, told by what a case
 * asks and gives. {@code conformance/differences.yaml} has the reason for each.
 */
enum Difference {
  COMMENT_IS_NO_VOTE("pending", counted(Counted.COMMENTS)),
  DESCRIPTION_IS_NO_VOTE("pending", counted(Counted.DESCRIPTION)),
  CONTRIBUTOR_NEVER_VOTES("pending", counted(Counted.CONTRIBUTORS)),
  COMMITS_ARE_NEVER_IGNORED("pending", counted(Counted.IGNORED_COMMITS)),
  MACHINE_NEVER_VOTES("pending", counted(Counted.MACHINES)),
  VOTER_MUST_BE_ABLE_TO_WRITE("pending", counted(Counted.READERS)),
  LATEST_VOTE_COUNTS("pending", counted(Counted.OLDER_REVIEWS)),
  REVIEW_TEXT_IS_NOT_KNOWN(
      "pending",
      peer ->
          !peer.rule().at("/options/methods/github_review_comment_patterns").isEmpty()
              && peer.expected().equals("approved")),
  WORKFLOWS_ARE_NOT_KNOWN("pending", asks("has_workflow_result")),
  SIGNER_IS_NOT_KNOWN(
      "pending",
      peer ->
          (asks("has_valid_signatures_by").test(peer)
                  || asks("has_valid_signatures_by_keys").test(peer))
              && commits(peer).allMatch(c -> c.path("signature").path("valid").asBoolean())),
  NO_COMMIT_WAS_READ("error", peer -> commits(peer).findAny().isEmpty() && restsOnCommits(peer)),
  COMMITTER_IS_NOT_KNOWN(
      "error",
      peer ->
          restsOnCommits(peer)
              && commits(peer)
                  .anyMatch(
                      c ->
                          c.path("author").asText("").isEmpty()
                              || c.path("committer").asText("").isEmpty())),
  YES_HIDES_NO_GAP(
      "error",
      peer ->
          peer.kind().equals("compose")
              && peer.operator().equals("or")
              && peer.results().contains("error")),
  WAITING_ASKS_NO_MORE(
      "pending",
      peer ->
          peer.expected().equals("error")
              && (peer.kind().equals("compose")
                  ? peer.results().contains("pending")
                  : peer.rule().path("requires").path("count").asInt() > 0
                      && !Tally.isEnough(peer, EnumSet.noneOf(Counted.class)))),
  NO_IS_HEARD_BESIDE_A_GAP(
      "disapproved",
      peer -> peer.kind().equals("policy") && peer.results().contains("disapproved")),
  OBJECTION_IS_TAKEN_BACK_BY_WHO_MADE_IT(
      "disapproved", peer -> peer.kind().equals("disapproval") && somebodyStillObjects(peer)),
  LOGINS_HAVE_NO_CASE(
      "approved",
      peer ->
          !Tally.isEnough(peer, EnumSet.allOf(Counted.class))
              && Tally.isEnough(peer.inLowerCase(), EnumSet.noneOf(Counted.class)));

  private final String ours;

  @SuppressWarnings("ImmutableEnumChecker") // because the predicates keep no state
  private final Predicate<PeerCase> holds;

  Difference(String ours, Predicate<PeerCase> holds) {
    this.ours = ours;
    this.holds = holds;
  }

  /** The first class that has this case and this answer of ours. */
  static Optional<Difference> of(PeerCase peer, String ours) {
    return Stream.of(values())
        .filter(difference -> difference.ours.equals(ours) && difference.holds.test(peer))
        .findFirst();
  }

  /** Its name in the list. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether there are enough approvals with it and those before it, and too few without. */
  private static Predicate<PeerCase> counted(Counted what) {
    return peer -> {
      if (peer.rule().path("requires").path("count").asInt() <= 0) {
        return false;
      }
      Set<Counted> counted = EnumSet.range(what, Counted.OLDER_REVIEWS);
      boolean enough = Tally.isEnough(peer, counted);
      counted.remove(what);
      return enough && !Tally.isEnough(peer, counted);
    };
  }

  private static Predicate<PeerCase> asks(String key) {
    return peer ->
        peer.rule().path("if").has(key) || peer.rule().path("requires").path("conditions").has(key);
  }

  private static boolean restsOnCommits(PeerCase peer) {
    return peer.rule().path("requires").path("count").asInt() > 0
        || Stream.of(
                "has_contributor_in",
                "only_has_contributors_in",
                "author_is_only_contributor",
                "has_valid_signatures",
                "has_valid_signatures_by",
                "has_valid_signatures_by_keys")
            .anyMatch(key -> asks(key).test(peer));
  }

  private static Stream<JsonNode> commits(PeerCase peer) {
    return StreamSupport.stream(peer.given().path("commits").spliterator(), false);
  }

  /** Whether somebody who is listed objected and said nothing else afterwards. */
  private static boolean somebodyStillObjects(PeerCase peer) {
    Stream<JsonNode> said =
        Stream.of("comments", "reviews")
            .flatMap(list -> StreamSupport.stream(peer.given().path(list).spliterator(), false));
    List<JsonNode> all = said.toList();
    return all.stream()
        .filter(Difference::objects)
        .anyMatch(
            objection ->
                all.stream()
                    .filter(other -> other.path("author").equals(objection.path("author")))
                    .filter(other -> !objects(other))
                    .noneMatch(
                        other ->
                            other.path("created_at").asInt()
                                >= objection.path("created_at").asInt()));
  }

  private static boolean objects(JsonNode said) {
    return said.path("state").asText().equals("changes_requested")
        || said.path("body").asText().contains(":-1:")
        || said.path("body").asText().contains("\uD83D\uDC4E");
  }
}
