package dev.sekisho.gate.cli;

import dev.sekisho.gate.ledger.Audit;
import dev.sekisho.gate.ledger.Database;
import dev.sekisho.gate.workbench.diff.RecordedSheet;
import dev.sekisho.gate.workbench.diff.RecordedSheets;
import dev.sekisho.gate.workbench.diff.SheetFiles;
import java.nio.file.Path;

/** Where recorded sheets are: in a ledger, or in files. */
final class SheetSource implements RecordedSheets, AutoCloseable {
  private static final String LEDGER = "jdbc:";

  private final RecordedSheets sheets;
  private final Runnable close;

  private SheetSource(RecordedSheets sheets, Runnable close) {
    this.sheets = sheets;
    this.close = close;
  }

  /**
   * Opens what somebody named.
   *
   * @param name an address of a ledger, which begins with {@code jdbc:}, or a file or folder
   */
  static SheetSource of(String name) {
    if (!name.startsWith(LEDGER)) {
      return new SheetSource(new SheetFiles(Path.of(name)), () -> {});
    }
    Database database = Database.openExisting(name);
    return new SheetSource(taker -> ledger(new Audit(database), taker), database::close);
  }

  private static void ledger(Audit audit, Taker taker) {
    long total = audit.sheets();
    long[] done = {0};
    audit.decisions(
        kept ->
            kept.sheet()
                .ifPresent(
                    text ->
                        taker.take(
                            RecordedSheet.of("sheet of " + kept.id().abbreviated(), text),
                            (double) ++done[0] / total)));
  }

  @Override
  public void forEach(Taker taker) {
    sheets.forEach(taker);
  }

  @Override
  public void close() {
    close.run();
  }
}
