package dev.sekisho.gate.executor.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.EnvironmentName;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.fact.ServiceName;
import dev.sekisho.gate.release.DeployOrder;
import dev.sekisho.gate.release.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one run. What is in it is written once and never changed, except for what the run
 * says, which only grows. Failing to read or write throws {@link UncheckedIOException}.
 *
 * @param path where it is
 */
public record RunFolder(Path path) {

  /** Lines that {@link #output} gives at once. */
  public static final int LINES_MAX = 1_000;

  static final String ORDER = "order";

  /** The file with what the run wrote. */
  public static final String OUTPUT = "output";

  /** What was ordered. */
  public DeployOrder order() {
    JsonNode order =
        read(ORDER).orElseThrow(() -> new UncheckedIOException(new IOException("no order")));
    return new DeployOrder(
        new RunId(order.path("run").asText()),
        new RepositoryName(order.path("repository").asText()),
        new ServiceName(order.path("service").asText()),
        new EnvironmentName(order.path("environment").asText()),
        new HeadSha(order.path("sha").asText()));
  }

  static ObjectNode document(DeployOrder order) {
    return Documents.object()
        .put("run", order.run().value())
        .put("repository", order.repository().value())
        .put("service", order.service().value())
        .put("environment", order.environment().value())
        .put("sha", order.sha().value());
  }

  /** The document in a file; empty when there is no such file. */
  public Optional<JsonNode> read(String file) {
    try {
      return Optional.of(Documents.read(Files.readAllBytes(path.resolve(file))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole lines of a file, so far; none when there is no such file. */
  public Stream<String> lines(String file) {
    try {
      String text = new String(Files.readAllBytes(path.resolve(file)), StandardCharsets.UTF_8);
      return text.substring(0, text.lastIndexOf('\n') + 1).lines();
    } catch (NoSuchFileException e) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that the run wrote, without the first {@code after}, at most {@link #LINES_MAX}. */
  public List<String> output(int after) {
    return lines(OUTPUT).skip(after).limit(LINES_MAX).toList();
  }

  boolean has(String file) {
    return Files.exists(path.resolve(file));
  }

  /** Writes a file that is whole or not there; the first one to write it has written it. */
  void publish(String file, JsonNode document) {
    try {
      Path part = Files.createTempFile(path, "." + file, ".part");
      try {
        Files.write(part, Documents.bytes(document));
        Files.createLink(path.resolve(file), part);
      } catch (FileAlreadyExistsException e) {
        return;
      } finally {
        Files.delete(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
