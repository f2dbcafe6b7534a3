package dev.sekisho.gate.workbench.policybot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private static final List<String> FILES =
      List.of("changed_files", "no_changed_files", "only_changed_files");

  private static final List<String> PEOPLE =
      List.of(
          "has_author_in",
          "has_contributor_in",
          "only_has_contributors_in",
          "author_is_only_contributor",
          "has_valid_signatures",
          "has_valid_signatures_by",
          "has_valid_signatures_by_keys");

  private static final List<String> TEXTS =
      List.of("targets_branch", "from_branch", "repository", "title");

  private static final List<String> STATES =
      List.of("has_status", "has_successful_status", "has_workflow_result", "has_labels");

  private static final String LINES = "modified_lines";

  private static final List<String> KNOWN =
      Stream.of(FILES, PEOPLE, TEXTS, STATES, List.of(LINES), LATER).flatMap(List::stream).toList();

  private final Notes notes;
  private final PeoplePredicates people;
  private final StatePredicates states;

  PredicateReader(Notes notes) {
    this.notes = notes;
    this.people = new PeoplePredicates(notes);
    this.states = new StatePredicates(notes);
  }

  /** The predicates of an entry, in the order of the file. */
  List<Predicate> read(Entry entry) {
    List<Predicate> predicates = new ArrayList<>();
    entry
        .fields(KNOWN)
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
    if (FILES.contains(key)) {
      return FilePredicates.read(key, value);
    }
    if (PEOPLE.contains(key)) {
      return people.read(key, value);
    }
    if (TEXTS.contains(key)) {
      return TextPredicates.read(key, value);
    }
    return key.equals(LINES) ? ModifiedLines.read(value) : states.read(key, value);
  }
}
