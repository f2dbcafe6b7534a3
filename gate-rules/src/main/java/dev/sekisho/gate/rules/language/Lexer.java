package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.rules.language.ExpressionException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a text into tokens. */
final class Lexer {
  private static final List<String> SIGNS =
      List.of("==", "!=", "<=", ">=", "&&", "||", "<", ">", "!", "(", ")", ".", ",", "+", ":", ";");

  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /**
   * The tokens, {@link Token.Kind#END} last. Where none can be read, that is told when a reader
   * comes there: what stands before it says more of what was meant.
   */
  static Tokens tokens(String text) {
    return new Lexer(text).read();
  }

  private Tokens read() {
    List<Token> tokens = new ArrayList<>();
    try {
      Token token = next();
      while (token.kind() != Token.Kind.END) {
        tokens.add(token);
        token = next();
      }
      tokens.add(token);
      return new Tokens(tokens, Optional.empty());
    } catch (ExpressionException e) {
      return new Tokens(tokens, Optional.of(e));
    }
  }

  private Token next() throws ExpressionException {
    skipSpaceAndComments();
    if (at == text.length()) {
      return new Token(Token.Kind.END, "the end", at);
    }
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return quoted(c);
    }
    if (isDigit(c)) {
      return run(Token.Kind.NUMBER, Lexer::isDigit);
    }
    return isNameStart(c) ? run(Token.Kind.NAME, Lexer::isNamePart) : sign();
  }

  private void skipSpaceAndComments() throws ExpressionException {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at);
        if (end < 0) {
          throw syntax(at, "the comment has no end", "Write */ where it ends");
        }
        at = end + 2;
      } else {
        return;
      }
    }
  }

  private Token quoted(char quote) throws ExpressionException {
    int start = at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at++);
      if (c == quote) {
        return new Token(Token.Kind.TEXT, value.toString(), start);
      }
      if (c == '\\' && at < text.length()) {
        c = escaped(text.charAt(at++));
      }
      value.append(c);
    }
    throw syntax(start, "the text has no closing quote on its line", "Write the closing quote");
  }

  private char escaped(char c) throws ExpressionException {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\'', '\\' -> c;
      default ->
          throw syntax(
              at - 2,
              "\\" + c + " means nothing in a text",
              "Use \\n, \\t, \\\", \\' or \\\\, and \\\\ for a backslash of a regular expression");
    };
  }

  private interface CharTest {
    boolean test(char c);
  }

  private Token run(Token.Kind kind, CharTest part) {
    int start = at;
    while (at < text.length() && part.test(text.charAt(at))) {
      at++;
    }
    return new Token(kind, text.substring(start, at), start);
  }

  private Token sign() throws ExpressionException {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return new Token(Token.Kind.SIGN, sign, at - sign.length());
      }
    }
    throw syntax(
        at,
        "'" + text.charAt(at) + "' has no place in a rule",
        "Use the words of the vocabulary, texts, numbers, and " + String.join(" ", SIGNS));
  }

  private static ExpressionException syntax(int at, String what, String fix) {
    return new ExpressionException(Kind.SYNTAX, at, what, List.of(), fix);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}
