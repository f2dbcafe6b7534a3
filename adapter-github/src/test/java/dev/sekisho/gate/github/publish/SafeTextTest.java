package dev.sekisho.gate.github.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class SafeTextTest {
  private static final Parser PARSER = Parser.builder().build();

  /** The law: what is shown is what was given, and nothing in it is markup. */
  @Property
  void aTextIsShownAsItIs(@ForAll("texts") String text) {
    List<String> markup = new ArrayList<>();
    StringBuilder shown = new StringBuilder();
    Node document = PARSER.parse(SafeText.of(text));
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            shown.append(node.getLiteral());
          }

          @Override
          protected void visitChildren(Node parent) {
            Node child = parent.getFirstChild();
            while (child != null) {
              if (!(child instanceof Text || child instanceof Paragraph || child instanceof Link)) {
                markup.add(child.toString());
              }
              child = child.getNext();
            }
            super.visitChildren(parent);
          }
        });

    assertThat(markup).isEmpty();
    assertThat(shown.toString().replace("\u200b", ""))
        .isEqualTo(Cut.to(SafeText.CHARS_MAX, SafeText.line(text)).replace("\u200b", ""));
  }

  @Property
  void nothingIsMentioned(@ForAll("texts") String text) {
    assertThat(SafeText.of("@" + text)).doesNotContainPattern("@[A-Za-z0-9]");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "@acme/all",
                "<!--",
                "-->",
                "<b>",
                "[x](y)",
                "![",
                "https://example.org/a_b?c=d&e=f#@g",
                "http://a@b",
                "www.example.org",
                "```",
                "    code",
                "\n",
                "\r\n# h",
                "1. ",
                "1) ",
                "- ",
                "+ x",
                "* ",
                "===",
                "---",
                "&lt;",
                "&#64;",
                "\\",
                "#12",
                "| a | b |",
                "~~",
                "$x$",
                "<https://example.org>",
                "[a]: b",
                "\u202e",
                "\ud83d",
                "関所"),
            Arbitraries.strings().ofMaxLength(5))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Test
  void aLongTextEndsAfterASentence() {
    String sentence = "This is one sentence. ";
    String text = sentence.repeat(200);

    assertThat(SafeText.of(text)).endsWith("This is one sentence. …").hasSizeLessThan(2_000);
    assertThat(SafeText.of("x".repeat(2_000))).isEqualTo("x".repeat(2_000));
    assertThat(SafeText.of("x".repeat(2_001))).hasSize(1_999).endsWith("x…");
  }

  @Test
  void noCharacterIsCutInTwo() {
    String text = "x" + "\ud83d\udea7".repeat(100);

    for (int max = 10; max < 60; max++) {
      String cut = Cut.to(max, text);
      assertThat(cut.length()).isLessThanOrEqualTo(max);
      assertThat(new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(cut);
    }
  }
}
