package dev.sekisho.gate.tracker.site;

import dev.sekisho.gate.fact.Ticket;
import dev.sekisho.gate.fact.TicketKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a link says of a ticket. A link is text and is never followed. */
final class TicketLinks {

  /** Characters that are said of a link to another host. */
  static final int SAID_MAX_CHARS = 120;

  private static final Pattern JIRA =
      Pattern.compile(
          "/(?:browse|projects/[A-Za-z0-9_]+/issues)/([A-Za-z][A-Za-z0-9_]*)-([1-9][0-9]{0,9})/?");
  private static final Pattern SELECTED =
      Pattern.compile("(?:^|&)selectedIssue=([A-Za-z][A-Za-z0-9_]*)-([1-9][0-9]{0,9})(?:&|$)");
  private static final Pattern REDMINE = Pattern.compile("/issues/([1-9][0-9]{0,9})/?");

  /** One folder before it at most: a code host has its owner and its repository there. */
  private static final Pattern FOREIGN =
      Pattern.compile("(?:/[^/]+)?/(?:browse/[A-Za-z][A-Za-z0-9_]*-[0-9]+|issues/[0-9]+)/?");

  private final Sites sites;

  TicketLinks(Sites sites) {
    this.sites = sites;
  }

  /** A ticket of ours, or the host and path of one that is elsewhere. */
  interface Found {
    <R> R fold(Function<TicketKey, R> ours, Function<String, R> elsewhere);
  }

  /** What the link says; empty when it is none to a ticket. */
  Optional<Found> read(String text) {
    URI link;
    try {
      link = new URI(text.replaceFirst("[.,;:!?]+$", ""));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    String path = Optional.ofNullable(link.getPath()).orElse("");
    Optional<Site> site = sites.all().stream().filter(known -> isAt(known, link, path)).findFirst();
    if (site.isPresent()) {
      return key(site.get(), link, path).map(TicketLinks::ours);
    }
    return FOREIGN.matcher(path).matches()
        ? Optional.of(elsewhere(said(link, path)))
        : Optional.empty();
  }

  private static boolean isAt(Site site, URI link, String path) {
    return link.getHost() != null
        && link.getUserInfo() == null
        && link.getHost().equalsIgnoreCase(site.base().getHost())
        && link.getPort() == site.base().getPort()
        && path.startsWith(folder(site) + "/");
  }

  private static String folder(Site site) {
    return Optional.ofNullable(site.base().getPath()).orElse("").replaceFirst("/+$", "");
  }

  private static Optional<TicketKey> key(Site site, URI link, String path) {
    String rest = path.substring(folder(site).length());
    if (site.tracker() == Ticket.Tracker.REDMINE) {
      Matcher number = REDMINE.matcher(rest);
      return number.matches()
          ? site.key(site.prefixes().get(0), number.group(1))
          : Optional.empty();
    }
    Matcher browsed = JIRA.matcher(rest);
    if (browsed.matches()) {
      return site.key(browsed.group(1), browsed.group(2));
    }
    Matcher selected = SELECTED.matcher(Optional.ofNullable(link.getQuery()).orElse(""));
    return selected.find() ? site.key(selected.group(1), selected.group(2)) : Optional.empty();
  }

  private static String said(URI link, String path) {
    String host = Optional.ofNullable(link.getHost()).orElse("unknown-host");
    String said = host.toLowerCase(Locale.ROOT) + path.replaceAll("[^!-~]", "?");
    return said.length() <= SAID_MAX_CHARS ? said : said.substring(0, SAID_MAX_CHARS);
  }

  private static Found ours(TicketKey key) {
    return new Found() {
      @Override
      public <R> R fold(Function<TicketKey, R> ours, Function<String, R> elsewhere) {
        return ours.apply(key);
      }
    };
  }

  private static Found elsewhere(String link) {
    return new Found() {
      @Override
      public <R> R fold(Function<TicketKey, R> ours, Function<String, R> elsewhere) {
        return elsewhere.apply(link);
      }
    };
  }
}
