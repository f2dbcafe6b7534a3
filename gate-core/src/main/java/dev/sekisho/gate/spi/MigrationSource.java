package dev.sekisho.gate.spi;

import dev.sekisho.gate.fact.ChangedFile;
import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.fact.Migration;
import java.util.List;
import java.util.Set;

/**
 * Knows how far the migrations of some files got in one database: from the tool's own history, from
 * a report, from a check.
 *
 * <p>Done is only what names the file, the checksum of its content at this head, the database, the
 * time and who did it. A system that does not answer is unknown evidence, or an exception, and
 * never an empty list. Called by many threads at once.
 */
public interface MigrationSource {

  /** What people call it, for example {@code flyway of payments}; the source of its evidence. */
  String name();

  /** Whether it can answer for a file; one that no source answers for is never done. */
  boolean isAbout(FilePath file);

  /** The kinds of evidence that it has to see on the sheet, beside the files. */
  default Set<FactKind> needs() {
    return Set.of();
  }

  /**
   * How far each file got.
   *
   * @param sheet of the head that the question is about
   * @param files those that it is about and that are there at the head; never empty
   */
  Evidence<Listing<Migration>> ask(FactSheet sheet, List<ChangedFile> files);
}
