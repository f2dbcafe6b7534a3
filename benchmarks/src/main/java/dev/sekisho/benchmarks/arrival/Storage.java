package dev.sekisho.benchmarks.arrival;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An empty database in the folder for temporary files, which forgets nothing that it acknowledged
 * when the power goes. Put that folder on a disk that is one: {@code -Djava.io.tmpdir}.
 */
final class Storage implements AutoCloseable {

  /** Which database. */
  enum Kind {
    SQLITE,
    POSTGRESQL
  }

  private interface Server extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  private final String url;
  private final Path folder;
  private final Server server;

  private Storage(String url, Path folder, Server server) {
    this.url = url;
    this.folder = folder;
    this.server = server;
  }

  static Storage open(Kind kind) {
    try {
      Path folder = Files.createTempDirectory("sekisho-arrival");
      return switch (kind) {
        case SQLITE -> new Storage("jdbc:sqlite:" + folder.resolve("gate.db"), folder, () -> {});
        case POSTGRESQL -> postgresql(folder);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the library starts it for tests, PostgreSQL does not wait for the disk. */
  private static Storage postgresql(Path folder) throws IOException {
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("data"))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    return new Storage(server.getJdbcUrl("postgres", "postgres"), folder, server::close);
  }

  /** Its address, as the bot takes it. */
  String url() {
    return url;
  }

  /** Its folder, which is removed with it. */
  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    server.close();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
