package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.FILES;
import static dev.sekisho.gate.fact.FactKind.MIGRATIONS;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Migration;
import dev.sekisho.gate.fact.Migration.State;
import java.util.List;

/** The database migrations that a pull request holds, and how far each of them got. */
public final class Migrations {
  private final FactSheet sheet;
  private final Reading reading;
  private final Files files;

  Migrations(FactSheet sheet, Reading reading, Files files) {
    this.sheet = sheet;
    this.reading = reading;
    this.files = files;
  }

  @Word(
      value = "Whether every file that fits a table was applied to its database, with evidence",
      reads = {MIGRATIONS, FILES},
      argument = Word.Argument.TABLE,
      columns = {"path"})
  public boolean allApplied(String table) {
    List<ChangedFile> needed = files.presentAndListed(table);
    if (!Reading.isWhole(sheet.files())) {
      return reading.gap(FILES);
    }
    if (!needed.isEmpty() && !Reading.isWhole(sheet.migrations())) {
      return reading.gap(MIGRATIONS);
    }
    return needed.stream().allMatch(this::isApplied);
  }

  @Word(
      value =
          "Whether the migration of a file that fits a table failed, or the file was changed after it was applied",
      reads = {MIGRATIONS, FILES},
      argument = Word.Argument.TABLE,
      columns = {"path"})
  public boolean anyBroken(String table) {
    List<ChangedFile> listed = files.presentAndListed(table);
    if (listed.stream().anyMatch(file -> has(file, State.FAILED) || has(file, State.CHANGED))) {
      return true;
    }
    if (!Reading.isWhole(sheet.files())) {
      return reading.gap(FILES);
    }
    return !listed.isEmpty() && !Reading.isWhole(sheet.migrations()) && reading.gap(MIGRATIONS);
  }

  @Word(
      value = "The files that fit a table and are not known to be applied, as a text",
      argument = Word.Argument.TABLE,
      columns = {"path"},
      spoken = true)
  public String notAppliedNames(String table) {
    return Names.say(
        files.presentAndListed(table).stream()
            .filter(file -> !isApplied(file))
            .map(ChangedFile::path)
            .toList());
  }

  @Word(
      value =
          "The files that fit a table and are not known to be applied, each with what is known of"
              + " it, as a text",
      argument = Word.Argument.TABLE,
      columns = {"path"},
      spoken = true)
  public String whyNotApplied(String table) {
    return Names.say(
        files.presentAndListed(table).stream()
            .filter(file -> !isApplied(file))
            .map(this::standing)
            .toList());
  }

  @Word(
      value =
          "The evidence that the migrations were applied, as a text: the file, its checksum, the"
              + " database, when and by whom",
      spoken = true)
  public String evidence() {
    return Names.say(
        Reading.some(sheet.migrations()).stream()
            .filter(migration -> migration.state() == State.APPLIED)
            .map(Migrations::proof)
            .distinct()
            .toList());
  }

  private String standing(ChangedFile file) {
    List<String> known =
        Reading.some(sheet.migrations()).stream()
            .filter(migration -> migration.file().equals(file.path()))
            .filter(migration -> migration.state() != State.APPLIED)
            .map(Migration::evidence)
            .distinct()
            .toList();
    return known.isEmpty() ? file.path().value() : file.path() + " (" + Names.say(known) + ")";
  }

  private static String proof(Migration migration) {
    return migration.file()
        + migration.checksum().map(sum -> " with checksum " + sum).orElse("")
        + migration.database().map(database -> " to " + database).orElse("")
        + migration.appliedAt().map(at -> " at " + at).orElse("")
        + migration.appliedBy().map(by -> " by " + by).orElse("")
        + " ("
        + migration.evidence()
        + ")";
  }

  private boolean isApplied(ChangedFile file) {
    return has(file, State.APPLIED)
        && !has(file, State.FAILED)
        && !has(file, State.CHANGED)
        && !has(file, State.PENDING);
  }

  private boolean has(ChangedFile file, State state) {
    return Reading.some(sheet.migrations()).stream()
        .anyMatch(m -> m.file().equals(file.path()) && m.state() == state);
  }
}
