package dev.sekisho.gate.tracker;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.TicketRecord;
import dev.sekisho.gate.tracker.evidence.TicketSource;
import dev.sekisho.gate.tracker.hook.TicketEvents;

/**
 * Binds the parts of one adapter and adds its source to the {@link EvidenceSource}s, for those who
 * put their program together with Guice. Everybody else asks {@link TrackerAdapter}; Guice is an
 * optional dependency, and this class alone needs it.
 */
public final class TrackerModule extends AbstractModule {
  private final TrackerAdapter adapter;
  private final TicketRecord record;

  /** Binds the parts of {@code adapter}, which whoever made it closes. */
  public TrackerModule(TrackerAdapter adapter, TicketRecord record) {
    this.adapter = adapter;
    this.record = record;
  }

  @Override
  protected void configure() {
    TicketSource source = adapter.source();
    bind(TrackerAdapter.class).toInstance(adapter);
    bind(TicketRecord.class).toInstance(record);
    bind(TicketEvents.class).toInstance(adapter.events());
    bind(TicketSource.class).toInstance(source);
    Multibinder.newSetBinder(binder(), EvidenceSource.class).addBinding().toInstance(source);
  }
}
