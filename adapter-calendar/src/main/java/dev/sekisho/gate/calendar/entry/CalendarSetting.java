package dev.sekisho.gate.calendar.entry;

import dev.sekisho.gate.calendar.window.Scope;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A calendar that others keep, and which of its entries are freezes.
 *
 * @param name what it is called here
 * @param place where it is
 * @param titles how the title of a freeze begins, in whatever case; {@link #EVERY} for every entry
 * @param zone the zone of times that do not say one
 * @param scope what its freezes are about
 */
public record CalendarSetting(
    String name, CalendarPlace place, List<String> titles, ZoneId zone, Scope scope) {

  /** Stands for every title. */
  public static final String EVERY = "*";

  public CalendarSetting {
    titles = List.copyOf(titles);
  }

  /** Whether an entry of that title is a freeze. */
  public boolean isFreeze(String title) {
    String read = title.strip().toLowerCase(Locale.ROOT);
    return titles.stream()
        .anyMatch(t -> t.equals(EVERY) || read.startsWith(t.toLowerCase(Locale.ROOT)));
  }
}
