package dev.sekisho.benchmarks;

import dev.sekisho.gate.json.FactSheetJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Writes drawn sheets down as a ledger would hold them, a document in a line, for {@code ./gate
 * diff} to read.
 */
public final class RecordedSheets {
  private static final int SHEETS = 1_000_000;

  private RecordedSheets() {}

  /**
   * Writes the sheets and says how many bytes they came to.
   *
   * @param arguments the file, compressed where its name ends with {@code .gz}; then another number
   *     of sheets, if any
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    int count = arguments.length == 1 ? SHEETS : Integer.parseInt(arguments[1]);
    try (OutputStream out = open(file)) {
      System.out.println(count + " sheets, " + write(out, count) + " bytes of JSON");
    }
  }

  /** Writes the first {@code count} sheets, and answers with their bytes. */
  static long write(OutputStream out, int count) throws IOException {
    SheetDraw draw = new SheetDraw(10);
    long bytes = 0;
    for (int i = 0; i < count; i++) {
      byte[] line = (FactSheetJson.write(draw.next()) + "\n").getBytes(StandardCharsets.UTF_8);
      out.write(line);
      bytes += line.length;
    }
    return bytes;
  }

  private static OutputStream open(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out;
  }
}
