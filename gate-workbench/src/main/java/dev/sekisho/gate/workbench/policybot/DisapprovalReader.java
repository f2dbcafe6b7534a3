package dev.sekisho.gate.workbench.policybot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what keeps a change back. */
final class DisapprovalReader {
  private static final List<String> NO = List.of(":-1:", "\uD83D\uDC4E");
  private static final List<String> YES = List.of(":+1:", "\uD83D\uDC4D");

  private final Notes notes;

  DisapprovalReader(Notes notes) {
    this.notes = notes;
  }

  /** What keeps it back; empty when the policy says nothing by which anything could. */
  Optional<Disapproval> read(Entry entry) {
    Map<String, Entry> fields = entry.fields(List.of("if", "options", "requires"));
    List<Predicate> when =
        fields.containsKey("if") ? new PredicateReader(notes).read(fields.get("if")) : List.of();
    Actors objectors =
        fields.containsKey("requires")
            ? Actors.read(requires(fields.get("requires")))
            : Actors.NOBODY;
    Map<String, Entry> options =
        fields.containsKey("options") ? fields.get("options").fields(List.of("methods")) : Map.of();
    Map<String, Entry> methods =
        options.containsKey("methods")
            ? options.get("methods").fields(List.of("disapprove", "revoke"))
            : Map.of();
    Methods disapprove = methods(methods.get("disapprove"), NO);
    Methods revoke = methods(methods.get("revoke"), YES);
    if (when.isEmpty() && objectors.isEmpty()) {
      notes.advice("a disapproval that lists nobody and asks for nothing", "nothing comes of it");
      return Optional.empty();
    }
    if (!objectors.isEmpty()) {
      notes.stricter(
          entry.place(),
          "anybody who may object may take back what somebody else objected",
          "whoever objected takes it back alone");
    }
    return Optional.of(
        new Disapproval(
            when, objectors, disapprove.reviews(), disapprove.comments(), revoke.comments()));
  }

  private static Map<String, Entry> requires(Entry entry) {
    List<String> known = new ArrayList<>(Actors.FIELDS);
    known.add("count");
    return entry.fields(known);
  }

  private record Methods(boolean reviews, List<String> comments) {}

  private Methods methods(@org.jspecify.annotations.Nullable Entry entry, List<String> usual) {
    if (entry == null || entry.isAbsent()) {
      return new Methods(true, usual.stream().map(Regexes::literal).toList());
    }
    Map<String, Entry> fields = entry.fields(RuleReader.METHODS);
    RuleReader.checkTexts(fields);
    List<String> comments = new ArrayList<>();
    if (fields.containsKey("comments")) {
      fields.get("comments").texts().forEach(text -> comments.add(Regexes.literal(text)));
    }
    if (fields.containsKey("comment_patterns")) {
      fields.get("comment_patterns").items().forEach(e -> Regexes.read(e).ifPresent(comments::add));
    }
    if (RuleReader.hasItems(fields, "body_patterns")) {
      notes.stricter(
          entry.place(), "the description objects or takes back", "the description says neither");
    }
    boolean reviews =
        fields.containsKey("github_review") && fields.get("github_review").flag(false);
    boolean patterns = RuleReader.hasItems(fields, "github_review_comment_patterns");
    if (patterns) {
      notes.stricter(
          entry.place(),
          "only a review that says something certain objects or takes back",
          "every review does that asks for changes, or approves");
    }
    return new Methods(reviews || patterns, comments);
  }
}
