package dev.sekisho.gate.slack.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.sekisho.gate.slack.message.Button.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlackMessageTest {
  private static final Block.Buttons BUTTONS =
      new Block.Buttons(List.of(new Button(ButtonAction.GO, "Go", "v", Style.PRIMARY)));

  @Test
  void onlyThreeCharactersAreEscapedAndNobodyIsCalled() {
    assertThat(Markup.of("a & b <!channel> <@U1> \"q\" 'q' @here @channel me@here.example").text())
        .isEqualTo(
            "a &amp; b &lt;!channel&gt; &lt;@U1&gt; \"q\" 'q' @\u2060here @\u2060channel"
                + " me@\u2060here.example");
    assertThat(Markup.bold("5*4").text()).isEqualTo("*54*");
    assertThat(Markup.code("a`b").text()).isEqualTo("`a'b`");
    assertThat(Markup.link("https://a.example/?b=1&c=2", "<x>").text())
        .isEqualTo("<https://a.example/?b=1&amp;c=2|&lt;x&gt;>");
  }

  @Test
  void whatIsTooLongIsCutAtTheLimitAndNotBefore() {
    assertThat(Markup.of("abcde").shortened(5).text()).isEqualTo("abcde");
    assertThat(Markup.of("abcdef").shortened(5).text()).isEqualTo("abcd…");
    assertThat(Markup.of("abc&def").shortened(6).text()).isEqualTo("abc…");
    assertThat(Markup.of("ab\uD83D\uDE00cd").shortened(4).text()).isEqualTo("ab…");
    assertThat(Markup.link("https://a.example", "x").shortened(10).text()).isEqualTo("…");
  }

  @Property(tries = 500)
  void noEscapeIsEverCutInTwo(@ForAll String text, @ForAll @IntRange(min = 1, max = 60) int max) {
    String cut = Markup.of(text).shortened(max).text();
    assertThat(cut.length()).isLessThanOrEqualTo(max);
    assertThat(cut.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&", "<", ">");
  }

  @Test
  void fiftyBlocksFitAndOfFiftyOneTheLastAreLeftOut() {
    assertThat(message(Collections.nCopies(SlackMessage.BLOCKS_MAX, section(1))).blocks())
        .hasSize(SlackMessage.BLOCKS_MAX)
        .doesNotHaveAnyElementsOfTypes(Block.Small.class);
    List<Block> fitted =
        message(Collections.nCopies(SlackMessage.BLOCKS_MAX + 1, section(1))).blocks();
    assertThat(fitted).hasSize(SlackMessage.BLOCKS_MAX);
    assertThat(fitted.get(SlackMessage.BLOCKS_MAX - 1))
        .isEqualTo(new Block.Small(Markup.of("2 parts are left out here")));
  }

  @Property(tries = 100)
  void whateverThereIsToSayFitsAndButtonsStay(
      @ForAll @Size(max = 70) List<@IntRange(max = 5_000) Integer> lengths) {
    List<Block> blocks = new ArrayList<>();
    lengths.forEach(length -> blocks.add(section(length)));
    blocks.add(BUTTONS);
    SlackMessage message = message(blocks);
    assertThat(message.blocks())
        .hasSizeLessThanOrEqualTo(SlackMessage.BLOCKS_MAX)
        .contains(BUTTONS);
    assertThat(message.blocksJson().length()).isLessThanOrEqualTo(SlackMessage.BLOCKS_CHARS_MAX);
  }

  @Test
  void buttonsAreBoundToWhatFits() {
    assertThat(button("l", Button.VALUE_CHARS_MAX).json()).containsKey("value");
    assertThatIllegalArgumentException().isThrownBy(() -> button("l", Button.VALUE_CHARS_MAX + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> button("l", 0));
    assertThat(button("l".repeat(76), 1).json().toString())
        .contains("l".repeat(74) + "…")
        .doesNotContain("l".repeat(75));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Block.Buttons(Collections.nCopies(Block.BUTTONS_MAX + 1, button("l", 1))));
  }

  private static Button button(String label, int value) {
    return new Button(ButtonAction.GO, label, "v".repeat(value), Style.PLAIN);
  }

  private static Block section(int chars) {
    return new Block.Section(Markup.of("s".repeat(chars)));
  }

  private static SlackMessage message(List<Block> blocks) {
    return new SlackMessage(Markup.of("text"), blocks);
  }
}
