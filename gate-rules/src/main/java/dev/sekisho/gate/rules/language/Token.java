package dev.sekisho.gate.rules.language;

/**
 * One token of the language.
 *
 * @param kind what it is
 * @param text the token; for a text its value without quotes and escapes
 * @param at where it begins, from 0
 */
record Token(Kind kind, String text, int at) {
  enum Kind {
    NAME,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
  }
}
