package dev.sekisho.gate.github.fact;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoredTextTest {

  @Test
  void aTextWithoutMarkupStaysAsItIs() {
    assertThat(AuthoredText.of("Ends PAY-17.\r\n\r\n- [x] tested\r\n"))
        .isEqualTo("Ends PAY-17.\n\n- [x] tested");
  }

  @Test
  void theTemplatesCommentsAreNotSaid() {
    assertThat(
            AuthoredText.of(
                """
                ## Ticket
                <!-- Write the ticket here, for example PAY-1 -->
                PAY-17

                ## How was it tested?
                <!--
                For example:

                - PAY-2
                -->
                By hand.
                """))
        .isEqualTo("## Ticket\n\nPAY-17\n\n## How was it tested?\n\nBy hand.");
  }

  @Test
  void theRestOfALineAfterACommentIsSaid() {
    assertThat(AuthoredText.of("<!-- PAY-1 --> PAY-17 <!-- PAY-2 --> and more"))
        .isEqualTo("PAY-17   and more");
  }

  @Test
  void aCommentThatNobodyClosedTakesTheRestWithIt() {
    assertThat(AuthoredText.of("PAY-17\n\n<!-- PAY-1\n\nPAY-2\n\n- PAY-3")).isEqualTo("PAY-17");
  }

  @Test
  void aCommentThatIsClosedInAnotherParagraphOfAListHidesTheRestToo() {
    assertThat(AuthoredText.of("- PAY-17\n- <!-- PAY-1\n\nPAY-2 --> PAY-3"))
        .isEqualTo("- PAY-17\n-");
  }

  @Test
  void aCommandInAQuoteIsNotSaid() {
    assertThat(AuthoredText.of("> /gate break-glass\nand lazily on\n\nNo, do not.\n"))
        .isEqualTo("No, do not.");
  }

  @Test
  void quotesInQuotesAndInListsAreNotSaid() {
    assertThat(AuthoredText.of("> a\n>> b\n>\n> c\n\n1. x\n\n   > y\n\nz")).isEqualTo("1. x\n\nz");
  }

  @Test
  void fencedCodeIsNotSaidEvenWhenItHoldsFences() {
    assertThat(
            AuthoredText.of(
                """
                before
                ````markdown
                ```
                PAY-1
                ```
                PAY-2
                ````
                between
                ~~~
                PAY-3
                ```
                ~~~
                after
                """))
        .isEqualTo("before\n\nbetween\n\nafter");
  }

  @Test
  void aFenceThatNobodyClosedTakesTheRestWithIt() {
    assertThat(AuthoredText.of("PAY-17\n```\nPAY-1\n\nPAY-2")).isEqualTo("PAY-17");
  }

  @Test
  void indentedAndInlineCodeAreNotSaid() {
    assertThat(AuthoredText.of("Log:\n\n    PAY-1\n\n\tPAY-2\n\nuse `PAY-3` or ``a ` PAY-4``."))
        .isEqualTo("Log:\n\nuse   or  .");
  }

  @Test
  void aStrayBacktickOrSignIsSaid() {
    assertThat(AuthoredText.of("a ` b < c > d <!- e")).isEqualTo("a ` b < c > d <!- e");
  }

  @Test
  void tagsAreNotSaidButWhatTheyHoldIs() {
    assertThat(
            AuthoredText.of(
                "<details title=\"PAY-1 > \">\n<summary>PAY-17</summary>\n\nPAY-18\n\n</details>"))
        .isEqualTo("PAY-17\n\nPAY-18");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a <code>PAY-1</code> b",
        "a <CODE class='x'>PAY-1</CODE> b",
        "a <samp>x <samp>PAY-1</samp> PAY-2</samp> b"
      })
  void codeInTagsIsNotSaid(String text) {
    assertThat(AuthoredText.of(text)).startsWith("a ").endsWith(" b").doesNotContain("PAY");
  }

  @Test
  void aQuoteInTagsIsNotSaid() {
    assertThat(AuthoredText.of("<blockquote>\n\nPAY-1\n\n</blockquote>\n\nPAY-17"))
        .isEqualTo("PAY-17");
  }

  @Test
  void aTagThatNobodyClosedTakesTheRestWithIt() {
    assertThat(AuthoredText.of("PAY-17\n\n<pre>\nPAY-1\n\nPAY-2")).isEqualTo("PAY-17");
  }

  @Test
  void aCommentInTheFormOfALinkDefinitionIsNotSaid() {
    assertThat(AuthoredText.of("PAY-17\n\n[//]: # (PAY-1)\n\n[PAY-2]: https://example.org"))
        .isEqualTo("PAY-17");
  }

  @Test
  void linksAreSaidWithTheirAddresses() {
    String text = "[ticket](https://tracker.example/PAY-17) <https://tracker.example/PAY-18>";

    assertThat(AuthoredText.of(text)).isEqualTo(text);
  }

  @Test
  void htmlThatEndsACommentAtOnceHidesNothing() {
    assertThat(AuthoredText.of("<!--> PAY-17")).isEqualTo("PAY-17");
  }

  @Provide
  Arbitrary<String> scraps() {
    return Arbitraries.of(
            "<!--",
            "-->",
            "`",
            "```",
            "~~~",
            "\n",
            "\n\n",
            "> ",
            "    ",
            "\t",
            "<b>",
            "</b>",
            "<code>",
            "</code>",
            "<pre",
            ">",
            "PAY-17",
            " ",
            "- ",
            "[a]: b",
            "\"",
            "\r\n",
            "\u0000",
            "&lt;",
            "*",
            "_",
            "![",
            "](",
            ")",
            "\ud83d\ude00")
        .list()
        .ofMaxSize(60)
        .map(scraps -> String.join("", scraps));
  }

  @Property(tries = 5000)
  void nothingIsAddedAndNothingFails(@ForAll("scraps") String text) {
    String said = AuthoredText.of(text);

    assertThat(said.length()).isLessThanOrEqualTo(text.length());
    assertThat(isSubsequence(letters(said), letters(text))).isTrue();
  }

  @Property(tries = 2000)
  void whatIsInACommentIsNeverSaid(
      @ForAll("scraps") String before, @ForAll("scraps") String after) {
    String hidden = "<!-- XYZZY -->";

    assertThat(AuthoredText.of(before + "\n\n" + hidden + "\n\n" + after)).doesNotContain("XYZZY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "- ",
        "> - ",
        "*a **b ",
        "**_",
        "[",
        "![",
        "[a](",
        "[a]: b\n",
        "`a``b```c",
        "<b>",
        "<!-- ",
        "<a ",
        "<a b=\"",
        "<?",
        "<!A ",
        "<![CDATA[",
        "</",
        "<http:",
        "<pre>\n\n"
      })
  void theLongestBodyOfOneSignIsReadToItsEnd(String sign) {
    String text = "`" + sign.repeat(AuthoredText.TEXT_CHARS_MAX / sign.length());

    assertThat(AuthoredText.of(text).length()).isLessThanOrEqualTo(text.length());
  }

  @Test
  void aTextIsReadUpToTheLimitAndNoFurther() {
    String longest = "a".repeat(AuthoredText.TEXT_CHARS_MAX - 6) + "PAY-17";

    assertThat(AuthoredText.of(longest)).endsWith("PAY-17");
    assertThat(AuthoredText.of("a" + longest)).endsWith("PAY-1");
  }

  @Test
  void aTagIsReadUpToTheLimitAndALongerOneIsText() {
    String attribute = " a='" + "x".repeat(InlineMarkup.TAG_CHARS_MAX - 6) + "'>";

    assertThat(AuthoredText.of("y <b" + attribute)).isEqualTo("y");
    assertThat(AuthoredText.of("y <b " + attribute)).startsWith("y <b");
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean isSubsequence(String part, String whole) {
    int at = 0;
    for (int i = 0; i < whole.length() && at < part.length(); i++) {
      at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
    }
    return at == part.length();
  }
}
