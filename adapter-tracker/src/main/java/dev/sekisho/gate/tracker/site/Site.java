package dev.sekisho.gate.tracker.site;

import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One tracker that may be asked, and the tickets that it may be asked for.
 *
 * @param name what it is called in every message, for example {@code jira}; also the first part of
 *     what its people are called in {@code TicketChange.actor}
 * @param tracker which sort of tracker it is
 * @param base where it is, with the path that everything there begins with
 * @param prefixes what the keys of its tickets begin with, in upper case: the project keys of Jira;
 *     for Redmine, whose tickets are only numbers, one word of your own, for example {@code RM} for
 *     {@code RM-4711}. Nothing else is ever asked for
 */
public record Site(String name, Ticket.Tracker tracker, URI base, List<String> prefixes) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");
  private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");

  /**
   * A tracker.
   *
   * @throws IllegalArgumentException when it can not be told from others, or nothing may be asked
   */
  public Site {
    prefixes = List.copyOf(prefixes);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a tracker's name has lower case letters, digits and hyphens, not '" + name + "'");
    }
    if (tracker == Ticket.Tracker.ELSEWHERE) {
      throw new IllegalArgumentException("a tracker that is asked is not elsewhere");
    }
    if (base.getHost() == null || base.getUserInfo() != null || base.getQuery() != null) {
      throw new IllegalArgumentException("a tracker is at an address such as https://host/path");
    }
    if (prefixes.isEmpty() || !prefixes.stream().allMatch(p -> PREFIX.matcher(p).matches())) {
      throw new IllegalArgumentException(
          "keys begin with upper case letters, digits and underscores, not " + prefixes);
    }
    if (tracker == Ticket.Tracker.REDMINE && prefixes.size() != 1) {
      throw new IllegalArgumentException("a Redmine has one word before its numbers");
    }
  }

  /** A Jira, with the keys of the projects whose tickets count. */
  public static Site jira(String name, URI base, String... projects) {
    return new Site(name, Ticket.Tracker.JIRA, base, List.of(projects));
  }

  /** A Redmine, with the word that people write before the number of a ticket. */
  public static Site redmine(String name, URI base, String prefix) {
    return new Site(name, Ticket.Tracker.REDMINE, base, List.of(prefix));
  }

  /** The key in one spelling; empty when its tickets do not begin so. */
  public Optional<TicketKey> key(String prefix, String number) {
    String upper = prefix.toUpperCase(Locale.ROOT);
    return prefixes.contains(upper)
        ? Optional.of(new TicketKey(upper + "-" + number))
        : Optional.empty();
  }

  /** Whether a ticket is one of this tracker's. */
  public boolean holds(TicketKey key) {
    int hyphen = key.value().lastIndexOf('-');
    return hyphen > 0 && prefixes.contains(key.value().substring(0, hyphen));
  }

  /** What somebody of this tracker is called in a ticket's history. */
  public String actor(String account) {
    return name + ":" + account;
  }
}
