package dev.sekisho.gate.testkit.github.internal.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.zip.GZIPOutputStream;

/** Writes files as a gzipped tar (POSIX ustar), which is what GitHub sends for a whole tree. */
final class Tarball {
  private static final int BLOCK_BYTES = 512;

  private Tarball() {}

  static byte[] of(String folder, NavigableMap<String, String> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream tar = new GZIPOutputStream(bytes)) {
      tar.write(header(folder, 0, '5'));
      for (var file : files.entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
        tar.write(header(folder + file.getKey(), content.length, '0'));
        tar.write(content);
        tar.write(new byte[(BLOCK_BYTES - content.length % BLOCK_BYTES) % BLOCK_BYTES]);
      }
      tar.write(new byte[2 * BLOCK_BYTES]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] header(String path, int size, char kind) {
    byte[] header = new byte[BLOCK_BYTES];
    int cut = path.length() <= 100 ? -1 : path.lastIndexOf('/', 154);
    put(header, 0, path.substring(cut + 1));
    put(header, 100, kind == '5' ? "0000755" : "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, String.format(Locale.ROOT, "%011o", size));
    put(header, 136, "00000000000");
    put(header, 148, "        ");
    header[156] = (byte) kind;
    put(header, 257, "ustar");
    put(header, 263, "00");
    if (cut > 0) {
      put(header, 345, path.substring(0, cut));
    }
    int sum = 0;
    for (byte one : header) {
      sum += one & 0xff;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o", sum) + "\0 ");
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
