package dev.sekisho.gate.evidence;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.sekisho.gate.calendar.CalendarAdapter;
import dev.sekisho.gate.calendar.file.KnownNames;
import dev.sekisho.gate.calendar.file.WatchedFile;
import dev.sekisho.gate.calendar.google.CalendarHerald;
import dev.sekisho.gate.calendar.google.GoogleConnection;
import dev.sekisho.gate.evidence.EvidenceConfig.Calendar;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.Herald;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins windows and calendars to a bot. */
final class WindowsModule extends AbstractModule {
  private static final Logger LOG = LoggerFactory.getLogger(WindowsModule.class);

  private final Calendar config;
  private final Supplier<KnownNames> known;

  WindowsModule(Calendar config, Supplier<KnownNames> known) {
    this.config = config;
    this.known = known;
  }

  @Override
  protected void configure() {
    if (config.google().isPresent()) {
      Provider<CalendarAdapter> calendar = getProvider(CalendarAdapter.class);
      Multibinder.newSetBinder(binder(), Herald.class)
          .addBinding()
          .toProvider(() -> herald(calendar.get()));
    }
  }

  private static CalendarHerald herald(CalendarAdapter calendar) {
    return calendar.herald().orElseThrow();
  }

  @Provides
  @Singleton
  CalendarAdapter calendar(Guards guards, InstantSource clock) {
    WatchedFile file =
        new WatchedFile(
            config.windows(),
            known,
            problem -> LOG.warn("the windows stay as they were: {}", problem.getMessage()));
    CalendarAdapter.Builder builder =
        CalendarAdapter.builder(file, clock).guards(name -> guards.of("calendar " + name));
    config.folder().ifPresent(builder::files);
    config
        .google()
        .ifPresent(
            google -> builder.google(new GoogleConnection(google.account(), google.api(), clock)));
    return builder.build();
  }

  @ProvidesIntoSet
  EvidenceSource windows(CalendarAdapter calendar) {
    return calendar.evidence();
  }
}
