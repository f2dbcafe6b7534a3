package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.FilePath;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.payload.Json;
import dev.sekisho.gate.github.wire.GitHubConnection;
import dev.sekisho.gate.spi.HeadFiles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Reads files at a commit from GitHub. The head of a fork is read through the repository that it
 * wants to be merged into. Thread-safe.
 *
 * @param connection to GitHub
 */
public record GitHubFiles(GitHubConnection connection) implements HeadFiles {

  @Override
  public byte[] read(RepositoryName repository, HeadSha commit, FilePath file) {
    Json found =
        connection
            .get(
                repository,
                "/repos/" + repository + "/contents/" + path(file) + "?ref=" + commit.value())
            .body();
    if (found.isList() || !found.at("type").text().equals("file")) {
      throw GatheringErrors.noFile(repository, commit, file, "it is no file");
    }
    if (found.at("size").wholeNumber() > BYTES_MAX) {
      throw GatheringErrors.noFile(
          repository, commit, file, "it has more than " + BYTES_MAX + " bytes");
    }
    return Base64.getMimeDecoder().decode(found.at("content").text());
  }

  private static String path(FilePath file) {
    return Arrays.stream(file.value().split("/", -1))
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
