package dev.sekisho.gate.vocabulary;

import static dev.sekisho.gate.fact.FactKind.FILES;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The files that a pull request changes. A renamed file counts under both of its names. */
public final class Files {
  private final FactSheet sheet;
  private final Tables tables;
  private final Reading reading;
  private final Map<String, List<ChangedFile>> listed = new HashMap<>(2);

  Files(FactSheet sheet, Tables tables, Reading reading) {
    this.sheet = sheet;
    this.tables = tables;
    this.reading = reading;
  }

  @Word(value = "How many files it changes, as far as they were read", reads = FILES)
  public int count() {
    return reading.all(FILES, sheet.files()).size();
  }

  @Word("The names of the files; a renamed file has both of its names")
  public Paths paths() {
    return new Paths(
        Reading.some(sheet.files()).stream()
            .flatMap(file -> file.paths().stream())
            .map(FilePath::value)
            .toList(),
        Reading.isWhole(sheet.files()),
        reading);
  }

  @Word(
      value = "Whether a file fits a pattern in the column 'path' of a table",
      reads = FILES,
      argument = Word.Argument.TABLE,
      columns = {"path"})
  public boolean anyListed(String table) {
    if (!listed(table).isEmpty()) {
      return true;
    }
    return !Reading.isWhole(sheet.files()) && reading.gap(FILES);
  }

  @Word(
      value = "Whether there are files, and each fits a pattern in the column 'path' of a table",
      reads = FILES,
      argument = Word.Argument.TABLE,
      columns = {"path"})
  public boolean allListed(String table) {
    Table list = tables.get(table);
    return all(file -> file.paths().stream().allMatch(path -> list.lists("path", path.value())));
  }

  @Word(
      value = "The files that fit a pattern in the column 'path' of a table, as a text",
      argument = Word.Argument.TABLE,
      columns = {"path"},
      spoken = true)
  public String listedNames(String table) {
    return Names.say(listed(table).stream().map(ChangedFile::path).toList());
  }

  @Word(
      value =
          "Whether there are files, and the first row that fits each of them in the column 'path'"
              + " says 'no' in the column 'in-scope'; a file that no row fits is in scope",
      reads = FILES,
      argument = Word.Argument.TABLE,
      columns = {"path", "in-scope"},
      cells =
          @Word.Cells(
              column = "in-scope",
              known = {"yes", "no"}))
  public boolean allOutOfScope(String table) {
    Table decisions = tables.get(table);
    return all(file -> !isInScope(decisions, file));
  }

  @Word(
      value = "The files that a table leaves in scope, as a text",
      argument = Word.Argument.TABLE,
      columns = {"path", "in-scope"},
      cells =
          @Word.Cells(
              column = "in-scope",
              known = {"yes", "no"}),
      spoken = true)
  public String inScopeNames(String table) {
    Table decisions = tables.get(table);
    return say(file -> isInScope(decisions, file));
  }

  /** The files, as far as they were read, without those that are only removed. */
  List<ChangedFile> presentAndListed(String table) {
    return listed(table).stream()
        .filter(file -> file.status() != ChangedFile.Status.REMOVED)
        .toList();
  }

  /** The files that fit a table, as far as they were read; looked for once for each table. */
  private List<ChangedFile> listed(String table) {
    return listed.computeIfAbsent(
        table,
        name -> {
          Table list = tables.get(name);
          List<ChangedFile> found = new ArrayList<>(0);
          for (ChangedFile file : Reading.some(sheet.files())) {
            if (isListed(list, file)) {
              found.add(file);
            }
          }
          return found;
        });
  }

  private boolean all(Predicate<ChangedFile> test) {
    List<ChangedFile> read = Reading.some(sheet.files());
    if (!read.stream().allMatch(test)) {
      return false;
    }
    return Reading.isWhole(sheet.files()) ? !read.isEmpty() : reading.gap(FILES);
  }

  private String say(Predicate<ChangedFile> test) {
    return Names.say(
        Reading.some(sheet.files()).stream().filter(test).map(ChangedFile::path).toList());
  }

  private static boolean isInScope(Table decisions, ChangedFile file) {
    return file.paths().stream()
        .anyMatch(
            path ->
                !decisions
                    .firstMatch("path", path.value())
                    .filter(row -> row.cell("in-scope").equals("no"))
                    .isPresent());
  }

  private static boolean isListed(Table list, ChangedFile file) {
    return list.lists("path", file.path().value())
        || (file.previousPath().isPresent()
            && list.lists("path", file.previousPath().get().value()));
  }
}
