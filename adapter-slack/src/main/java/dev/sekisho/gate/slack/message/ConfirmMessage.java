package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.slack.command.Confirmation;
import dev.sekisho.gate.slack.command.PlannedTime;
import dev.sekisho.gate.slack.message.Button.Style;
import java.util.List;

/** Asks whether a time was read as it was meant. Nothing happens before that is said. */
public final class ConfirmMessage {
  private ConfirmMessage() {}

  /**
   * The question.
   *
   * @param confirmation what is confirmed by the button
   * @param time the time in it, as it was read
   */
  public static SlackMessage of(Confirmation confirmation, PlannedTime time) {
    Markup question =
        Markup.lines(
            List.of(
                Markup.of("I read '" + time.written() + "' as"),
                Markup.bold(time.words(confirmation.askedAt())).and("."),
                Markup.of("Nothing is done before you confirm it.")));
    return new SlackMessage(
        Markup.of("Confirm the time: " + time.words(confirmation.askedAt())),
        List.of(
            new Block.Section(question),
            new Block.Small(Markup.code(confirmation.command())),
            new Block.Buttons(
                List.of(
                    new Button(
                        ButtonAction.CONFIRM,
                        "That is right",
                        confirmation.value(),
                        Style.PRIMARY))),
            new Block.Small(
                Markup.of(
                    "It can be confirmed for "
                        + Confirmation.LIFE.toMinutes()
                        + " minutes, by you alone. Write the command again if it is wrong."))));
  }
}
