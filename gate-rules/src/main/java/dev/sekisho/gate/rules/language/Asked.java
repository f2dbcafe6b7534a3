package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a condition asks before it compares: {@code reviewer} and {@code author} in {@code reviewer
 * == author}.
 *
 * @param words as they are written
 * @param answer the answer as a text; {@code none} where there is none
 */
public record Asked(String words, Term answer) {

  /** What {@code expression} asks, from the left, each once. */
  static List<Asked> of(Expression expression, Typing typing) throws ExpressionException {
    Set<Expression> paths = new LinkedHashSet<>();
    collect(expression, paths);
    List<Asked> asked = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Expression path : paths) {
      String words = ExpressionText.of(path);
      if (seen.add(words)) {
        asked.add(new Asked(words, typing.text(path)));
      }
    }
    return List.copyOf(asked);
  }

  private static void collect(Expression expression, Set<Expression> paths) {
    if (expression instanceof Path) {
      paths.add(expression);
    } else if (expression instanceof Not not) {
      collect(not.operand(), paths);
    } else if (expression instanceof In in) {
      collect(in.operand(), paths);
    } else if (expression instanceof Matches matches) {
      collect(matches.operand(), paths);
    } else if (expression instanceof Binary binary) {
      collect(binary.left(), paths);
      collect(binary.right(), paths);
    } else if (!(expression instanceof Literal)) {
      throw new IllegalStateException("no case for " + expression);
    }
  }
}
