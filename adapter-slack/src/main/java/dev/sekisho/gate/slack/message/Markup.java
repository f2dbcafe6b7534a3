package dev.sekisho.gate.slack.message;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text in Slack's markup. Whatever came from somebody else goes in through {@link #of} and can
 * neither call people nor make links.
 *
 * @param text the markup
 */
public record Markup(String text) {

  /** What stands where something was left out. */
  static final String CUT = "\u2026";

  /** Names that call a whole channel when they are sent by some clients. */
  private static final Pattern CALL = Pattern.compile("@(?=here|channel|everyone)");

  /** Stands between an at sign and a name, and is not seen. */
  private static final String WORD_JOINER = "@\u2060";

  /** Somebody's text: shown as it is. Only the three characters that Slack asks for are escaped. */
  public static Markup of(String plain) {
    String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return new Markup(CALL.matcher(escaped).replaceAll(WORD_JOINER));
  }

  /** Somebody's text in bold. Asterisks in it are left out, since they would end it. */
  public static Markup bold(String plain) {
    return new Markup("*" + of(plain.replace("*", "")).text + "*");
  }

  /** Somebody's text as code. */
  public static Markup code(String plain) {
    return new Markup("`" + of(plain.replace("`", "'")).text + "`");
  }

  /**
   * A link.
   *
   * @param url where to; ours, not somebody's
   */
  public static Markup link(String url, String plain) {
    return new Markup("<" + of(url).text.replace("|", "%7C") + "|" + of(plain).text + ">");
  }

  /** This and another, with nothing between. */
  public Markup and(Markup other) {
    return new Markup(text + other.text);
  }

  /** This and somebody's text, with nothing between. */
  public Markup and(String plain) {
    return and(of(plain));
  }

  /** One below the other. */
  public static Markup lines(List<Markup> lines) {
    return new Markup(lines.stream().map(Markup::text).collect(Collectors.joining("\n")));
  }

  /** At most {@code max} characters of it; no link, escape or character is cut in two. */
  Markup shortened(int max) {
    if (text.length() <= max) {
      return this;
    }
    String kept = text.substring(0, max - CUT.length());
    kept = beforeUnclosed(kept, '<', '>');
    kept = beforeUnclosed(kept, '&', ';');
    if (!kept.isEmpty() && Character.isHighSurrogate(kept.charAt(kept.length() - 1))) {
      kept = kept.substring(0, kept.length() - 1);
    }
    return new Markup(kept + CUT);
  }

  private static String beforeUnclosed(String kept, char open, char close) {
    int opened = kept.lastIndexOf(open);
    return opened > kept.lastIndexOf(close) ? kept.substring(0, opened) : kept;
  }

  @Override
  public String toString() {
    return text;
  }
}
