package dev.sekisho.gate.workbench.policybot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.gate.workbench.policybot.Tally.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What policy-bot says of a policy and a pull request, straight from the two. */
final class Reference {

  /** What a part of a policy comes to. */
  enum Status {
    APPROVED,
    PENDING,
    SKIPPED,
    DISAPPROVED
  }

  private final JsonNode policy;
  private final JsonNode given;
  private final Set<Counted> counted;
  private final Map<String, JsonNode> rules = new HashMap<>();

  private Reference(JsonNode policy, JsonNode given, Set<Counted> counted) {
    this.policy = policy;
    this.given = given;
    this.counted = counted;
    policy.path("approval_rules").forEach(rule -> rules.put(rule.path("name").asText(), rule));
  }

  /**
   * The whole answer.
   *
   * @param counted which of the votes count that do not count here
   */
  static Status of(JsonNode policy, JsonNode given, Set<Counted> counted) {
    return new Reference(policy, given, counted).status();
  }

  private Status status() {
    JsonNode disapproval = policy.path("policy").path("disapproval");
    boolean against =
        disapproval.path("if").propertyStream().anyMatch(p -> holds(p.getKey(), p.getValue()));
    if (against) {
      return Status.DISAPPROVED;
    }
    JsonNode approval = policy.path("policy").path("approval");
    return approval.isEmpty()
        ? Status.APPROVED
        : joined(true, stream(approval).map(this::tree).toList());
  }

  private Status tree(JsonNode node) {
    if (node.isTextual()) {
      return rule(rules.get(node.textValue()));
    }
    boolean all = node.has("and");
    return joined(all, stream(node.path(all ? "and" : "or")).map(this::tree).toList());
  }

  private static Status joined(boolean all, List<Status> parts) {
    for (Status first :
        all ? List.of(Status.PENDING, Status.APPROVED) : List.of(Status.APPROVED, Status.PENDING)) {
      if (parts.contains(first)) {
        return first;
      }
    }
    return Status.SKIPPED;
  }

  private Status rule(JsonNode rule) {
    if (!allHold(rule.path("if"))) {
      return Status.SKIPPED;
    }
    PeerCase peer = new PeerCase("", "rule", "", rule, given, "", rule);
    boolean approved =
        rule.path("requires").path("count").asInt() <= 0 || Tally.isEnough(peer, counted);
    return approved && allHold(rule.path("requires").path("conditions"))
        ? Status.APPROVED
        : Status.PENDING;
  }

  private boolean allHold(JsonNode predicates) {
    return predicates.propertyStream().allMatch(p -> holds(p.getKey(), p.getValue()));
  }

  private boolean holds(String key, JsonNode value) {
    return switch (key) {
      case "changed_files" -> paths().stream().anyMatch(path -> fitsAny(value.path("paths"), path));
      case "no_changed_files" ->
          paths().stream().noneMatch(path -> fitsAny(value.path("paths"), path));
      case "only_changed_files" ->
          !paths().isEmpty()
              && paths().stream().allMatch(path -> fitsAny(value.path("paths"), path));
      case "has_author_in" -> isListed(value, given.path("author").asText());
      case "has_contributor_in" -> contributors().stream().anyMatch(c -> isListed(value, c));
      case "only_has_contributors_in" -> contributors().stream().allMatch(c -> isListed(value, c));
      case "author_is_only_contributor" ->
          contributors().stream().allMatch(given.path("author").asText()::equals)
              == value.asBoolean();
      case "targets_branch" -> fits(value.path("pattern"), given.path("base_branch").asText());
      case "from_branch" -> fits(value.path("pattern"), given.path("head_branch").asText());
      case "modified_lines" ->
          value.propertyStream().anyMatch(p -> compares(p.getKey(), p.getValue().asText()));
      case "has_status" ->
          stream(value.path("statuses"))
              .allMatch(s -> given.path("statuses").path(s.asText()).asText().equals("success"));
      case "has_labels" ->
          stream(value).allMatch(l -> stream(given.path("labels")).anyMatch(l::equals));
      case "title" ->
          (!value.path("matches").isEmpty() && fitsAny(value.path("matches"), title()))
              || (!value.path("not_matches").isEmpty()
                  && !fitsAny(value.path("not_matches"), title()));
      case "has_valid_signatures" ->
          stream(given.path("commits")).allMatch(c -> c.path("signature").path("valid").asBoolean())
              == value.asBoolean();
      case "has_workflow_result" -> value.path("workflows").isEmpty();
      default -> throw new IllegalArgumentException(key);
    };
  }

  private boolean compares(String word, String comparison) {
    int added =
        stream(given.path("changed_files")).mapToInt(f -> f.path("additions").asInt()).sum();
    int deleted =
        stream(given.path("changed_files")).mapToInt(f -> f.path("deletions").asInt()).sum();
    long lines =
        word.equals("total") ? added + deleted : word.equals("additions") ? added : deleted;
    long value = Long.parseLong(comparison.substring(1).strip());
    return switch (comparison.charAt(0)) {
      case '<' -> lines < value;
      case '>' -> lines > value;
      default -> lines == value;
    };
  }

  private boolean isListed(JsonNode actors, String login) {
    PeerCase peer = new PeerCase("", "rule", "", actors, given, "", actors);
    return Tally.isListed(peer, actors, login);
  }

  private List<String> contributors() {
    List<String> all = new ArrayList<>(List.of(given.path("author").asText()));
    given
        .path("commits")
        .forEach(
            commit -> {
              all.add(commit.path("author").asText());
              all.add(commit.path("committer").asText());
            });
    return all;
  }

  private List<String> paths() {
    return stream(given.path("changed_files")).map(file -> file.path("path").asText()).toList();
  }

  private String title() {
    return given.path("title").asText();
  }

  private static boolean fitsAny(JsonNode regexes, String text) {
    return stream(regexes).anyMatch(regex -> fits(regex, text));
  }

  private static boolean fits(JsonNode regex, String text) {
    return Example.isIn(regex.asText(), text);
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
