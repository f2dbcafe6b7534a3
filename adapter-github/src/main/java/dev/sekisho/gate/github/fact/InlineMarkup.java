package dev.sekisho.gate.github.fact;

import java.util.Set;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads a {@code <} within a paragraph in time that grows with the length of the text. The
 * library's own reader looks for the end anew at every {@code <}, which takes a hostile text of 64
 * KiB many seconds. Belongs to one paragraph on one thread.
 */
final class InlineMarkup implements InlineContentParser {

  /** Characters of the longest tag; a longer one is text. */
  static final int TAG_CHARS_MAX = 1_000;

  private boolean noMoreComments;

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position afterSign = scanner.position();
    if (isMarkup(scanner)) {
      return ParsedInline.of(new HtmlInline(), scanner.position());
    }
    return ParsedInline.of(new Text("<"), afterSign);
  }

  private boolean isMarkup(Scanner scanner) {
    if (scanner.next("!--")) {
      return comment(scanner);
    }
    if (scanner.next('!') || scanner.next('?')) {
      return restOfTag(scanner);
    }
    scanner.next('/');
    return name(scanner) && restOfTag(scanner);
  }

  private boolean comment(Scanner scanner) {
    if (scanner.next(">") || scanner.next("->")) {
      return true;
    }
    while (!noMoreComments && scanner.find('-') >= 0) {
      if (scanner.next("-->")) {
        return true;
      }
      scanner.next();
    }
    noMoreComments = true;
    return false;
  }

  /** The address in {@code <https://...>} is no name, because a colon follows. */
  private static boolean name(Scanner scanner) {
    if (!Character.isLetter(scanner.peek())) {
      return false;
    }
    while (Character.isLetterOrDigit(scanner.peek()) || scanner.peek() == '-') {
      scanner.next();
    }
    char next = scanner.peek();
    return next == '>' || next == '/' || Character.isWhitespace(next);
  }

  private static boolean restOfTag(Scanner scanner) {
    char quote = 0;
    for (int i = 0; i < TAG_CHARS_MAX && scanner.hasNext(); i++) {
      char c = scanner.peek();
      scanner.next();
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return true;
      }
    }
    return false;
  }

  /** Makes one for every paragraph. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
      return new InlineMarkup();
    }
  }
}
