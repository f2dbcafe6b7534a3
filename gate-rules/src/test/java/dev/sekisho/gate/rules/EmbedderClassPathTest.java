package dev.sekisho.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever embeds the gate takes gate-core and gate-rules and keeps their own clients, command line
 * and logging. The build writes the class path that they get; the tests read it.
 */
class EmbedderClassPathTest {
  private static final Path CLASS_PATH = Path.of("target", "embedder.classpath");

  @Test
  void theEngineIsOnIt() throws IOException {
    assertThat(has("dev.sekisho.gate.engine.GateEngine")).isTrue();
    assertThat(has("org.kie.api.KieBase")).isTrue();
  }

  @Test
  void ofOurOwnOnlyTheCoreAndItsJsonAreOnIt() throws IOException {
    assertThat(entries())
        .filteredOn(entry -> entry.matches(".*/(gate|adapter)-[a-z]+/.*"))
        .map(entry -> entry.replaceAll(".*/((gate|adapter)-[a-z]+).*", "$1"))
        .containsExactlyInAnyOrder("gate-core", "gate-json");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the GitHub client, org.kohsuke.github.GitHub",
    "OkHttp, okhttp3.OkHttpClient",
    "Apache HttpClient 4, org.apache.http.client.HttpClient",
    "Apache HttpClient 5, org.apache.hc.client5.http.classic.HttpClient",
    "the Maven resolver, org.eclipse.aether.RepositorySystem",
    "picocli, picocli.CommandLine",
    "Logback, ch.qos.logback.classic.Logger",
    "Log4j, org.apache.logging.log4j.core.Logger",
    "slf4j-simple, org.slf4j.simple.SimpleLogger",
    "slf4j-nop, org.slf4j.nop.NOPServiceProvider",
    "JUnit, org.junit.jupiter.api.Test",
  })
  void whatAnEmbedderDidNotAskForIsNotOnIt(String what, String className) throws IOException {
    assertThat(has(className)).as(what).isFalse();
  }

  @Test
  void noLoggingBackendAnnouncesItself() throws IOException {
    try (URLClassLoader embedder = embedder()) {
      assertThat(embedder.getResource("META-INF/services/org.slf4j.spi.SLF4JServiceProvider"))
          .isNull();
    }
  }

  private static boolean has(String className) throws IOException {
    try (URLClassLoader embedder = embedder()) {
      return embedder.getResource(className.replace('.', '/') + ".class") != null;
    }
  }

  private static URLClassLoader embedder() throws IOException {
    URL[] urls =
        entries().stream().map(Path::of).map(EmbedderClassPathTest::url).toArray(URL[]::new);
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static List<String> entries() throws IOException {
    return Arrays.asList(Files.readString(CLASS_PATH).strip().split(File.pathSeparator));
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
