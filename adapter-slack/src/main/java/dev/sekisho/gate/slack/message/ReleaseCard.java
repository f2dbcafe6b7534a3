package dev.sekisho.gate.slack.message;

import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.release.HistoryLine;
import dev.sekisho.gate.release.Release;
import dev.sekisho.gate.release.ReleaseState;
import dev.sekisho.gate.slack.message.Button.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The message of a release, which is brought up to date in place. Its thread has the rest. */
public final class ReleaseCard {

  /** Lines of history that are shown; the newest. */
  static final int HISTORY_LINES_MAX = 5;

  private ReleaseCard() {}

  /** How a release stands, with the buttons that make sense now. */
  public static SlackMessage of(Release release, Wording wording) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Header(release.target() + ": " + release.state().word()));
    blocks.add(new Block.Section(what(release, wording)));
    blocks.add(new Block.Section(StateLine.of(release, wording)));
    blocks.add(new Block.Small(history(release, wording)));
    List<Button> buttons = buttons(release);
    if (!buttons.isEmpty()) {
      blocks.add(new Block.Buttons(buttons));
    }
    return new SlackMessage(headline(release), blocks);
  }

  /** The release in one line, for a notification or a list. */
  static Markup headline(Release release) {
    return Markup.of(
        release.id()
            + ": "
            + release.pullRequest()
            + " at "
            + release.head().abbreviated()
            + " to "
            + release.target()
            + " is "
            + release.state().word());
  }

  private static Markup what(Release release, Wording wording) {
    Markup line =
        Markup.bold(release.id().toString())
            .and(": ")
            .and(wording.pullRequest(release.pullRequest()))
            .and(" at ")
            .and(Markup.code(release.head().abbreviated()))
            .and(kind(release));
    List<Markup> lines = new ArrayList<>(List.of(line));
    lines.add(Markup.of("Asked for by " + release.requester() + others(release)));
    if (!release.reason().isEmpty()) {
      lines.add(Markup.of("Because " + release.reason()));
    }
    return Markup.lines(lines);
  }

  private static String kind(Release release) {
    String kind =
        switch (release.kind()) {
          case MANUAL -> "";
          case AUTOMATIC -> ", by itself after the merge";
          case ROLLBACK -> ", to roll back" + release.back().map(to -> " to " + to).orElse("");
          case EMERGENCY -> ", as an emergency";
        };
    return release.attempt() == 1 ? kind : kind + ", attempt " + release.attempt();
  }

  private static String others(Release release) {
    return release.approvers().isEmpty()
        ? ""
        : "; agreed to by "
            + release.approvers().stream().map(Person::toString).collect(Collectors.joining(", "));
  }

  private static Markup history(Release release, Wording wording) {
    List<HistoryLine> all = release.history();
    return Markup.lines(
        all.subList(Math.max(0, all.size() - HISTORY_LINES_MAX), all.size()).stream()
            .map(line -> wording.time(line.at()).and("  " + line.text()))
            .toList());
  }

  private static List<Button> buttons(Release release) {
    String value = ReleaseButton.of(release).value();
    Button abort = new Button(ButtonAction.ABORT, "Abort", value, Style.DANGER);
    return switch (release.state().phase()) {
      case WAITING ->
          List.of(
              new Button(ButtonAction.GO, "Go", value, Style.PRIMARY),
              abort,
              new Button(ButtonAction.WHY, "Why?", value, Style.PLAIN));
      case IN_FLIGHT ->
          release.state() instanceof ReleaseState.Aborting ? List.of() : List.of(abort);
      case FINAL -> List.of();
    };
  }
}
