package dev.sekisho.gate.github.fact;

import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What an author really said in a text of Markdown: the text as written, without HTML comments and
 * tags, block quotes, code and link definitions. A template's example, a quoted command and a
 * pasted log were not said by the author, so they must not count as a ticket or an order.
 */
public final class AuthoredText {

  /** Characters that are read; GitHub itself takes 65,536. What comes after them is not said. */
  static final int TEXT_CHARS_MAX = 100_000;

  /** Lists and quotes within each other that are told apart, at most. */
  static final int DEPTH_MAX = 100;

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEPTH_MAX)
          .customInlineContentParserFactory(new InlineMarkup.Factory())
          .build();

  private AuthoredText() {}

  /** The text that is left, trimmed, with line feeds between its lines. */
  public static String of(String markdown) {
    String text = withinLimit(markdown);
    if (text.indexOf('\r') >= 0) {
      text = text.replace("\r\n", "\n");
    }
    return mayHoldMore(text) ? rest(text) : text.strip();
  }

  private static String withinLimit(String text) {
    return text.length() > TEXT_CHARS_MAX ? text.substring(0, TEXT_CHARS_MAX) : text;
  }

  /** Whether there is anything that only a parser can judge; most texts hold nothing of it. */
  private static boolean mayHoldMore(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '`', '~', '<', '>', '\t' -> {
          return true;
        }
        default -> {}
      }
    }
    return text.contains("    ") || text.contains("]:");
  }

  private static String rest(String text) {
    Node document = PARSER.parse(text);
    Cuts cuts = new Cuts(text);
    Markup markup = new Markup(text, cuts);
    Node node = document.getFirstChild();
    while (node != null) {
      boolean said = !isUnsaid(node);
      if (!said) {
        cutAll(node, cuts);
      } else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
        markup.read(start(node), end(node));
      }
      node = next(node, said, document);
    }
    markup.close();
    return cuts.rest();
  }

  private static boolean isUnsaid(Node node) {
    return node instanceof BlockQuote
        || node instanceof FencedCodeBlock
        || node instanceof IndentedCodeBlock
        || node instanceof Code
        || node instanceof LinkReferenceDefinition;
  }

  /** A line that continues a quote without its sign belongs to what is in the quote only. */
  private static void cutAll(Node root, Cuts cuts) {
    Node node = root;
    while (node != null) {
      for (SourceSpan span : node.getSourceSpans()) {
        cuts.add(span.getInputIndex(), span.getInputIndex() + span.getLength());
      }
      node = next(node, true, root);
    }
  }

  /** The next node in the order of the text, without recursion; null at the end of {@code root}. */
  private static @Nullable Node next(Node node, boolean into, Node root) {
    if (into && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at != null) {
      if (at.getNext() != null) {
        return at.getNext();
      }
      at = at.getParent();
    }
    return null;
  }

  private static int start(Node html) {
    return html.getSourceSpans().get(0).getInputIndex();
  }

  private static int end(Node html) {
    List<SourceSpan> spans = html.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return last.getInputIndex() + last.getLength();
  }
}
