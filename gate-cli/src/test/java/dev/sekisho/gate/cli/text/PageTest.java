package dev.sekisho.gate.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class PageTest {

  @Property(tries = 300)
  void noLineIsWiderThanThePage(@ForAll String text, @ForAll @IntRange(max = 20) int indent) {
    String page =
        new Page(Ansi.OFF)
            .text(indent, Style.PLAIN, "- ", Style.STRONG, text)
            .line(indent, Style.PLAIN, "- ", text)
            .toString();

    assertThat(page.lines()).allMatch(line -> Columns.of(line) <= Page.COLUMNS);
  }

  @Property(tries = 300)
  void nothingThatATerminalWouldObeyGetsThrough(@ForAll String text) {
    String page = new Page(Ansi.OFF).text(0, Style.PLAIN, text).toString();

    assertThat(page.replace("\n", "")).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
  }

  @Property(tries = 300)
  void wrappingLosesNothingButSpaces(@ForAll String text) {
    String printable = Printable.of(text);

    assertThat(String.join("", Columns.wrap(printable, 7)).replace(" ", ""))
        .isEqualTo(printable.replace(" ", ""));
  }

  @Test
  void aParagraphHangsFromItsLead() {
    String page =
        new Page(Ansi.OFF).text(2, Style.GOOD, "1. ", Style.PLAIN, "word ".repeat(25)).toString();

    assertThat(page)
        .isEqualTo(
            "  1. " + "word ".repeat(19).strip() + "\n     " + "word ".repeat(6).strip() + "\n");
  }

  @Test
  void aLineThatIsTooLongSaysThatItWasCut() {
    String page = new Page(Ansi.OFF).line(0, Style.PLAIN, "", "x".repeat(101)).toString();

    assertThat(page).isEqualTo("x".repeat(99) + "…\n");
    assertThat(new Page(Ansi.OFF).line(0, Style.PLAIN, "", "x".repeat(100)).toString())
        .isEqualTo("x".repeat(100) + "\n");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(Columns.of("注文")).isEqualTo(4);
    assertThat(Columns.wrap("注文注文注文", 5)).containsExactly("注文", "注文", "注文");
  }
}
