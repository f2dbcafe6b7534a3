package dev.sekisho.gate.calendar;

import com.google.inject.AbstractModule;
import dev.sekisho.gate.calendar.entry.Calendars;
import dev.sekisho.gate.calendar.evidence.WindowEvidence;
import dev.sekisho.gate.calendar.evidence.Windows;
import dev.sekisho.gate.calendar.google.CalendarHerald;

/**
 * Binds the parts of one adapter, for those who put their program together with Guice. Everybody
 * else asks {@link CalendarAdapter}; Guice is an optional dependency, and this class alone needs
 * it. What it binds is thread-safe. There is a {@link CalendarHerald} only with a connection to
 * Google.
 */
public final class CalendarModule extends AbstractModule {
  private final CalendarAdapter adapter;

  /** Binds the parts of {@code adapter}. */
  public CalendarModule(CalendarAdapter adapter) {
    this.adapter = adapter;
  }

  @Override
  protected void configure() {
    bind(CalendarAdapter.class).toInstance(adapter);
    bind(Calendars.class).toInstance(adapter.calendars());
    bind(Windows.class).toInstance(adapter.windows());
    bind(WindowEvidence.class).toInstance(adapter.evidence());
    adapter.herald().ifPresent(herald -> bind(CalendarHerald.class).toInstance(herald));
  }
}
