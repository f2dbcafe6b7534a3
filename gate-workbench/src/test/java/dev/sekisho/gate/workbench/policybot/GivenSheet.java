package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadChange;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Membership;
import dev.sekisho.gate.fact.OrganizationName;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.fact.Review;
import dev.sekisho.gate.fact.TeamName;
import dev.sekisho.gate.testkit.SheetBuilder;
import dev.sekisho.gate.testkit.Sheets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Turns what a case of the peer gives into a fact sheet. */
final class GivenSheet {
  private static final Instant START = Sheets.ago(Duration.ofHours(12));

  private static final List<String> RUNNING =
      List.of("pending", "queued", "in_progress", "expected", "requested", "waiting");

  private final JsonNode given;
  private final SheetBuilder sheet = Sheets.bare();

  private GivenSheet(JsonNode given) {
    this.given = given;
  }

  static FactSheet of(JsonNode given) {
    return new GivenSheet(given).build();
  }

  private FactSheet build() {
    sheet.author(person(given.path("author")));
    text("title").ifPresent(sheet::title);
    text("base_branch").ifPresent(sheet::base);
    text("head_branch").ifPresent(sheet::headBranch);
    text("repository").ifPresent(name -> sheet.subject(name, 17));
    text("head_sha").ifPresent(sha -> sheet.head(sha(sha)));
    if (given.has("commits")) {
      sheet.none(FactKind.COMMITS);
      list("commits").map(GivenSheet::commit).forEach(sheet::commit);
    }
    list("reviews").map(GivenSheet::review).forEach(sheet::review);
    list("comments")
        .forEach(
            node ->
                sheet.comment(
                    node.path("author").textValue(), node.path("body").textValue(), at(node)));
    labels();
    files();
    checks();
    memberships();
    heads();
    return sheet.build();
  }

  private void labels() {
    names(given.path("labels")).forEach(sheet::labelWithoutHistory);
  }

  /** Each commit is a push of its own; one without a time came before everything. */
  private void heads() {
    if (!given.has("commits") || !given.has("head_sha")) {
      return;
    }
    sheet.none(FactKind.HEAD_HISTORY);
    Map<String, JsonNode> commits = new HashMap<>();
    list("commits").forEach(commit -> commits.put(commit.path("sha").asText(), commit));
    Deque<JsonNode> oldestFirst = new ArrayDeque<>();
    JsonNode at = commits.remove(given.path("head_sha").asText());
    while (at != null) {
      oldestFirst.addFirst(at);
      at = commits.remove(at.path("parents").path(0).asText());
    }
    Instant arrived = START.minusSeconds(1_000_000);
    for (JsonNode commit : oldestFirst) {
      Instant pushed =
          commit.path("pushed_at").isNumber()
              ? START.plusSeconds(commit.path("pushed_at").intValue())
              : arrived.plusSeconds(1);
      arrived = pushed.isAfter(arrived) ? pushed : arrived.plusSeconds(1);
      sheet.headChange(
          new HeadChange(
              sha(commit.path("sha").asText()),
              arrived,
              person(commit.path("author")),
              false,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
  }

  private void files() {
    list("changed_files").map(GivenSheet::file).forEach(sheet::file);
    sheet.lines(
        list("changed_files").mapToInt(file -> file.path("additions").intValue()).sum()
            + given.path("value").intValue(),
        list("changed_files").mapToInt(file -> file.path("deletions").intValue()).sum());
  }

  private void checks() {
    given
        .path("statuses")
        .properties()
        .forEach(status -> check(status.getKey(), status.getValue().textValue()));
    given
        .path("workflow_runs")
        .properties()
        .forEach(runs -> runs.getValue().forEach(run -> check(runs.getKey(), run.textValue())));
  }

  private void check(String name, String state) {
    Check.State ours =
        Stream.of(Check.State.values())
            .filter(known -> known.name().equalsIgnoreCase(state))
            .findFirst()
            .orElse(RUNNING.contains(state) ? Check.State.RUNNING : Check.State.FAILURE);
    sheet.check(new Check(new CheckName(name), Optional.empty(), ours, START));
  }

  private void memberships() {
    JsonNode teams = given.path("memberships").path("teams");
    JsonNode organizations = given.path("memberships").path("orgs");
    Stream.of(listed(teams), listed(organizations), people(), collaborators())
        .flatMap(logins -> logins)
        .filter(login -> !login.isEmpty())
        .distinct()
        .forEach(
            login ->
                sheet.member(
                    new Membership(
                        new Login(login),
                        names(teams.path(login)).map(TeamName::new).collect(Collectors.toSet()),
                        organizations(organizations.path(login)),
                        permission(login))));
  }

  private static Stream<String> listed(JsonNode people) {
    return people.propertyStream().map(person -> person.getKey());
  }

  private Stream<String> collaborators() {
    return list("collaborators").map(one -> one.path("user").asText());
  }

  /** Whoever took part. */
  private Stream<String> people() {
    return Stream.of(
            Stream.of(given.path("author").asText()),
            list("reviews").map(review -> review.path("author").asText()),
            list("comments").map(comment -> comment.path("author").asText()),
            list("commits").map(commit -> commit.path("author").asText()),
            list("commits").map(commit -> commit.path("committer").asText()))
        .flatMap(logins -> logins);
  }

  /** Most cases say nothing of it, since policy-bot only asks for it where told to. */
  private Membership.Permission permission(String login) {
    if (!given.has("collaborators")) {
      return Membership.Permission.WRITE;
    }
    return list("collaborators")
        .filter(one -> one.path("user").asText().equals(login))
        .map(one -> one.path("permission").asText("none").toUpperCase(Locale.ROOT))
        .map(Membership.Permission::valueOf)
        .findFirst()
        .orElse(Membership.Permission.NONE);
  }

  private static Set<OrganizationName> organizations(JsonNode names) {
    return names(names).map(OrganizationName::new).collect(Collectors.toSet());
  }

  private static Commit commit(JsonNode node) {
    boolean byButton = isByButton(node);
    return new Commit(
        sha(node.path("sha").textValue()),
        person(node.path("author")),
        byButton ? Person.of("web-flow") : person(node.path("committer")),
        List.of(),
        names(node.path("parents")).map(GivenSheet::sha).toList(),
        byButton ? Commit.Signature.VALID : signature(node.path("signature")));
  }

  /** Whether the code host's own button made it. */
  static boolean isByButton(JsonNode commit) {
    return commit
        .propertyStream()
        .anyMatch(field -> field.getKey().contains("web") && field.getValue().asBoolean());
  }

  private static Commit.Signature signature(JsonNode node) {
    if (!node.isObject()) {
      return Commit.Signature.UNSIGNED;
    }
    return node.path("valid").booleanValue() ? Commit.Signature.VALID : Commit.Signature.INVALID;
  }

  private static Review review(JsonNode node) {
    return new Review(
        person(node.path("author")),
        Review.State.valueOf(node.path("state").textValue().toUpperCase(Locale.ROOT)),
        Optional.empty(),
        at(node),
        node.path("edited_at").isNumber());
  }

  private static ChangedFile file(JsonNode node) {
    ChangedFile.Status status =
        switch (node.path("status").asText()) {
          case "added" -> ChangedFile.Status.ADDED;
          case "deleted" -> ChangedFile.Status.REMOVED;
          default -> ChangedFile.Status.MODIFIED;
        };
    return new ChangedFile(
        new FilePath(node.path("path").textValue()),
        Optional.empty(),
        status,
        node.path("additions").intValue(),
        node.path("deletions").intValue());
  }

  private static Person person(JsonNode login) {
    return login.asText("").isBlank() || !login.isTextual()
        ? Person.NOBODY
        : Person.of(login.textValue());
  }

  private static Instant at(JsonNode node) {
    return START.plusSeconds(node.path("created_at").intValue());
  }

  /** The commit of that name; short names of the peer's tests stand for whole ones. */
  private static HeadSha sha(String name) {
    if (name.length() == 40) {
      return new HeadSha(name);
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
      return new HeadSha(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new LinkageError("every Java platform has SHA-1", e);
    }
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(given.path(field).textValue());
  }

  private Stream<JsonNode> list(String field) {
    return StreamSupport.stream(given.path(field).spliterator(), false);
  }

  private static Stream<String> names(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::textValue);
  }
}
