package dev.sekisho.gate.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Operator;
import dev.sekisho.gate.rules.language.Expression.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpressionTextTest {

  @Example
  void oneFormIsWrittenWhateverWasRead() throws ExpressionException {
    assertThat(written("!(a&&b)||( c=='x' )")).isEqualTo("!( a && b ) || c == \"x\"");
    assertThat(written("a.b(\"t\").c   not  in(1,2)")).isEqualTo("a.b( \"t\" ).c not in ( 1, 2 )");
    assertThat(written("( a || b ) && c")).isEqualTo("( a || b ) && c");
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsReadBack(@ForAll("expressions") Expression expression)
      throws ExpressionException {
    String text = ExpressionText.of(expression);

    assertThat(written(text)).isEqualTo(text);
    assertThat(Reader.condition(text).expression())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*\\bat")
        .isEqualTo(expression);
  }

  @Provide
  Arbitrary<Expression> expressions() {
    return expressions(3);
  }

  private static Arbitrary<Expression> expressions(int depth) {
    Arbitrary<Expression> literals =
        Arbitraries.oneOf(
                Arbitraries.strings()
                    .withChars("a\\\"'\n\t é$")
                    .ofMaxLength(4)
                    .map(Object.class::cast),
                Arbitraries.integers().between(0, 100).map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast))
            .map(value -> new Literal(value, 0));
    Arbitrary<Expression> names =
        Arbitraries.of("a", "$pr", "files")
            .map(name -> new Path(Optional.empty(), name, Optional.empty(), 0));
    if (depth == 0) {
      return Arbitraries.oneOf(literals, names);
    }
    Arbitrary<Expression> smaller = expressions(depth - 1);
    Arbitrary<Expression> paths =
        Combinators.combine(names, smaller)
            .as((target, given) -> new Path(Optional.of(target), "word", Optional.of(given), 0));
    return Arbitraries.oneOf(
        literals,
        names,
        paths,
        smaller.map(operand -> new Not(operand, 0)),
        Combinators.combine(Arbitraries.of(Operator.class), smaller, smaller)
            .as((operator, left, right) -> new Binary(operator, left, right, 0)),
        Combinators.combine(smaller, Arbitraries.of(true, false))
            .as((operand, negated) -> new In(operand, List.of(operand), negated, 0)),
        Combinators.combine(smaller, Arbitraries.of(true, false))
            .as((operand, negated) -> new Matches(operand, "a.*\\.b", negated, 0)));
  }

  private static String written(String text) throws ExpressionException {
    return ExpressionText.of(Reader.condition(text).expression());
  }
}
