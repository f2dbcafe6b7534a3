package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.slack.payload.Payload;
import java.util.ArrayList;
import java.util.List;

/**
 * A message that Slack takes: however much there is to say, it fits. What does not fit is left out
 * from the end, and the message says so; buttons always stay.
 *
 * @param text what a notification and a screen reader say
 * @param blocks what is seen, at most {@value #BLOCKS_MAX} with {@value #BLOCKS_CHARS_MAX}
 *     characters of JSON together
 */
public record SlackMessage(Markup text, List<Block> blocks) {

  /** Blocks of a message. */
  public static final int BLOCKS_MAX = 50;

  /**
   * Characters of all blocks as JSON. Slack does not write it down, and refuses a little more than
   * this with {@code msg_blocks_too_long}.
   */
  public static final int BLOCKS_CHARS_MAX = 12_800;

  /** Characters of the text. */
  public static final int TEXT_CHARS_MAX = 3_000;

  public SlackMessage {
    text = text.shortened(TEXT_CHARS_MAX);
    blocks = fitting(blocks);
  }

  /** A message of one sentence, or of a few. */
  public static SlackMessage of(Markup text) {
    return new SlackMessage(text, List.of(new Block.Section(text)));
  }

  /** The blocks as Slack's interface describes them. */
  public String blocksJson() {
    return json(blocks);
  }

  private static List<Block> fitting(List<Block> all) {
    if (fits(all)) {
      return List.copyOf(all);
    }
    List<Block> kept = new ArrayList<>(all);
    for (int leftOut = 1; ; leftOut++) {
      int last = lastOf(kept);
      if (last < 0) {
        throw new IllegalArgumentException("the buttons alone are more than a message holds");
      }
      kept.remove(last);
      List<Block> told = new ArrayList<>(kept);
      told.add(
          last,
          new Block.Small(
              Markup.of(leftOut + (leftOut == 1 ? " part is" : " parts are") + " left out here")));
      if (fits(told)) {
        return List.copyOf(told);
      }
    }
  }

  private static int lastOf(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (!(blocks.get(i) instanceof Block.Buttons)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean fits(List<Block> blocks) {
    return blocks.size() <= BLOCKS_MAX && json(blocks).length() <= BLOCKS_CHARS_MAX;
  }

  private static String json(List<Block> blocks) {
    return Payload.write(blocks.stream().map(Block::json).toList());
  }
}
