package dev.sekisho.gate.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A folder of files that come with the demo, in the order that its {@code index.txt} gives.
 *
 * @param folder the folder's name
 */
record Shelf(String folder) {

  /** The names of the files, in order. */
  List<String> names() {
    return new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /** One file. */
  byte[] bytes(String name) {
    try (InputStream in = Shelf.class.getResourceAsStream("/demo/" + folder + "/" + name)) {
      if (in == null) {
        throw new LinkageError("demo/" + folder + "/" + name + " is missing from the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
