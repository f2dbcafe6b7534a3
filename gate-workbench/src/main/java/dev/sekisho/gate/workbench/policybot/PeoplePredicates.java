package dev.sekisho.gate.workbench.policybot;

import static dev.sekisho.gate.workbench.policybot.Texts.quoted;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the predicates about who made a change, and who signed it. */
final class PeoplePredicates {
  private static final String AUTHOR = "author";

  private final Notes notes;

  PeoplePredicates(Notes notes) {
    this.notes = notes;
  }

  Optional<Predicate> read(String key, Entry value) {
    return switch (key) {
      case "has_author_in" -> Optional.of(author(key, actors(value)));
      case "has_contributor_in" -> Optional.of(contributor(key, actors(value), false));
      case "only_has_contributors_in" -> Optional.of(contributor(key, actors(value), true));
      case "author_is_only_contributor" -> Optional.of(onlyAuthor(key, value.flag(false)));
      case "has_valid_signatures" -> Optional.of(signed(key, value.flag(false)));
      case "has_valid_signatures_by" -> signedBy(key, value, Actors.FIELDS);
      default -> signedBy(key, value, List.of("key_ids"));
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
      fields.values().forEach(Entry::texts);
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
