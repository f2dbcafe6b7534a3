package dev.sekisho.gate.workbench.policybot;

import static dev.sekisho.gate.workbench.policybot.Texts.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the predicates of a policy, all of which must hold. */
final class PredicateReader {

  /** Those of releases after the one that this reader knows. */
  private static final List<String> LATER =
      List.of(
          "file_not_deleted",
          "has_workflow",
          "has_status_check",
          "custom_property_is_not_null",
          "custom_property_is_null",
          "custom_property_matches_any_of",
          "custom_property_matches_none_of",
          "changed_files_count",
          "commit_count",
          "commit_messages",
          "has_topics");

  private static final List<String> KNOWN =
      List.of(
          "changed_files",
          "no_changed_files",
          "only_changed_files",
          "has_author_in",
          "has_contributor_in",
          "only_has_contributors_in",
          "author_is_only_contributor",
          "targets_branch",
          "from_branch",
          "modified_lines",
          "has_status",
          "has_successful_status",
          "has_workflow_result",
          "has_labels",
          "repository",
          "title",
          "has_valid_signatures",
          "has_valid_signatures_by",
          "has_valid_signatures_by_keys");

  private static final List<String> CONCLUSIONS =
      List.of(
          "action_required",
          "cancelled",
          "failure",
          "neutral",
          "skipped",
          "stale",
          "success",
          "timed_out");

  private static final String AUTHOR = "author";

  private final Notes notes;
  private final FilePredicates files;

  PredicateReader(Notes notes) {
    this.notes = notes;
    this.files = new FilePredicates();
  }

  /** The predicates of an entry, in policy-bot's order of no importance: that of the file. */
  List<Predicate> read(Entry entry) {
    List<Predicate> predicates = new ArrayList<>();
    List<String> known = Stream.concat(KNOWN.stream(), LATER.stream()).toList();
    entry
        .fields(known)
        .forEach(
            (key, value) -> {
              if (LATER.contains(key)) {
                notes.notCarried(
                    value.place(),
                    "the predicate '" + key + "', which came after policy-bot 1.36.2",
                    "where it decides, the rule waits");
                predicates.add(Predicate.needing(key, Clause.always(), List.of(), List.of()));
              } else {
                predicate(key, value).ifPresent(predicates::add);
              }
            });
    return predicates;
  }

  private Optional<Predicate> predicate(String key, Entry value) {
    if (value.isAbsent()) {
      value.wrong("nothing is said here", "Say what it asks for, or take it out");
      return Optional.empty();
    }
    return switch (key) {
      case "changed_files", "no_changed_files", "only_changed_files" -> files.read(key, value);
      case "modified_lines" -> ModifiedLines.read(value);
      case "has_author_in" -> Optional.of(author(key, actors(value)));
      case "has_contributor_in" -> Optional.of(contributor(key, actors(value), false));
      case "only_has_contributors_in" -> Optional.of(contributor(key, actors(value), true));
      case "author_is_only_contributor" -> Optional.of(onlyAuthor(key, value.flag(false)));
      case "targets_branch" -> branch(key, value, "baseBranch", "base");
      case "from_branch" -> branch(key, value, "headBranch", "headBranch");
      case "has_status" -> statuses(key, value);
      case "has_successful_status" -> Optional.of(statuses(key, value.texts(), List.of("success")));
      case "has_workflow_result" -> workflows(key, value);
      case "has_labels" -> Optional.of(labels(key, value.texts()));
      case "repository" -> matching(key, value, "repository");
      case "title" -> matching(key, value, "title");
      case "has_valid_signatures" -> Optional.of(signed(key, value.flag(false)));
      case "has_valid_signatures_by" -> signedBy(key, value, Actors.FIELDS);
      case "has_valid_signatures_by_keys" -> signedBy(key, value, List.of("key_ids"));
      default -> throw new IllegalStateException("no reader of " + key);
    };
  }

  private static Actors actors(Entry value) {
    return Actors.read(value.fields(Actors.FIELDS));
  }

  private static Predicate author(String key, Actors people) {
    if (people.isEmpty()) {
      return Predicate.exact(key, folder -> Clause.never(), List.of(), List.of());
    }
    return Predicate.exact(
        key,
        folder -> people(folder, "authors", people, "includeAuthor"),
        people.rows().stream().<Sketch.Edit>map(row -> s -> by(s, s.actor(row, 1))).toList(),
        List.of());
  }

  private static Predicate contributor(String key, Actors people, boolean all) {
    if (people.isEmpty()) {
      return Predicate.exact(key, folder -> Clause.never(), List.of(), List.of());
    }
    String word = all ? "includeAllContributors" : "includeContributor";
    return Predicate.exact(
        key,
        folder -> people(folder, "contributors", people, word),
        people.rows().stream().<Sketch.Edit>map(row -> s -> by(s, s.actor(row, 1))).toList(),
        List.of());
  }

  private static void by(Sketch sketch, String author) {
    sketch.detail(AUTHOR, author);
    sketch.commit(author, "valid");
  }

  private static Clause people(Folder folder, String purpose, Actors people, String word) {
    return Clause.word("people( " + quoted(folder.people(purpose, people)) + " )." + word);
  }

  private static Predicate onlyAuthor(String key, boolean wanted) {
    Clause alone = Clause.word("contributors.onlyAuthor");
    List<Sketch.Edit> yes = List.of();
    List<Sketch.Edit> no = List.of(sketch -> sketch.commit("another-author", "valid"));
    return Predicate.exact(
        key, folder -> wanted ? alone : alone.not(), wanted ? yes : no, wanted ? no : yes);
  }

  private static Optional<Predicate> branch(String key, Entry value, String word, String field) {
    Map<String, Entry> fields = value.fields(List.of("pattern"));
    if (!fields.containsKey("pattern")) {
      value.wrong("'pattern' is missing", "Write 'pattern:' and a regular expression");
      return Optional.empty();
    }
    return Regexes.read(fields.get("pattern"))
        .map(
            regex ->
                Predicate.exact(
                    key,
                    folder -> matches(word, Regexes.inLine(List.of(regex))),
                    edits(Example.of(regex), text -> s -> s.detail(field, text)),
                    edits(Example.without(List.of(regex)), text -> s -> s.detail(field, text))));
  }

  private static Clause matches(String word, String regex) {
    return new Clause.Said(
        word + " matches " + quoted(regex), word + " not matches " + quoted(regex));
  }

  private interface Editing {
    Sketch.Edit of(String text);
  }

  private static List<Sketch.Edit> edits(Optional<String> text, Editing editing) {
    return text.filter(t -> !t.isBlank()).map(editing::of).stream().toList();
  }

  /** Holds where a wanted pattern fits, or where there are unwanted ones and none of them fits. */
  private static Optional<Predicate> matching(String key, Entry value, String word) {
    Map<String, Entry> fields = value.fields(List.of("matches", "not_matches"));
    List<String> wanted = regexes(fields.get("matches"));
    List<String> unwanted = regexes(fields.get("not_matches"));
    boolean repository = word.equals("repository");
    List<Clause> ways = new ArrayList<>();
    if (!wanted.isEmpty()) {
      ways.add(matches(word, folded(repository, wanted)));
    }
    if (!unwanted.isEmpty()) {
      ways.add(matches(word, folded(repository, unwanted)).not());
    }
    Clause clause = Clause.any(ways);
    List<String> none = List.of();
    List<Sketch.Edit> yes = new ArrayList<>(named(word, Example.of(wanted, none)));
    if (!unwanted.isEmpty()) {
      yes.addAll(named(word, Example.without(unwanted)));
    }
    List<Sketch.Edit> no =
        unwanted.isEmpty()
            ? named(word, Example.without(wanted))
            : named(word, Example.of(unwanted, wanted));
    return Optional.of(Predicate.exact(key, folder -> clause, yes, no));
  }

  /** Names of repositories are the same in any case, and come in lower case. */
  private static String folded(boolean repository, List<String> regexes) {
    return repository ? "(?i:" + Regexes.inLine(regexes) + ")" : Regexes.inLine(regexes);
  }

  private static List<Sketch.Edit> named(String word, Optional<String> text) {
    if (word.equals("title")) {
      return edits(text, t -> s -> s.detail("title", t));
    }
    return edits(
        text.map(t -> t.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._/-]", "-"))
            .map(t -> t.indexOf('/') > 0 ? t : "zz-owner/" + t.replace("/", ""))
            .filter(t -> t.matches("[a-z0-9._-]+/[a-z0-9._-]+")),
        t -> s -> s.repository(t));
  }

  private static List<String> regexes(@org.jspecify.annotations.Nullable Entry list) {
    return list == null
        ? List.of()
        : list.items().stream().flatMap(item -> Regexes.read(item).stream()).toList();
  }

  private Optional<Predicate> statuses(String key, Entry value) {
    Map<String, Entry> fields = value.fields(List.of("statuses", "conclusions"));
    List<String> names = texts(fields, "statuses");
    List<String> allowed = conclusions(fields);
    return Optional.of(statuses(key, names, allowed));
  }

  private Predicate statuses(String key, List<String> names, List<String> allowed) {
    Clause all = Clause.all(names.stream().map(name -> status(name, allowed)).toList());
    Sketch.Edit yes = s -> names.forEach(name -> s.check(name, allowed.get(0).replace('_', '-')));
    List<Sketch.Edit> no =
        names.isEmpty() ? List.of() : List.of(s -> s.check(names.get(0), "running"));
    notes.advice(
        "status '" + names.stream().map(Texts::said).collect(Collectors.joining("', '")) + "'",
        "any app may report it, as with policy-bot; a table of required checks names the app");
    return Predicate.exact(key, folder -> all, List.of(yes), no);
  }

  private static Clause status(String name, List<String> allowed) {
    String state = "check( " + quoted(name) + " ).state";
    if (allowed.size() == 1) {
      String wanted = quoted(allowed.get(0).toUpperCase(Locale.ROOT));
      return new Clause.Said(state + " == " + wanted, state + " != " + wanted);
    }
    String list =
        allowed.stream()
            .map(word -> quoted(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.joining(", ", "( ", " )"));
    return new Clause.Said(state + " in " + list, state + " not in " + list);
  }

  private static List<String> conclusions(Map<String, Entry> fields) {
    List<String> allowed = new ArrayList<>();
    if (fields.containsKey("conclusions")) {
      for (Entry entry : fields.get("conclusions").items()) {
        entry
            .text()
            .ifPresent(
                word -> {
                  if (CONCLUSIONS.contains(word)) {
                    allowed.add(word);
                  } else {
                    entry.unknown("there is no conclusion '" + word + "'", CONCLUSIONS);
                  }
                });
      }
    }
    return allowed.isEmpty() ? List.of("success") : allowed.stream().distinct().toList();
  }

  private static List<String> texts(Map<String, Entry> fields, String name) {
    return fields.containsKey(name) ? fields.get(name).texts() : List.of();
  }

  private Optional<Predicate> workflows(String key, Entry value) {
    Map<String, Entry> fields = value.fields(List.of("workflows", "conclusions"));
    List<String> names = texts(fields, "workflows");
    conclusions(fields);
    if (names.isEmpty()) {
      return Optional.of(Predicate.exact(key, folder -> Clause.always(), List.of(), List.of()));
    }
    notes.notCarried(
        value.place(),
        "the results of workflows; the gate reads checks, and which jobs belong to a workflow is"
            + " not known",
        "where it decides, the rule waits; name the jobs' checks in the rule instead");
    return Optional.of(Predicate.needing(key, Clause.always(), List.of(), List.of()));
  }

  private static Predicate labels(String key, List<String> names) {
    Clause all =
        Clause.all(
            names.stream().map(n -> Clause.word("label( " + quoted(n) + " ).present")).toList());
    return Predicate.exact(key, folder -> all, List.of(s -> names.forEach(s::label)), List.of());
  }

  private static Predicate signed(String key, boolean wanted) {
    Clause signed = Clause.word("signed");
    List<Sketch.Edit> yes = List.of();
    List<Sketch.Edit> no = List.of(s -> s.commit("the-author", "unsigned"));
    return Predicate.exact(
        key, folder -> wanted ? signed : signed.not(), wanted ? yes : no, wanted ? no : yes);
  }

  private Optional<Predicate> signedBy(String key, Entry value, List<String> known) {
    Map<String, Entry> fields = value.fields(known);
    if (known.equals(Actors.FIELDS)) {
      Actors.read(fields);
    } else {
      texts(fields, "key_ids");
    }
    notes.notCarried(
        value.place(),
        "whose key signed a commit; the gate only knows whether a signature is valid",
        "an invalid signature is seen, and behind a valid one the rule waits");
    return Optional.of(
        Predicate.needing(
            key,
            Clause.word("signed"),
            List.of(),
            List.of(s -> s.commit("the-author", "unsigned"))));
  }
}
