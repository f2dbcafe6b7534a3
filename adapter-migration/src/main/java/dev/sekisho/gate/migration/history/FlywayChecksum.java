package dev.sekisho.gate.migration.history;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Flyway's checksum of a file: the CRC-32 of its lines in UTF-8, without what ends them and without
 * a byte order mark, so that it is the same whatever the line ends are. In the history it stands as
 * a signed number.
 */
final class FlywayChecksum {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private FlywayChecksum() {}

  static int of(byte[] content) {
    String text = text(content);
    List<String> lines = text.lines().toList();
    CRC32 crc = new CRC32();
    lines.forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }

  /** The text of a file in UTF-8. */
  static String text(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
