package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Counts approvals as policy-bot does, and as it would without some of what it counts, so that it
 * can be said for what reason an answer is another one here.
 */
final class Tally {

  /** What policy-bot counts and this gate does not. */
  enum Counted {
    COMMENTS,
    DESCRIPTION,
    CONTRIBUTORS,
    IGNORED_COMMITS,
    MACHINES,
    READERS,
    OLDER_REVIEWS
  }

  private record Vote(String by, int at, boolean edited) {}

  private final JsonNode given;
  private final JsonNode rule;
  private final Set<Counted> counted;

  private Tally(PeerCase peer, Set<Counted> counted) {
    this.given = peer.given();
    this.rule = peer.rule();
    this.counted = counted;
  }

  /** Whether as many approve as the case wants. */
  static boolean isEnough(PeerCase peer, Set<Counted> counted) {
    return new Tally(peer, counted).count() >= peer.rule().path("requires").path("count").asInt();
  }

  /** Whether a policy lists somebody. */
  static boolean isListed(PeerCase peer, JsonNode actors, String user) {
    return new Tally(peer, Set.of()).isListed(actors, user);
  }

  private long count() {
    Map<String, Vote> latest = new HashMap<>();
    votes().forEach(vote -> latest.merge(vote.by(), vote, (a, b) -> a.at() < b.at() ? b : a));
    int pushed = pushedAt();
    return latest.values().stream()
        .filter(vote -> !option("ignore_edited_comments") || !vote.edited())
        .filter(vote -> !option("invalidate_on_push") || vote.at() > pushed)
        .filter(vote -> !banned().contains(vote.by()))
        .filter(vote -> counted.contains(Counted.MACHINES) || !vote.by().endsWith("[bot]"))
        .filter(vote -> counted.contains(Counted.READERS) || mayWrite(vote.by()))
        .filter(vote -> isListed(rule.path("requires"), vote.by()))
        .count();
  }

  private Stream<Vote> votes() {
    JsonNode methods = rule.path("options").path("methods");
    List<String> markers =
        methods.has("comments") ? texts(methods.path("comments")) : List.of(":+1:", "\uD83D\uDC4D");
    Predicate<String> marked =
        text ->
            markers.stream().anyMatch(text::contains)
                || texts(methods.path("comment_patterns")).stream()
                    .anyMatch(regex -> Example.isIn(regex, text));
    Stream<Vote> comments =
        list("comments").filter(c -> marked.test(c.path("body").asText())).map(Tally::vote);
    Stream<Vote> body =
        texts(methods.path("body_patterns")).stream()
            .filter(regex -> Example.isIn(regex, given.path("body").path("text").asText()))
            .map(regex -> vote(given.path("body")));
    return Stream.of(
            counted.contains(Counted.COMMENTS) ? comments : Stream.<Vote>of(),
            counted.contains(Counted.DESCRIPTION) ? body : Stream.<Vote>of(),
            methods.path("github_review").asBoolean(true) ? reviews() : Stream.<Vote>of())
        .flatMap(votes -> votes);
  }

  private Stream<Vote> reviews() {
    return list("reviews")
        .filter(review -> review.path("state").asText().equals("approved"))
        .filter(review -> counted.contains(Counted.OLDER_REVIEWS) || !hasLater(review))
        .map(Tally::vote);
  }

  private boolean hasLater(JsonNode review) {
    return list("reviews")
        .filter(other -> other.path("author").equals(review.path("author")))
        .filter(other -> !other.path("state").asText().equals("commented"))
        .filter(other -> !other.path("state").asText().equals("approved"))
        .anyMatch(other -> other.path("created_at").asInt() >= review.path("created_at").asInt());
  }

  private Set<String> banned() {
    Set<String> banned = new HashSet<>();
    boolean lenient = counted.contains(Counted.CONTRIBUTORS);
    String author = given.path("author").asText();
    if (!lenient || !(option("allow_author") || option("allow_contributor"))) {
      banned.add(author);
    }
    if (!lenient || !(option("allow_contributor") || option("allow_non_author_contributor"))) {
      history()
          .filter(c -> !counted.contains(Counted.IGNORED_COMMITS) || !isIgnored(c))
          .flatMap(c -> Stream.of(c.path("author").asText(), c.path("committer").asText()))
          .filter(user -> !lenient || !user.equals(author))
          .forEach(banned::add);
    }
    return banned;
  }

  /** The commits that lead to the head by first parents; all of them where no head is given. */
  private Stream<JsonNode> history() {
    if (!given.has("head_sha")) {
      return list("commits");
    }
    Map<String, JsonNode> commits = new HashMap<>();
    list("commits").forEach(commit -> commits.put(commit.path("sha").asText(), commit));
    List<JsonNode> walked = new ArrayList<>();
    JsonNode at = commits.remove(given.path("head_sha").asText());
    while (at != null) {
      walked.add(at);
      at = commits.remove(at.path("parents").path(0).asText());
    }
    return walked.stream();
  }

  private boolean isIgnored(JsonNode commit) {
    JsonNode ignored = rule.path("options").path("ignore_commits_by");
    boolean merge =
        option("ignore_update_merges")
            && commit.path("parents").size() == 2
            && GivenSheet.isByButton(commit);
    return merge
        || (isListed(ignored, commit.path("author").asText())
            && isListed(ignored, commit.path("committer").asText()));
  }

  private int pushedAt() {
    return history()
        .filter(c -> !counted.contains(Counted.IGNORED_COMMITS) || !isIgnored(c))
        .findFirst()
        .map(c -> c.path("pushed_at").asInt(Integer.MIN_VALUE))
        .orElse(Integer.MIN_VALUE);
  }

  private boolean mayWrite(String user) {
    return !given.has("collaborators")
        || List.of("write", "maintain", "admin").contains(permission(user));
  }

  private String permission(String user) {
    return list("collaborators")
        .filter(one -> one.path("user").asText().equals(user))
        .map(one -> one.path("permission").asText())
        .findFirst()
        .orElse("none");
  }

  private boolean isListed(JsonNode actors, String user) {
    List<String> permissions = new ArrayList<>(texts(actors.path("permissions")));
    if (actors.path("admins").asBoolean()) {
      permissions.add("admin");
    }
    if (actors.path("write_collaborators").asBoolean()) {
      permissions.add("write");
    }
    int own = Actors.PERMISSIONS.indexOf(permission(user));
    return texts(actors.path("users")).contains(user)
        || texts(actors.path("teams")).stream()
            .anyMatch(texts(given.path("memberships").path("teams").path(user))::contains)
        || texts(actors.path("organizations")).stream()
            .anyMatch(texts(given.path("memberships").path("orgs").path(user))::contains)
        || permissions.stream().anyMatch(p -> own >= Actors.PERMISSIONS.indexOf(p));
  }

  private boolean option(String name) {
    return rule.path("options").path(name).asBoolean();
  }

  private static Vote vote(JsonNode node) {
    return new Vote(
        node.path("author").asText(),
        node.path("created_at").asInt(),
        node.path("edited_at").isNumber());
  }

  private Stream<JsonNode> list(String field) {
    return StreamSupport.stream(given.path(field).spliterator(), false);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
