package dev.sekisho.gate.migration.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.flywaydb.core.Flyway;

/** Our checksum of a file is the one that Flyway tells. */
class FlywayChecksumTest {
  private static Postgres postgres;
  private static DataSource database;

  @BeforeContainer
  static void start() {
    postgres = Postgres.start();
    database = postgres.database();
  }

  @AfterContainer
  static void stop() {
    postgres.close();
  }

  @Provide
  Arbitrary<String> contents() {
    return Arbitraries.of(
            "create table a (id int);", "\n", "\r\n", "\r", "-- 関所", " ", "\t", "é", "\f", "")
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 60)
  void itIsFlyways(@ForAll("contents") String content, @ForAll boolean mark) throws IOException {
    byte[] bytes = ((mark ? "\uFEFF" : "") + content).getBytes(StandardCharsets.UTF_8);
    Path folder = Files.createTempDirectory("migrations");
    Path file = Files.write(folder.resolve("V1__a.sql"), bytes);
    try {
      int told =
          Flyway.configure()
              .dataSource(database)
              .locations("filesystem:" + folder)
              .load()
              .info()
              .all()[0]
              .getChecksum();
      assertThat(FlywayChecksum.of(bytes)).isEqualTo(told);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}
