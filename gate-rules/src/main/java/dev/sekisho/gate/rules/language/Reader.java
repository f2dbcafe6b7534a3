package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.rules.language.Expression.Binary;
import dev.sekisho.gate.rules.language.Expression.In;
import dev.sekisho.gate.rules.language.Expression.Literal;
import dev.sekisho.gate.rules.language.Expression.Matches;
import dev.sekisho.gate.rules.language.Expression.Not;
import dev.sekisho.gate.rules.language.Expression.Operator;
import dev.sekisho.gate.rules.language.Expression.Path;
import dev.sekisho.gate.rules.language.ExpressionException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads conditions and consequences. The grammar is all that a rule can say: words with at most one
 * argument, literals, comparisons, {@code in}, {@code matches}, {@code &&}, {@code ||}, {@code !}
 * and {@code +}.
 */
public final class Reader {

  /** Characters in one condition or consequence. */
  public static final int TEXT_CHARS_MAX = 8_000;

  /** Expressions within expressions. */
  public static final int DEPTH_MAX = 32;

  /** Operators of two operands in one condition or consequence. */
  public static final int OPERATORS_MAX = 300;

  /** Characters of a token that a message shows. */
  private static final int SHOWN_CHARS_MAX = 80;

  private static final List<Operator> COMPARISONS =
      List.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS_OR_EQUAL,
          Operator.GREATER_OR_EQUAL,
          Operator.LESS,
          Operator.GREATER);

  private final Tokens tokens;
  private int depth;
  private int operators;

  private Reader(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * A condition, and the name that it gives to its value.
   *
   * @param name the variable, with its {@code $}
   */
  public record Condition(Optional<String> name, Expression expression) {}

  /**
   * One statement of a consequence, {@code finding.verb( arguments );}.
   *
   * @param at where the verb stands, from 0
   */
  public record Statement(String verb, List<Expression> arguments, int at) {
    public Statement {
      arguments = List.copyOf(arguments);
    }
  }

  /** Reads one condition of a pattern, {@code expression} or {@code $name : expression}. */
  public static Condition condition(String text) throws ExpressionException {
    Reader reader = reader(text);
    Optional<String> name = Optional.empty();
    if (reader.peek().kind() == Token.Kind.NAME && reader.tokens.peek(1).is(":")) {
      name = Optional.of(reader.take().text());
      reader.take();
    }
    Expression expression = reader.or();
    reader.expectEnd();
    return new Condition(name, expression);
  }

  /** Reads a consequence: nothing but statements of findings. */
  public static List<Statement> consequence(String text) throws ExpressionException {
    Reader reader = reader(text);
    List<Statement> statements = new ArrayList<>();
    while (reader.peek().kind() != Token.Kind.END) {
      statements.add(reader.statement());
    }
    return statements;
  }

  private static Reader reader(String text) throws ExpressionException {
    if (text.length() > TEXT_CHARS_MAX) {
      throw new ExpressionException(
          Kind.SYNTAX,
          0,
          "this has " + text.length() + " characters; at most " + TEXT_CHARS_MAX + " are read",
          List.of(),
          "Split the rule");
    }
    return new Reader(Lexer.tokens(text));
  }

  private Statement statement() throws ExpressionException {
    Token subject = take();
    refuseForeign(subject);
    if (!subject.is("finding") || !peek().is(".")) {
      throw syntax(
          subject,
          "a consequence may only state findings, and this begins with " + quoted(subject),
          "Write finding.forbid( \"...\" ); or another finding, and nothing else");
    }
    take();
    Token verb = expectName();
    expect("(");
    List<Expression> arguments = arguments();
    expect(";");
    return new Statement(verb.text(), arguments, verb.at());
  }

  private List<Expression> arguments() throws ExpressionException {
    List<Expression> arguments = new ArrayList<>();
    if (!peek().is(")")) {
      arguments.add(or());
      while (peek().is(",")) {
        take();
        arguments.add(or());
      }
    }
    expect(")");
    return arguments;
  }

  private Expression or() throws ExpressionException {
    deeper();
    Expression left = and();
    while (peek().is("||")) {
      int at = take().at();
      left = binary(Operator.OR, left, and(), at);
    }
    depth--;
    return left;
  }

  private Expression and() throws ExpressionException {
    Expression left = comparison();
    while (peek().is("&&")) {
      int at = take().at();
      left = binary(Operator.AND, left, comparison(), at);
    }
    return left;
  }

  private Expression comparison() throws ExpressionException {
    Expression left = sum();
    for (Operator operator : COMPARISONS) {
      if (peek().is(operator.sign())) {
        int at = take().at();
        return binary(operator, left, sum(), at);
      }
    }
    boolean negated = peek().is("not");
    if (negated) {
      take();
    }
    Token word = peek();
    if (word.is("in")) {
      take();
      expect("(");
      return new In(left, arguments(), negated, word.at());
    }
    if (word.is("matches")) {
      take();
      Token regex = take();
      if (regex.kind() != Token.Kind.TEXT) {
        throw syntax(
            regex, "matches needs a text, not " + quoted(regex), "Write the pattern in quotes");
      }
      return new Matches(left, regex.text(), negated, word.at());
    }
    if (negated) {
      throw syntax(
          word,
          "after 'not' comes 'in' or 'matches', not " + quoted(word),
          "Write !( ... ) for the opposite of a condition");
    }
    return left;
  }

  private Expression sum() throws ExpressionException {
    Expression left = unary();
    while (peek().is("+")) {
      int at = take().at();
      left = binary(Operator.PLUS, left, unary(), at);
    }
    return left;
  }

  private Expression unary() throws ExpressionException {
    if (!peek().is("!")) {
      return primary();
    }
    int at = take().at();
    deeper();
    Expression operand = unary();
    depth--;
    return new Not(operand, at);
  }

  private Expression primary() throws ExpressionException {
    Token token = take();
    return switch (token.kind()) {
      case TEXT -> new Literal(token.text(), token.at());
      case NUMBER -> new Literal(number(token), token.at());
      case NAME ->
          token.is("true") || token.is("false")
              ? new Literal(token.is("true"), token.at())
              : path(token);
      case SIGN, END -> parenthesised(token);
    };
  }

  private Expression parenthesised(Token open) throws ExpressionException {
    if (!open.is("(")) {
      throw syntax(
          open,
          "here a word, a text or a number is expected, not " + quoted(open),
          "Look at what stands before it");
    }
    Expression inner = or();
    expect(")");
    return inner;
  }

  private Expression path(Token first) throws ExpressionException {
    refuseForeign(first);
    Expression path = new Path(Optional.empty(), first.text(), argument(), first.at());
    int outside = depth;
    while (peek().is(".")) {
      take();
      deeper();
      Token name = expectName();
      refuseForeign(name);
      path = new Path(Optional.of(path), name.text(), argument(), name.at());
    }
    depth = outside;
    return path;
  }

  private Optional<Expression> argument() throws ExpressionException {
    if (!peek().is("(")) {
      return Optional.empty();
    }
    Token open = take();
    List<Expression> arguments = arguments();
    if (arguments.size() > 1) {
      throw syntax(open, "a word takes at most one argument", "Look the word up in the vocabulary");
    }
    return arguments.stream().findFirst();
  }

  private static Object number(Token token) throws ExpressionException {
    try {
      return Integer.valueOf(token.text());
    } catch (NumberFormatException e) {
      throw syntax(
          token,
          quoted(token) + " is too large a number",
          "Write a whole number up to " + Integer.MAX_VALUE);
    }
  }

  private void deeper() throws ExpressionException {
    if (++depth > DEPTH_MAX) {
      throw syntax(
          peek(),
          "this is nested more than " + DEPTH_MAX + " deep",
          "Split the condition into several rules");
    }
  }

  private Token peek() throws ExpressionException {
    return tokens.peek();
  }

  private Token take() throws ExpressionException {
    return tokens.take();
  }

  private Binary binary(Operator operator, Expression left, Expression right, int at)
      throws ExpressionException {
    if (++operators > OPERATORS_MAX) {
      throw new ExpressionException(
          Kind.SYNTAX,
          at,
          "this has more than " + OPERATORS_MAX + " operators",
          List.of(),
          "Split the rule, or put the values into a table");
    }
    return new Binary(operator, left, right, at);
  }

  private static void refuseForeign(Token name) throws ExpressionException {
    Optional<String> foreign =
        name.kind() == Token.Kind.NAME ? Foreign.describe(name.text()) : Optional.empty();
    if (foreign.isPresent()) {
      throw new ExpressionException(
          Kind.FORBIDDEN,
          name.at(),
          foreign.get(),
          List.of(),
          "Use the words of docs/VOCABULARY.md; a consequence only states findings");
    }
  }

  private Token expectName() throws ExpressionException {
    Token token = take();
    if (token.kind() != Token.Kind.NAME) {
      throw syntax(token, "here a word is expected, not " + quoted(token), "Write a word");
    }
    return token;
  }

  private void expect(String sign) throws ExpressionException {
    Token token = take();
    if (!token.is(sign)) {
      throw syntax(
          token, "here '" + sign + "' is expected, not " + quoted(token), "Write '" + sign + "'");
    }
  }

  private void expectEnd() throws ExpressionException {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      throw syntax(
          token,
          "here the condition should end, and " + quoted(token) + " follows",
          "Put a comma between two conditions");
    }
  }

  private static String quoted(Token token) {
    String text = token.text();
    String shown =
        text.length() > SHOWN_CHARS_MAX ? text.substring(0, SHOWN_CHARS_MAX) + "..." : text;
    return token.kind() == Token.Kind.END ? "the end" : "'" + shown + "'";
  }

  private static ExpressionException syntax(Token token, String what, String fix) {
    return new ExpressionException(Kind.SYNTAX, token.at(), what, List.of(), fix);
  }
}
