package dev.sekisho.gate.migration;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.MigrationSource;
import java.util.List;

/**
 * Adds the evidence of some sources to the {@link EvidenceSource}s of a program, for those who put
 * theirs together with Guice. Everybody else makes a {@link MigrationEvidence}; Guice is an
 * optional dependency, and this class alone needs it.
 */
public final class MigrationModule extends AbstractModule {
  private final List<MigrationSource> sources;

  /** Adds the evidence of {@code sources}. */
  public MigrationModule(List<MigrationSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  protected void configure() {
    Multibinder.newSetBinder(binder(), EvidenceSource.class)
        .addBinding()
        .toInstance(new MigrationEvidence(sources));
  }
}
