package dev.sekisho.gate.workbench.policybot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a rule of a policy. */
final class RuleReader {

  /** The methods by which people approve or object. */
  static final List<String> METHODS =
      List.of(
          "comments",
          "comment_patterns",
          "github_review",
          "github_review_comment_patterns",
          "body_patterns");

  private static final List<String> OPTIONS =
      List.of(
          "allow_author",
          "allow_contributor",
          "allow_non_author_contributor",
          "invalidate_on_push",
          "ignore_edited_comments",
          "ignore_update_merges",
          "ignore_commits_by",
          "request_review",
          "methods");

  private static final List<String> REQUIRES = new ArrayList<>(List.of("count", "conditions"));

  static {
    REQUIRES.addAll(Actors.FIELDS);
  }

  private final Notes notes;
  private final PredicateReader predicates;

  RuleReader(Notes notes) {
    this.notes = notes;
    this.predicates = new PredicateReader(notes);
  }

  Optional<ApprovalRule> read(Entry entry) {
    Map<String, Entry> fields =
        entry.fields(List.of("name", "description", "if", "options", "requires"));
    if (!fields.containsKey("name")) {
      entry.wrong("a rule without a name", "Write 'name:' and a name");
      return Optional.empty();
    }
    Optional<String> name = fields.get("name").text();
    Map<String, Entry> options = of(fields, "options", OPTIONS);
    Map<String, Entry> requires = of(fields, "requires", REQUIRES);
    int count = requires.containsKey("count") ? requires.get("count").number() : 0;
    Actors approvers = Actors.read(requires);
    boolean reviews = methods(options, count);
    if (count > 0) {
      tellOptions(options);
      if (approvers.isEmpty()) {
        notes.advice(
            "a rule at " + entry.place() + " that wants approvals and lists nobody",
            "it can never be approved, as with policy-bot");
      }
    }
    return name.map(
        said ->
            new ApprovalRule(
                said,
                fields.containsKey("description") ? description(fields.get("description")) : "",
                fields.containsKey("if") ? predicates.read(fields.get("if")) : List.of(),
                count,
                approvers,
                reviews,
                flag(options, "ignore_edited_comments"),
                flag(options, "invalidate_on_push"),
                flag(options, "ignore_update_merges"),
                requires.containsKey("conditions")
                    ? predicates.read(requires.get("conditions"))
                    : List.of()));
  }

  private static Map<String, Entry> of(Map<String, Entry> fields, String name, List<String> known) {
    return fields.containsKey(name) ? fields.get(name).fields(known) : Map.of();
  }

  private static boolean flag(Map<String, Entry> fields, String name) {
    return fields.containsKey(name) && fields.get(name).flag(false);
  }

  private static String description(Entry entry) {
    return entry.isAbsent() ? "" : entry.node().asText();
  }

  /** Whether a review approves whatever it says. */
  private boolean methods(Map<String, Entry> options, int count) {
    Entry methods = options.get("methods");
    Map<String, Entry> fields = methods == null ? Map.of() : methods.fields(METHODS);
    checkTexts(fields);
    boolean reviews =
        !fields.containsKey("github_review") || fields.get("github_review").flag(true);
    boolean patterns = hasItems(fields, "github_review_comment_patterns");
    if (count <= 0 || methods == null) {
      return true;
    }
    if (hasItems(fields, "comments") || hasItems(fields, "comment_patterns")) {
      notes.stricter(methods.place(), "a comment approves", "a comment is no vote; a review is");
    }
    if (hasItems(fields, "body_patterns")) {
      notes.stricter(
          methods.place(), "the description approves", "the description is no vote; a review is");
    }
    if (patterns) {
      notes.notCarried(
          methods.place(),
          "only a review that says something certain approves; what reviews say is not known here",
          "nothing approves until somebody takes the patterns out");
    } else if (!reviews) {
      notes.notCarried(
          methods.place(),
          "a review does not approve, and only comments or the description do",
          "nothing approves until reviews may");
    }
    return reviews && !patterns;
  }

  /** Notes what is no text, or no regular expression, where one is expected. */
  static void checkTexts(Map<String, Entry> methods) {
    methods.forEach(
        (name, entry) -> {
          if (name.endsWith("_patterns")) {
            entry.items().forEach(Regexes::read);
          } else if (name.equals("comments")) {
            entry.texts();
          }
        });
  }

  static boolean hasItems(Map<String, Entry> fields, String name) {
    return fields.containsKey(name) && !fields.get(name).items().isEmpty();
  }

  private void tellOptions(Map<String, Entry> options) {
    options.forEach(
        (name, entry) -> {
          boolean on = entry.node().isBoolean() && entry.node().booleanValue();
          switch (name) {
            case "allow_author", "allow_contributor", "allow_non_author_contributor" -> {
              if (entry.flag(false)) {
                notes.stricter(
                    entry.place(),
                    "'" + name + "'",
                    "the vote of a contributor never counts, the author's least of all");
              }
            }
            case "ignore_commits_by" -> {
              Actors.read(entry.fields(Actors.FIELDS));
              notes.stricter(
                  entry.place(),
                  "'ignore_commits_by'",
                  "whoever made a commit contributed, and every push counts as a change");
            }
            case "ignore_update_merges" -> {
              if (on) {
                notes.stricter(
                    entry.place(),
                    "'ignore_update_merges' for who contributed",
                    "it is carried over for what makes approvals old, and whoever merged contributed");
              }
            }
            case "request_review" ->
                notes.stricter(
                    entry.place(),
                    "'request_review'",
                    "the gate says who can approve, and asks nobody");
            default -> {}
          }
        });
  }
}
