package dev.sekisho.gate.slack.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a command, taken apart at the words that begin a clause. {@code because} takes
 * all that follows, and the word right after the beginning of a clause is always its own.
 */
final class Clauses {
  private static final String TO_THE_END = "because";

  private final CommandWord command;
  private final List<String> before = new ArrayList<>();
  private final Map<String, String> clauses = new LinkedHashMap<>();

  private Clauses(CommandWord command) {
    this.command = command;
  }

  /** Takes {@code words} apart at {@code beginnings}. */
  static Clauses of(CommandWord command, List<String> words, Set<String> beginnings) {
    Clauses taken = new Clauses(command);
    int at = 0;
    while (at < words.size() && !beginnings.contains(folded(words.get(at)))) {
      taken.before.add(words.get(at++));
    }
    while (at < words.size()) {
      String beginning = folded(words.get(at++));
      int end = at < words.size() ? at + 1 : at;
      while (end < words.size()
          && (beginning.equals(TO_THE_END) || !beginnings.contains(folded(words.get(end))))) {
        end++;
      }
      taken.put(beginning, String.join(" ", words.subList(at, end)));
      at = end;
    }
    return taken;
  }

  /** The words before the first clause, of which there may be {@code most}. */
  List<String> before(int most) {
    if (before.size() > most) {
      throw usage("'" + before.get(most) + "' is not expected there");
    }
    return before;
  }

  /** The only word before the first clause; empty when there is none. */
  Optional<String> only() {
    return before(1).stream().findFirst();
  }

  /** What follows the beginning of a clause; empty when there is no such clause. */
  Optional<String> clause(String beginning) {
    return Optional.ofNullable(clauses.get(beginning));
  }

  /** A refusal that shows how the command is written. */
  dev.sekisho.gate.problem.GateException usage(String what) {
    return CommandErrors.refuse(
        CommandErrors.WRONG_ARGUMENT,
        command.word(),
        what,
        "Write " + command.usage() + ", for example: " + command.example());
  }

  private void put(String beginning, String text) {
    if (text.isEmpty()) {
      throw usage("Nothing follows '" + beginning + "'");
    }
    if (clauses.put(beginning, text) != null) {
      throw usage("'" + beginning + "' is there twice");
    }
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
