package dev.sekisho.gate.github.command;

import dev.sekisho.gate.event.CommentChanged;
import dev.sekisho.gate.github.fact.AuthoredText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment orders.
 *
 * @param understood the orders, in their order, each once
 * @param help what to answer to whoever wrote an order that is none, in Markdown; no lines when
 *     there is nothing to answer
 */
public record Commands(List<Command> understood, List<String> help) {

  /** Orders in one comment that are read. */
  public static final int COMMANDS_MAX = 5;

  /** Nothing is ordered. */
  public static final Commands NONE = new Commands(List.of(), List.of());

  private static final Pattern ORDER =
      Pattern.compile("/gate(?:\\s+(?<word>[\\p{Alpha}-]{1,30})(?:\\s+(?<rest>.*))?|\\s*|\\s.*)");
  private static final List<String> HELP =
      List.of(
          "The gate did not understand this. It understands, each on a line of its own:",
          "",
          "- `/gate why` explains the answer",
          "- `/gate recheck` judges again",
          "- `/gate break-glass <reason>` asks to pass although controls say no",
          "- `/gate confirm` agrees to that, as a second person");

  public Commands {
    understood = List.copyOf(understood);
    help = List.copyOf(help);
  }

  /**
   * What a comment orders. It orders something only when it is new, its author wrote it and is no
   * machine, and the order is a line of its own that begins with {@code /gate}, outside of quotes,
   * code and HTML comments. Nobody gives an order by editing: who edits may be somebody else, and
   * readers have read on.
   */
  public static Commands in(CommentChanged comment) {
    return isOrdering(comment) ? read(comment.body()) : NONE;
  }

  private static boolean isOrdering(CommentChanged comment) {
    boolean own = comment.author().login().filter(comment.actor()::is).isPresent();
    return comment.action() == CommentChanged.Action.WRITTEN
        && own
        && !comment.author().bot()
        && !comment.actor().bot()
        && comment.body().contains("/gate");
  }

  private static Commands read(String body) {
    Set<String> lines = new HashSet<>();
    body.lines().map(String::stripTrailing).forEach(lines::add);
    Set<Command> understood = new LinkedHashSet<>();
    List<String> help = new ArrayList<>();
    AuthoredText.of(body)
        .lines()
        .map(String::stripTrailing)
        .filter(lines::contains)
        .map(ORDER::matcher)
        .filter(Matcher::matches)
        .limit(COMMANDS_MAX)
        .forEach(order -> add(order, understood, help));
    return new Commands(List.copyOf(understood), help);
  }

  private static void add(Matcher order, Set<Command> understood, List<String> help) {
    String word = order.group("word");
    String rest = order.group("rest");
    String given = rest == null ? "" : rest.strip();
    switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
      case "why" -> alone(Command.WHY, given, understood, help);
      case "recheck" -> alone(Command.RECHECK, given, understood, help);
      case "confirm" -> alone(Command.CONFIRM, given, understood, help);
      case "break-glass" -> breakGlass(given, understood, help);
      default -> addOnce(HELP, help);
    }
  }

  /** "confirm nothing of this" is no confirmation. */
  private static void alone(
      Command command, String more, Set<Command> understood, List<String> help) {
    if (more.isEmpty()) {
      understood.add(command);
    } else {
      addOnce(HELP, help);
    }
  }

  private static void breakGlass(String reason, Set<Command> understood, List<String> help) {
    if (reason.isEmpty()) {
      addOnce(
          List.of("Say why: `/gate break-glass <reason>`. The reason is kept with the decision."),
          help);
    } else if (reason.length() > Command.BreakGlass.REASON_CHARS_MAX) {
      addOnce(
          List.of(
              "Say why in at most "
                  + Command.BreakGlass.REASON_CHARS_MAX
                  + " characters, and link to what is longer."),
          help);
    } else {
      understood.add(new Command.BreakGlass(reason));
    }
  }

  private static void addOnce(List<String> lines, List<String> help) {
    if (!help.containsAll(lines)) {
      help.addAll(lines);
    }
  }
}
