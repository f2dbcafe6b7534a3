package dev.sekisho.gate.workbench.diff;

import dev.sekisho.gate.json.Document;
import dev.sekisho.gate.problem.ErrorId;
import dev.sekisho.gate.problem.GateException;
import dev.sekisho.gate.problem.Place;
import dev.sekisho.gate.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Sheets in files, in the order of their names: {@code .json} is one sheet, {@code .jsonl} a sheet
 * in each line, {@code .jsonl.gz} the same compressed. Empty lines and files of other names are
 * passed over.
 */
public final class SheetFiles implements RecordedSheets {

  /** Folders that may lie within each other. */
  static final int DEPTH_MAX = 16;

  /** Bytes of one line; no document is longer. */
  static final int LINE_BYTES_MAX = Document.SIZE_MAX;

  private static final int GZIP_BUFFER_BYTES = 1 << 16;

  private final Path root;

  /** Sheets in a folder or in a single file. */
  public SheetFiles(Path root) {
    this.root = root;
  }

  @Override
  public void forEach(Taker taker) {
    List<Path> files = files();
    long total = 0;
    for (Path file : files) {
      total += size(file);
    }
    long before = 0;
    for (Path file : files) {
      read(file, taker, before, total);
      before += size(file);
    }
  }

  private List<Path> files() {
    if (!Files.exists(root)) {
      throw unreadable(root, "there is no such file or folder");
    }
    try (Stream<Path> found = Files.walk(root, DEPTH_MAX)) {
      return found.filter(SheetFiles::holdsSheets).filter(Files::isRegularFile).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(root, "it can not be read: " + e.getMessage());
    }
  }

  private void read(Path file, Taker taker, long before, long total) {
    try (Counted counted = new Counted(Files.newInputStream(file))) {
      if (file.toString().endsWith(".json")) {
        byte[] whole = counted.readNBytes(Document.SIZE_MAX + 1);
        taker.take(RecordedSheet.of(file.toString(), whole), share(before, counted, total));
        return;
      }
      InputStream in =
          file.toString().endsWith(".gz")
              ? new GZIPInputStream(counted, GZIP_BUFFER_BYTES)
              : counted;
      Lines lines = new Lines(in, LINE_BYTES_MAX);
      long number = 0;
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (line.length > 0) {
          taker.take(RecordedSheet.of(file + ":" + number, line), share(before, counted, total));
        }
      }
    } catch (Lines.TooLong e) {
      throw failure(
          DiffErrors.LINE,
          file,
          "a line is longer than " + LINE_BYTES_MAX + " bytes, which no sheet is",
          "Write one sheet in each line");
    } catch (IOException e) {
      throw unreadable(file, "it can not be read: " + e.getMessage());
    }
  }

  private static double share(long before, Counted counted, long total) {
    return total == 0 ? -1 : (double) (before + counted.count()) / total;
  }

  private static boolean holdsSheets(Path path) {
    String name = path.toString();
    return name.endsWith(".json") || name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(file, "it can not be read: " + e.getMessage());
    }
  }

  private static GateException unreadable(Path file, String what) {
    return failure(DiffErrors.SHEETS, file, what, "Check its name, and that this user may read it");
  }

  private static GateException failure(ErrorId id, Path file, String what, String fix) {
    return new GateException(Problem.of(id, Place.of(file.toString()), what, fix));
  }
}
