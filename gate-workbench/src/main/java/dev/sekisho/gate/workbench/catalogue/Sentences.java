package dev.sekisho.gate.workbench.catalogue;

import dev.sekisho.gate.rules.language.Expression;
import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Path;
import dev.sekisho.gate.rules.language.ExpressionText;
import dev.sekisho.gate.rules.language.Vocabulary;
import dev.sekisho.gate.rules.language.Vocabulary.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says conditions in plain words: those with which the vocabulary explains its own. What has no
 * words of its own (a component of a fact, a variable) is quoted as it is written.
 */
final class Sentences {
  private static final String WHETHER = "Whether ";

  private final Class<?> self;

  /** Conditions that are asked of {@code self}. */
  Sentences(Class<?> self) {
    this.self = self;
  }

  /** The condition as a clause that can follow "when". */
  String clause(Expression condition) {
    if (condition instanceof Not not) {
      return not(not.operand());
    }
    if (condition instanceof Binary binary) {
      return switch (binary.operator()) {
        case OR -> "either " + clause(binary.left()) + ", or " + clause(binary.right());
        case AND -> clause(binary.left()) + ", and " + clause(binary.right());
        case EQUAL -> compared(binary, "is");
        case NOT_EQUAL -> compared(binary, "is not");
        case LESS -> compared(binary, "is less than");
        case LESS_OR_EQUAL -> compared(binary, "is at most");
        case GREATER -> compared(binary, "is more than");
        case GREATER_OR_EQUAL -> compared(binary, "is at least");
        case PLUS -> code(condition);
      };
    }
    if (condition instanceof Path path) {
      return entry(path)
          .filter(word -> word.meaning().startsWith(WHETHER))
          .map(word -> first(word.meaning().substring(WHETHER.length())) + names(path))
          .orElseGet(() -> code(condition) + " is so");
    }
    return code(condition);
  }

  private String not(Expression operand) {
    return operand instanceof Binary
        ? "it is not so that " + clause(operand)
        : "not: " + clause(operand);
  }

  private String compared(Binary binary, String how) {
    return said(binary.left()) + " " + how + " " + said(binary.right());
  }

  private String said(Expression expression) {
    return expression instanceof Path path
        ? entry(path)
            .map(Entry::meaning)
            .filter(meaning -> !meaning.isEmpty())
            .map(meaning -> lower(first(meaning)) + names(path))
            .orElseGet(() -> code(expression))
        : code(expression);
  }

  /** What a word means, without what else is to be known of it. */
  private static String first(String meaning) {
    return meaning.split("[;:] ", 2)[0];
  }

  private static String lower(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static String code(Expression expression) {
    return "`" + ExpressionText.of(expression).replace('`', '\'') + "`";
  }

  /** The names that are written in the parentheses of the words, outermost last. */
  private static String names(Path path) {
    List<String> names = new ArrayList<>();
    Optional<Expression> at = Optional.of(path);
    while (at.isPresent() && at.get() instanceof Path one) {
      one.argument().ifPresent(argument -> names.add(0, code(argument)));
      at = one.target();
    }
    return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
  }

  private Optional<Entry> entry(Path path) {
    Optional<Class<?>> type =
        path.target().isEmpty()
            ? Optional.of(self)
            : path.target().get() instanceof Path target
                ? entry(target).map(Entry::type)
                : Optional.empty();
    return type.map(of -> Vocabulary.words(of).get(path.name()));
  }
}
