package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.release.ReleaseId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what somebody wrote in a channel. Pure, immutable and thread-safe. */
public final class CommandReader {

  /** Characters that are read. */
  public static final int TEXT_CHARS_MAX = 2_000;

  /** Characters of a reason. */
  public static final int REASON_CHARS_MAX = 500;

  private static final Set<String> RELEASING = Set.of("of", "in", "at", "because");
  private static final Set<String> HOLDING = Set.of("in", "until", "because");

  private final PullRequestReader pullRequests;
  private final TimeReader times;

  /** A reader for a channel with these habits. */
  public CommandReader(ChannelHabits habits) {
    pullRequests = new PullRequestReader(habits);
    times = new TimeReader(habits.zone());
  }

  /**
   * Reads a command; nothing written is {@code help}.
   *
   * @param text what was written, without the slash
   * @param now when
   * @throws GateException when it is not understood, saying what would be
   */
  public SlackCommand read(String text, Instant now) {
    if (text.length() > TEXT_CHARS_MAX) {
      throw CommandErrors.refuse(
          CommandErrors.WRONG_ARGUMENT,
          "whole text",
          "It has " + text.length() + " characters, and " + TEXT_CHARS_MAX + " is the most",
          "Say it shorter");
    }
    List<String> words =
        Arrays.stream(plain(text).split("[\\s\\p{Z}]+")).filter(w -> !w.isEmpty()).toList();
    if (words.isEmpty()) {
      return new SlackCommand.Help(Optional.empty());
    }
    CommandWord command = CommandWord.of(words.get(0)).orElseThrow(() -> unknown(words.get(0)));
    List<String> rest = words.subList(1, words.size());
    return switch (command) {
      case PLAN -> plan(Clauses.of(command, rest, RELEASING), now);
      case GO -> new SlackCommand.Go(release(plainClauses(command, rest)));
      case WHY -> new SlackCommand.Why(pullRequest(plainClauses(command, rest)));
      case STATUS -> new SlackCommand.Status(release(plainClauses(command, rest)));
      case QUEUE -> new SlackCommand.Queue(service(plainClauses(command, rest)));
      case HISTORY -> new SlackCommand.History(service(plainClauses(command, rest)));
      case ABORT -> abort(Clauses.of(command, rest, Set.of("because")));
      case ROLLBACK -> rollback(Clauses.of(command, rest, Set.of("in", "to", "because")));
      case LOCK -> {
        Clauses clauses = Clauses.of(command, rest, HOLDING);
        yield new SlackCommand.Lock(scope(clauses), until(clauses, now), reason(clauses));
      }
      case UNLOCK -> new SlackCommand.Unlock(scope(Clauses.of(command, rest, Set.of("in"))));
      case FREEZE -> {
        Clauses clauses = Clauses.of(command, rest, HOLDING);
        yield new SlackCommand.Freeze(scope(clauses), until(clauses, now), reason(clauses));
      }
      case UNFREEZE -> new SlackCommand.Unfreeze(scope(Clauses.of(command, rest, Set.of("in"))));
      case EMERGENCY -> emergency(plainClauses(command, rest));
      case SETTLE -> settle(Clauses.of(command, rest, Set.of("because")));
      case HELP ->
          new SlackCommand.Help(
              plainClauses(command, rest)
                  .only()
                  .map(about -> CommandWord.of(about).orElseThrow(() -> unknown(about))));
    };
  }

  private SlackCommand plan(Clauses clauses, Instant now) {
    return new SlackCommand.Plan(
        pullRequest(clauses),
        new Scope(clauses.clause("of").map(ServiceName::new), environment(clauses)),
        clauses.clause("at").map(when -> times.read(when, now)),
        reason(clauses));
  }

  private static SlackCommand abort(Clauses clauses) {
    return new SlackCommand.Abort(release(clauses), reason(clauses));
  }

  private static SlackCommand rollback(Clauses clauses) {
    return new SlackCommand.Rollback(
        scope(clauses), clauses.clause("to").map(to -> release(clauses, to)), reason(clauses));
  }

  private SlackCommand emergency(Clauses clauses) {
    List<String> words = clauses.before(TEXT_CHARS_MAX);
    if (words.isEmpty()) {
      throw clauses.usage("No pull request is named");
    }
    boolean ofService = words.size() > 2 && words.get(1).equalsIgnoreCase("of");
    List<String> reason = words.subList(ofService ? 3 : 1, words.size());
    if (reason.isEmpty()) {
      throw clauses.usage("An emergency needs a reason, which is written down");
    }
    return new SlackCommand.Emergency(
        pullRequests.read(words.get(0)),
        new Scope(
            ofService ? Optional.of(new ServiceName(words.get(2))) : Optional.empty(),
            Optional.empty()),
        reason(clauses, String.join(" ", reason)));
  }

  private static SlackCommand settle(Clauses clauses) {
    List<String> words = clauses.before(2);
    if (words.size() < 2) {
      throw clauses.usage("A release and how it ended are needed");
    }
    boolean succeeded =
        switch (words.get(1).toLowerCase(Locale.ROOT)) {
          case "succeeded" -> true;
          case "failed" -> false;
          default ->
              throw clauses.usage("It ended succeeded or failed, not '" + words.get(1) + "'");
        };
    return new SlackCommand.Settle(release(clauses, words.get(0)), succeeded, reason(clauses));
  }

  private PullRequestRef pullRequest(Clauses clauses) {
    return pullRequests.read(
        clauses.only().orElseThrow(() -> clauses.usage("No pull request is named")));
  }

  private Optional<PlannedTime> until(Clauses clauses, Instant now) {
    return clauses.clause("until").map(when -> times.read(when, now));
  }

  private static Scope scope(Clauses clauses) {
    return new Scope(service(clauses), environment(clauses));
  }

  private static Optional<ServiceName> service(Clauses clauses) {
    return clauses.only().map(ServiceName::new);
  }

  private static Optional<EnvironmentName> environment(Clauses clauses) {
    return clauses.clause("in").map(EnvironmentName::new);
  }

  private static String reason(Clauses clauses) {
    return reason(clauses, clauses.clause("because").orElse(""));
  }

  private static String reason(Clauses clauses, String reason) {
    if (reason.length() > REASON_CHARS_MAX) {
      throw clauses.usage("The reason has more than " + REASON_CHARS_MAX + " characters");
    }
    return reason;
  }

  private static Optional<ReleaseId> release(Clauses clauses) {
    return clauses.only().map(word -> release(clauses, word));
  }

  private static ReleaseId release(Clauses clauses, String word) {
    try {
      return new ReleaseId(word.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw clauses.usage("'" + word + "' is not a release");
    }
  }

  private static Clauses plainClauses(CommandWord command, List<String> words) {
    return Clauses.of(command, words, Set.of());
  }

  private static GateException unknown(String word) {
    Optional<String> nearest = Spelling.nearest(word, CommandWord.words());
    return CommandErrors.refuse(
        CommandErrors.NO_SUCH_COMMAND,
        "first word",
        "There is no command '" + word + "'",
        CommandWord.words(),
        nearest
            .map(near -> "Did you mean " + near + "?")
            .orElse("Write help to see them explained"));
  }

  /** Slack writes three characters of a text as it would in a page. */
  private static String plain(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
