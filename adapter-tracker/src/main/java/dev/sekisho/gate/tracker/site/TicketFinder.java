package dev.sekisho.gate.tracker.site;

import dev.sekisho.gate.fact.PullRequestDetails;
import dev.sekisho.gate.fact.TicketKey;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tickets that a pull request names: keys and links in its title and in what its author
 * really wrote, keys in its branch. A key inside a link to another host names nothing. Immutable
 * and thread-safe.
 */
public final class TicketFinder {

  /** Tickets, and links to other hosts, that are looked at; of more, the first. */
  public static final int NAMED_MAX = 20;

  private static final String KEY = "([A-Za-z][A-Za-z0-9_]{0,49})-([1-9][0-9]{0,9})";
  private static final Pattern IN_TEXT =
      Pattern.compile("(?<![A-Za-z0-9_/.-])" + KEY + "(?![A-Za-z0-9_-])");
  private static final Pattern IN_BRANCH =
      Pattern.compile(
          "(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9]{0,49})-([1-9][0-9]{0,9})(?![A-Za-z0-9])");
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"'`|\\\\^\\[\\]{}()]+");

  private final Sites sites;
  private final TicketLinks links;

  /** Finds tickets of {@code sites}. */
  public TicketFinder(Sites sites) {
    this.sites = sites;
    this.links = new TicketLinks(sites);
  }

  /** The tickets that are named. */
  public Named find(PullRequestDetails details) {
    Set<TicketKey> keys = new LinkedHashSet<>();
    Set<String> elsewhere = new LinkedHashSet<>();
    read(details.title(), keys, elsewhere);
    read(details.body(), keys, elsewhere);
    addKeys(IN_BRANCH, details.headBranch().value(), keys);
    return new Named(
        firstOf(keys),
        elsewhere.stream().limit(NAMED_MAX).toList(),
        keys.size() <= NAMED_MAX && elsewhere.size() <= NAMED_MAX);
  }

  private void read(String text, Set<TicketKey> keys, Set<String> elsewhere) {
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      links.read(link.group()).ifPresent(found -> found.fold(keys::add, elsewhere::add));
    }
    addKeys(IN_TEXT, link.replaceAll(" "), keys);
  }

  private void addKeys(Pattern form, String text, Set<TicketKey> keys) {
    Matcher key = form.matcher(text);
    while (key.find()) {
      sites.key(key.group(1), key.group(2)).ifPresent(keys::add);
    }
  }

  private static Set<TicketKey> firstOf(Set<TicketKey> keys) {
    Set<TicketKey> first = new LinkedHashSet<>();
    keys.stream().limit(NAMED_MAX).forEach(first::add);
    return first;
  }
}
