package dev.sekisho.gate.cli.text;

/** How a piece of text looks where colours are wanted. Nothing is said by colour alone. */
public enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  GOOD("1;32"),
  WAIT("1;33"),
  BAD("1;31"),
  ODD("1;35");

  static final String OFF = "\u001b[0m";

  private final String code;

  Style(String code) {
    this.code = code;
  }

  String on() {
    return "\u001b[" + code + "m";
  }
}
