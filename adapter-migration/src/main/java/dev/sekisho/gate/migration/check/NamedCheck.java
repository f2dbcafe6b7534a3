package dev.sekisho.gate.migration.check;

import dev.sekisho.gate.fact.AppSlug;
import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Check;
import dev.sekisho.gate.fact.Check.State;
import dev.sekisho.gate.fact.CheckName;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.migration.Paths;
import dev.sekisho.gate.migration.Sha256;
import dev.sekisho.gate.migration.Standing;
import dev.sekisho.gate.spi.HeadFiles;
import dev.sekisho.gate.spi.MigrationSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a check of the head for evidence: a job that runs the migrations succeeds only when all of
 * them were applied. It is about this head, so a file that was changed since has no check yet.
 * Thread-safe.
 *
 * @param check the check run's name, or the context of a commit status
 * @param app the app that reports it; without one, everybody who may set a status can say that
 *     migrations were applied
 * @param database where the job runs them
 * @param paths the files that the job runs
 * @param files reads them at the head, for their checksums
 */
public record NamedCheck(
    CheckName check, Optional<AppSlug> app, String database, Paths paths, HeadFiles files)
    implements MigrationSource {

  @Override
  public String name() {
    return "check " + check;
  }

  @Override
  public boolean isAbout(FilePath file) {
    return paths.have(file);
  }

  @Override
  public Set<FactKind> needs() {
    return EnumSet.of(FactKind.CHECKS);
  }

  @Override
  public Evidence<Listing<Migration>> ask(FactSheet sheet, List<ChangedFile> changed) {
    return sheet
        .checks()
        .fold(
            known -> of(sheet, changed, known.value(), known.asOf()),
            gap -> Evidence.unknown(gap.source(), gap.reason()));
  }

  private Evidence<Listing<Migration>> of(
      FactSheet sheet, List<ChangedFile> changed, Listing<Check> checks, Instant asOf) {
    Optional<Check> latest =
        checks.items().stream().filter(this::isMeant).max(Comparator.comparing(Check::changedAt));
    if (latest.isEmpty() && !checks.complete()) {
      return Evidence.unknown(name(), "only a part of the checks was read");
    }
    List<Migration> migrations = new ArrayList<>();
    for (ChangedFile file : changed) {
      Standing here = new Standing(file.path(), database);
      migrations.add(
          latest
              .map(found -> standing(here, found, sheet))
              .orElseGet(() -> here.pending(said() + " was not reported for this head")));
    }
    Instant said = latest.map(Check::changedAt).filter(at -> at.isBefore(asOf)).orElse(asOf);
    return Evidence.known(Listing.complete(migrations), name(), said);
  }

  private boolean isMeant(Check candidate) {
    return candidate.name().equals(check) && (app.isEmpty() || candidate.app().equals(app));
  }

  private Migration standing(Standing here, Check found, FactSheet sheet) {
    return switch (found.state()) {
      case SUCCESS -> {
        byte[] content = files.read(sheet.subject().repository(), sheet.head(), here.file());
        yield here.applied(
            said() + " succeeded for " + sheet.head().abbreviated(),
            "sha256:" + Sha256.of(content),
            found.app().map(AppSlug::value).orElse("whoever set the status"),
            found.changedAt());
      }
      case FAILURE, TIMED_OUT, CANCELLED -> here.failed(said() + " says " + word(found.state()));
      case RUNNING, NEUTRAL, SKIPPED, ACTION_REQUIRED, STALE ->
          here.pending(said() + " says " + word(found.state()));
    };
  }

  private String said() {
    return "check '" + check + "'";
  }

  private static String word(State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
