package dev.sekisho.gate.rules.language;

import com.google.re2j.Pattern;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.LabelName;
import dev.sekisho.gate.rules.language.Expression.Path;
import dev.sekisho.gate.rules.language.ExpressionException.Kind;
import dev.sekisho.gate.vocabulary.Table;
import dev.sekisho.gate.vocabulary.Tables;
import dev.sekisho.gate.vocabulary.TextPattern;
import dev.sekisho.gate.vocabulary.Word.Argument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Words that are asked of a value, and what may be asked of them. */
final class Words {
  private final Tables tables;
  private final Uses uses;
  private final Expressions expressions;

  /** Types an expression. */
  interface Expressions {
    Typed type(Expression expression) throws ExpressionException;
  }

  Words(Tables tables, Uses uses, Expressions expressions) {
    this.tables = tables;
    this.uses = uses;
    this.expressions = expressions;
  }

  /** The word that {@code path} asks of {@code target}. */
  Typed of(Class<?> type, Term target, Path path) throws ExpressionException {
    Map<String, Vocabulary.Entry> words = Vocabulary.words(type);
    Vocabulary.Entry word = words.get(plain(path.name()));
    if (word == null) {
      throw new ExpressionException(
          Kind.UNKNOWN_WORD,
          path.at(),
          "no word '" + path.name() + "' on " + type.getSimpleName(),
          List.copyOf(words.keySet()),
          words.isEmpty()
              ? "Nothing can be asked of " + Types.describe(type)
              : "Use one of the known words; docs/VOCABULARY.md says what they mean");
    }
    uses.kinds().addAll(word.reads());
    Vocabulary.Accessor accessor = word.accessor();
    if (word.argument().isEmpty()) {
      if (path.argument().isPresent()) {
        throw Types.mismatch(
            path.at(), "'" + word.name() + "' takes no argument", "Leave the argument out");
      }
      return Typed.of(word.type(), (f, b) -> ask(accessor, target.of(f, b), null));
    }
    Expression given =
        path.argument()
            .orElseThrow(
                () ->
                    Types.mismatch(
                        path.at(),
                        "'" + word.name() + "' needs an argument",
                        "Write it in parentheses, in quotes"));
    Term argument = argument(word, given);
    return new Typed(
        word.type(), (f, b) -> ask(accessor, target.of(f, b), argument.of(f, b)), null);
  }

  private static @Nullable Object ask(
      Vocabulary.Accessor accessor, @Nullable Object target, @Nullable Object argument) {
    return target == null ? null : accessor.ask(target, argument);
  }

  private Term argument(Vocabulary.Entry word, Expression given) throws ExpressionException {
    Typed typed = expressions.type(given);
    if (typed.type() != String.class) {
      throw Types.mismatch(
          given.at(),
          "'" + word.name() + "' needs a text, not " + Types.describe(typed.type()),
          "Write a text in quotes");
    }
    Argument meaning = word.argument().orElseThrow();
    if (meaning == Argument.TEXT) {
      return typed.term();
    }
    if (!(typed.constant() instanceof String name)) {
      throw Types.mismatch(
          given.at(),
          "'" + word.name() + "' needs a name that is written out",
          "Write the name in quotes");
    }
    switch (meaning) {
      case TABLE -> checkTable(name, word, given.at());
      case LABEL -> uses.labels().add(label(name, given.at()));
      case CHECK -> uses.checks().add(check(name, given.at()));
      case FACT_KIND -> checkKind(name, given.at());
      case REGEX -> {
        Pattern pattern = Comparisons.pattern(name, given.at());
        TextPattern fits = pattern::matches;
        return (fact, bound) -> fits;
      }
      default -> throw new IllegalStateException("no check for " + meaning);
    }
    return typed.term();
  }

  private static LabelName label(String name, int at) throws ExpressionException {
    if (name.isBlank()) {
      throw Types.mismatch(at, "a label has a name", "Write the label's name");
    }
    return new LabelName(name);
  }

  private static CheckName check(String name, int at) throws ExpressionException {
    if (name.isBlank()) {
      throw Types.mismatch(at, "a check has a name", "Write the check's name");
    }
    return new CheckName(name);
  }

  private static void checkKind(String name, int at) throws ExpressionException {
    if (!FactKind.words().contains(name)) {
      throw new ExpressionException(
          Kind.UNKNOWN_WORD,
          at,
          "no kind of evidence is called '" + name + "'",
          FactKind.words(),
          "Use one of the known kinds");
    }
  }

  private void checkTable(String name, Vocabulary.Entry word, int at) throws ExpressionException {
    Table table = tables.byName().get(name);
    if (table == null) {
      throw new ExpressionException(
          Kind.UNKNOWN_WORD,
          at,
          "there is no table '" + name + "'",
          List.copyOf(tables.byName().keySet()),
          "Name a CSV file of the rule folder, without its ending");
    }
    List<String> missing =
        word.columns().stream().filter(column -> !table.columns().contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new ExpressionException(
          Kind.TYPE,
          at,
          "table '" + name + "' has no column " + String.join(", ", missing),
          table.columns(),
          "Add the column to the first line of the table");
    }
    uses.tables().add(name);
    uses.cells().computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(word.cells());
    uses.columns().computeIfAbsent(name, n -> new TreeSet<>()).addAll(word.columns());
  }

  private static String plain(String name) {
    boolean getter =
        name.length() > 3 && name.startsWith("get") && Character.isUpperCase(name.charAt(3));
    return getter ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
  }
}
