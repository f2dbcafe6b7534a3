package dev.sekisho.gate.migration;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.guard.Guard;
import dev.sekisho.gate.spi.MigrationSource;
import java.util.List;
import java.util.Set;

/**
 * A source of migrations behind a guard of its own, so that a database that is slow or down delays
 * nothing else.
 *
 * @param source the source; that it throws is a failure of its system
 * @param guard stands before its system
 */
public record GuardedMigrations(MigrationSource source, Guard guard) implements MigrationSource {

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public boolean isAbout(FilePath file) {
    return source.isAbout(file);
  }

  @Override
  public Set<FactKind> needs() {
    return source.needs();
  }

  @Override
  public Evidence<Listing<Migration>> ask(FactSheet sheet, List<ChangedFile> files) {
    return guard
        .ask(() -> source.ask(sheet, files))
        .fold(known -> known.value(), gap -> Evidence.unknown(name(), gap.reason()));
  }
}
