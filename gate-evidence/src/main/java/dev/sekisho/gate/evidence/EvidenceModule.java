package dev.sekisho.gate.evidence;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.config.BotConfig;
import dev.sekisho.gate.calendar.file.KnownNames;
import dev.sekisho.gate.spi.Herald;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Adds to a bot what reads tickets, calendars and migrations, as far as it is configured, and what
 * tells tickets and calendars how releases go. What is not configured is not asked, and a control
 * that needs it says that it could not judge. Install it beside {@link
 * dev.sekisho.gate.bot.host.HostModule}.
 */
public final class EvidenceModule extends AbstractModule {
  private final EvidenceConfig config;
  private final Supplier<KnownNames> known;

  /** A module for a bot that deploys nothing: the file of windows may use any name. */
  public EvidenceModule(EvidenceConfig config) {
    this(config, () -> KnownNames.ANY);
  }

  /**
   * A module.
   *
   * @param known the services and environments that the file of windows may name, as they are now
   */
  public EvidenceModule(EvidenceConfig config, Supplier<KnownNames> known) {
    this.config = config;
    this.known = known;
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), Herald.class);
    if (!config.tickets().isEmpty()) {
      install(new TicketsModule(config.tickets()));
    }
    config.calendar().ifPresent(calendar -> install(new WindowsModule(calendar, known)));
    install(new MigrationsModule(config.migrations()));
  }

  @Provides
  @Singleton
  Guards guards(BotConfig bot, InstantSource clock) {
    return new Guards(bot.workers(), clock);
  }

  @ProvidesIntoSet
  Part threads(Guards guards) {
    return guards;
  }
}
