package dev.sekisho.gate.migration;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.spi.EvidenceSource;
import dev.sekisho.gate.spi.MigrationSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks every source of migrations that is about a changed file, and no other. All of them count: a
 * file that runs in two databases is done when it is done in both. Where one can not answer,
 * nothing is done, unless another proves that something is broken; that is told all the same.
 *
 * @param sources the sources
 */
public record MigrationEvidence(List<MigrationSource> sources) implements EvidenceSource {
  private static final String NOBODY = "migrations";

  public MigrationEvidence {
    sources = List.copyOf(sources);
  }

  @Override
  public Set<FactKind> brings() {
    return EnumSet.of(FactKind.MIGRATIONS);
  }

  @Override
  public Set<FactKind> needs() {
    Set<FactKind> needs = EnumSet.of(FactKind.FILES);
    sources.forEach(source -> needs.addAll(source.needs()));
    return needs;
  }

  @Override
  public FactSheet lay(FactSheet sheet) {
    return sheet.with(
        draft ->
            draft.migrations(
                sheet
                    .files()
                    .fold(
                        known -> of(sheet, known.value().items()),
                        gap -> Evidence.unknown(gap.source(), gap.reason()))));
  }

  private Evidence<Listing<Migration>> of(FactSheet sheet, List<ChangedFile> changed) {
    List<ChangedFile> present =
        changed.stream().filter(file -> file.status() != ChangedFile.Status.REMOVED).toList();
    Answers answers = new Answers(sheet.asOf());
    for (MigrationSource source : sources) {
      List<ChangedFile> own = present.stream().filter(file -> source.isAbout(file.path())).toList();
      if (!own.isEmpty()) {
        answers.add(ask(source, sheet, own));
      }
    }
    return answers.together();
  }

  private static Evidence<Listing<Migration>> ask(
      MigrationSource source, FactSheet sheet, List<ChangedFile> files) {
    try {
      return source.ask(sheet, files);
    } catch (GateException e) {
      return Evidence.unknown(source.name(), e.problems().get(0).what());
    } catch (RuntimeException e) {
      return Evidence.unknown(source.name(), e.toString());
    }
  }

  /** What several sources said. */
  private static final class Answers {
    private final List<Migration> migrations = new ArrayList<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> silent = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private Instant oldest;
    private boolean complete = true;

    Answers(Instant now) {
      oldest = now;
    }

    void add(Evidence<Listing<Migration>> answer) {
      if (answer instanceof Evidence.Known<Listing<Migration>> known) {
        migrations.addAll(known.value().items());
        complete &= known.value().complete();
        told.add(known.source());
        oldest = known.asOf().isBefore(oldest) ? known.asOf() : oldest;
      } else if (answer instanceof Evidence.Unknown<Listing<Migration>> gap) {
        silent.add(gap.source());
        reasons.add(gap.reason());
      }
    }

    Evidence<Listing<Migration>> together() {
      if (silent.isEmpty()) {
        String source = told.isEmpty() ? NOBODY : String.join(" and ", told);
        return Evidence.known(new Listing<>(migrations, complete), source, oldest);
      }
      String source = String.join(" and ", silent);
      return migrations.stream().anyMatch(Answers::isBroken)
          ? Evidence.known(Listing.truncated(migrations), source, oldest)
          : Evidence.unknown(source, String.join("; ", reasons));
    }

    private static boolean isBroken(Migration migration) {
      return migration.state() == State.FAILED || migration.state() == State.CHANGED;
    }
  }
}
