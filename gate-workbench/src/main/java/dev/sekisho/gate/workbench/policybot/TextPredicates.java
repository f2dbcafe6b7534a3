package dev.sekisho.gate.workbench.policybot;

import static dev.sekisho.gate.workbench.policybot.Texts.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the predicates about branches, the title and the name of the repository. */
final class TextPredicates {
  private TextPredicates() {}

  static Optional<Predicate> read(String key, Entry value) {
    return switch (key) {
      case "targets_branch" -> branch(key, value, "baseBranch", "base");
      case "from_branch" -> branch(key, value, "headBranch", "headBranch");
      default -> matching(key, value, key);
    };
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

  private static List<String> regexes(@Nullable Entry list) {
    return list == null
        ? List.of()
        : list.items().stream().flatMap(item -> Regexes.read(item).stream()).toList();
  }
}
