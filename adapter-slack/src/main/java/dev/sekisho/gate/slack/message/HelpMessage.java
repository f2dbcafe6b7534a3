package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.slack.command.CommandWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says what there is to say. */
public final class HelpMessage {
  private HelpMessage() {}

  /**
   * Explains one command, or names all.
   *
   * @param slash the command's name in Slack, for example {@code /deploy}
   */
  public static SlackMessage of(Optional<CommandWord> about, String slash) {
    List<Block> blocks = new ArrayList<>();
    about.ifPresentOrElse(
        word -> blocks.add(new Block.Section(whole(word, slash))),
        () -> Arrays.stream(CommandWord.values()).forEach(word -> blocks.add(line(word, slash))));
    blocks.add(
        new Block.Small(
            Markup.of(
                "<pr> is a number, owner/name#number or a link. <when> is 14:00, tomorrow 14:00,"
                    + " fri 9am, 2026-06-02 14:00 or in 2 hours, in the zone of the channel.")));
    return new SlackMessage(Markup.of("What you can say after " + slash), blocks);
  }

  private static Block line(CommandWord word, String slash) {
    return new Block.Section(Markup.code(slash + " " + word.usage()).and("\n").and(word.meaning()));
  }

  private static Markup whole(CommandWord word, String slash) {
    return Markup.lines(
        List.of(
            Markup.code(slash + " " + word.usage()),
            Markup.of(word.meaning()),
            Markup.of("For example: ").and(Markup.code(slash + " " + word.example()))));
  }
}
