package dev.sekisho.gate.slack.command;

import dev.sekisho.gate.fact.PullRequestRef;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.problem.GateException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a pull request in the forms in which people name one. */
final class PullRequestReader {
  private static final String NUMBER = "(?<number>[1-9][0-9]{0,8})";
  private static final String REPOSITORY =
      "(?<repository>[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100})";
  private static final Pattern ALONE = Pattern.compile("#?" + NUMBER);
  private static final Pattern FULL = Pattern.compile(REPOSITORY + "#" + NUMBER);
  private static final Pattern LINK =
      Pattern.compile(
          "https://(?<host>[A-Za-z0-9.-]+)/" + REPOSITORY + "/pull/" + NUMBER + "([/?#].*)?");
  private static final Pattern SLACK_LINK = Pattern.compile("<([^|>]*)(\\|[^>]*)?>");

  private final ChannelHabits habits;

  PullRequestReader(ChannelHabits habits) {
    this.habits = habits;
  }

  PullRequestRef read(String written) {
    Matcher slackLink = SLACK_LINK.matcher(written);
    String text = slackLink.matches() ? slackLink.group(1) : written;
    Matcher alone = ALONE.matcher(text);
    if (alone.matches()) {
      return new PullRequestRef(
          habits.repository().orElseThrow(() -> refusal("A number alone does not say which")),
          Integer.parseInt(alone.group("number")));
    }
    Matcher full = FULL.matcher(text);
    if (full.matches()) {
      return ref(full);
    }
    Matcher link = LINK.matcher(text);
    if (!link.matches()) {
      throw refusal("'" + text + "' is not a pull request");
    }
    if (!link.group("host").toLowerCase(Locale.ROOT).equals(habits.codeHost())) {
      throw refusal("The link leads to " + link.group("host") + ", not to " + habits.codeHost());
    }
    return ref(link);
  }

  private static PullRequestRef ref(Matcher matcher) {
    return new PullRequestRef(
        new RepositoryName(matcher.group("repository")), Integer.parseInt(matcher.group("number")));
  }

  private GateException refusal(String what) {
    return CommandErrors.refuse(
        CommandErrors.WRONG_ARGUMENT,
        "pull request",
        what,
        habits.repository().isPresent()
            ? "Write its number, owner/name#number, or its link"
            : "Write owner/name#number, or its link");
  }
}
