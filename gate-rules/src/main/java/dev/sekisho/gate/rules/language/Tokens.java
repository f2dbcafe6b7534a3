package dev.sekisho.gate.rules.language;

import java.util.List;
import java.util.Optional;

/** Tokens to be taken one by one. Not thread-safe. */
final class Tokens {
  private final List<Token> tokens;
  private final Optional<ExpressionException> broken;
  private int next;

  /**
   * Tokens, from the first.
   *
   * @param tokens what could be read, {@link Token.Kind#END} last unless it broke off
   * @param broken why no more could be read
   */
  Tokens(List<Token> tokens, Optional<ExpressionException> broken) {
    this.tokens = List.copyOf(tokens);
    this.broken = broken;
  }

  /** The next token. */
  Token peek() throws ExpressionException {
    return peek(0);
  }

  /** The next token but {@code more}; the end when there are fewer. */
  Token peek(int more) throws ExpressionException {
    int index = next + more;
    if (index >= tokens.size()) {
      if (broken.isPresent()) {
        throw broken.get();
      }
      index = tokens.size() - 1;
    }
    return tokens.get(index);
  }

  /** The next token, which is then behind us; the end stays. */
  Token take() throws ExpressionException {
    Token token = peek();
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }
}
