package dev.sekisho.gate.sandbox;

import dev.sekisho.gate.rules.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of the rules that come with the gate, as its artifact brings them. */
final class StandardTexts {
  private static final String FOLDER = "/policies";

  private StandardTexts() {}

  /** Rules and tables by their path from the folder, with {@code /} between names. */
  static Map<String, String> read() {
    try {
      URI folder = Objects.requireNonNull(RuleSet.class.getResource(FOLDER)).toURI();
      if (!folder.getScheme().equals("jar")) {
        return texts(Path.of(folder));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return texts(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a resource has an address", e);
    }
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".drl") || name.endsWith(".csv")) {
          texts.put(name, Files.readString(file));
        }
      }
    }
    return texts;
  }
}
